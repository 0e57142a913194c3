/* Match words against names: whole words, beginnings and typing errors for words of letters, pairs of neighbours for
   Chinese characters, where one of the two may be another that sounds alike. Rare words weigh more than common ones
   (inverse document frequency). */

import { isRun, stem } from "./split.js";
import { makeVocabulary } from "./vocabulary.js";

// A single Chinese character says less than a pair; a name that begins with what is typed is likely the one meant.
const SINGLE = 0.75;
const BEGINS = 0.4;
const ACROSS = 0.9;
// Two characters around a wrong one (地中海?血) say less than two neighbours.
const AROUND = 0.6;
// Beside a word that is known, only what continues it is meant, not what resembles it.
const CONTINUES = { least: 0.7, share: 0.8 };
const NEVER = () => false;
const NOWHERE = new Set();

/** Return a matcher of `entries` (`{ owner, tokens, strength }`): `matcher(tokens, weights, open)` is a Map from owner
    to its best `{ score, query, name, entry, heard, units }`: how much of the query and how much of the name was found,
    each from 0 to 1, and with `across` how much of the query, and how many of its units, any of its entries has. `open`
    says that the last word may be unfinished, `ends` where known terms begin and end. `soundsAlike` compares Chinese
    characters, `nearness` rates what is typed against a word; with `across`, the entries of an owner answer for one
    another (thyroid 癌); `unknown` is how much a word that no entry has counts, compared with one that only one entry
    has, and `singles` how much each character of a run counts beside its pairs. A word that `means` something elsewhere
    is no typing error. */
export function makeMatcher(entries, options = {}) {
  const { soundsAlike = NEVER, nearness, across = false, unknown = 1, singles = 0, means = NEVER } = options;
  const index = { ...indexOf(entries, soundsAlike, nearness), means };
  const query = new Float64Array(entries.length);
  const name = new Float64Array(entries.length);
  const closest = new Float32Array(entries.length);
  const part = new Float32Array(entries.length);
  return (tokens, weights, open, ends = NOWHERE) => {
    const units = joinWords(unitsOf(tokens, weights, singles, ends), index.postings);
    const heard = [];
    const together = new Map();
    let whole = 0;
    units.forEach((unit, at) => {
      const hits = hitsOf(index, unit, open && at === units.length - 1 && unit.weight >= 1);
      // A word of little weight counts where it is known, and is no reproach where it is not. Nor are two characters
      // that are no word together, because a term ends between them.
      if (hits.length === 0 && (unit.weight < 1 || unit.isParted)) return;
      const worth = unit.weight * (hits.length > 0 ? rarest(hits, index) : unknown * index.unknown);
      whole += worth;
      const best = across ? new Map() : null;
      for (const entry of bestHits(index, unit, hits, closest, part)) {
        if (query[entry] === 0 && name[entry] === 0) heard.push(entry);
        query[entry] += worth * closest[entry];
        name[entry] += part[entry] * closest[entry];
        if (across) raise(best, entries[entry].owner, worth * closest[entry]);
        closest[entry] = 0;
      }
      best?.forEach((value, owner) => hear(together, owner, value, unit));
    });
    const begun = open ? (entry) => begins(entry.tokens, tokens) : NEVER;
    const owners = whole > 0 ? bestOfOwners(index, { heard, query, name, together }, whole, begun) : new Map();
    for (const entry of heard) query[entry] = name[entry] = 0;
    return owners;
  };
}

function rarest(hits, { rarity }) {
  return Math.max(...hits.map(({ key }) => rarity(key)));
}

// What of the query is found in any entry of an owner: how much, and in which units.
function hear(together, owner, value, { key, weight }) {
  const sum = together.get(owner) ?? together.set(owner, { value: 0, units: new Set() }).get(owner);
  sum.value += value;
  if (weight >= 1) sum.units.add(key);
}

function raise(best, owner, value) {
  if (!(best.get(owner) >= value)) best.set(owner, value);
}

// The units of a text: its words, and of each run of Chinese characters the pairs, or its only character. `around` are
// the pairs that are left when one of the two characters is wrong.
function unitsOf(tokens, weights, singles, ends) {
  const units = [];
  tokens.forEach(({ text, stem, chinese }, at) => {
    const weight = weights[at];
    const inRun = isRun(tokens, at) || isRun(tokens, at - 1);
    if (chinese && inRun && singles > 0) {
      units.push({ key: text, weight: weight * singles, single: true, share: singles });
    }
    if (!chinese) {
      units.push({ key: stem, text, weight, word: true });
    } else if (isRun(tokens, at)) {
      const other = weights[at + 1];
      const around = [at, at - 1].filter((start) => isRun(tokens, start) && isRun(tokens, start + 1));
      const isParted = ends.has(at + 1);
      const pair = { key: text + tokens[at + 1].text, weight: (weight + other) / 2, pair: true, isParted };
      units.push({ ...pair, around: around.map((start) => aroundOf(tokens, start)) });
    } else if (!inRun) {
      units.push({ key: text, weight, single: true, share: 1 });
    }
  });
  return units;
}

function aroundOf(tokens, at) {
  return `${tokens[at].text}?${tokens[at + 2].text}`;
}

// Two words that are one word of some name: "can survive" for CanSurvive.
function joinWords(units, postings) {
  const joined = [];
  for (let at = 0; at < units.length; at += 1) {
    const [one, two] = [units[at], units[at + 1]];
    const key = one.word && two?.word ? stem(one.text + two.text) : null;
    const known = key && postings.has(key) && !(postings.has(one.key) && postings.has(two.key));
    joined.push(known ? { key, text: one.text + two.text, weight: Math.max(one.weight, two.weight), word: true } : one);
    if (known) at += 1;
  }
  return joined;
}

function indexOf(entries, soundsAlike, nearness) {
  const postings = new Map();
  const vocabulary = makeVocabulary(soundsAlike, nearness);
  // Adds entry `at` under `key`; returns the list of entries if it was not in it yet.
  const add = (key, at) => {
    const list = postings.get(key);
    if (list === undefined) {
      const first = [at];
      postings.set(key, first);
      return first;
    }
    if (list[list.length - 1] === at) return null;
    list.push(at);
    return list;
  };
  const listsOf = entries.map(({ tokens }, at) => addEntry(tokens, at, add, vocabulary));
  const rarityOf = (list) => Math.log(1 + entries.length / list.length);
  const rarity = (key) => rarityOf(postings.get(key) ?? [0]);
  const sizes = listsOf.map((lists) => lists.reduce((sum, list) => sum + rarityOf(list), 0));
  const counts = listsOf.map((lists) => lists.length);
  return { entries, postings, vocabulary, rarity, sizes, counts, unknown: Math.log(1 + entries.length) };
}

// The same units as `unitsOf` names, without making them: an index has very many. Returns the lists of its units.
function addEntry(tokens, at, add, vocabulary) {
  const lists = [];
  tokens.forEach(({ text, stem, chinese }, place) => {
    let list = null;
    if (!chinese) {
      vocabulary.addWord(stem, text);
      list = add(stem, at);
    } else {
      const single = add(text, at);
      if (isRun(tokens, place)) {
        const pair = text + tokens[place + 1].text;
        vocabulary.addPair(pair);
        list = add(pair, at);
        if (isRun(tokens, place + 1)) add(aroundOf(tokens, place), at);
      } else if (!isRun(tokens, place - 1)) {
        list = single;
      }
    }
    if (list) lists.push(list);
  });
  return lists;
}

function hitsOf({ postings, vocabulary, means }, unit, open) {
  const known = postings.has(unit.key);
  const exact = known ? [{ key: unit.key, closest: unit.single ? SINGLE : 1 }] : [];
  if (unit.pair && !known) {
    const around = unit.around.filter((key) => postings.has(key)).map((key) => ({ key, closest: AROUND }));
    return [...vocabulary.nearPairs(unit.key), ...around];
  }
  if (!unit.word || (known && !open)) return exact;
  const near = vocabulary.nearWords(unit.text, open);
  if (!known) return means(unit.key) ? near.filter(({ key }) => key.startsWith(unit.key)) : near;
  const longer = near.filter(({ key, closest }) => key !== unit.key && closest > CONTINUES.least);
  return [...exact, ...longer.map(({ key, closest }) => ({ key, closest: CONTINUES.share * closest }))];
}

// Leaves in `closest` and `part` the best of the hits for each entry that it returns.
function bestHits({ postings, rarity, counts, sizes }, { single, share }, hits, closest, part) {
  const touched = [];
  for (const hit of hits) {
    const rare = single ? 0 : rarity(hit.key);
    for (const entry of postings.get(hit.key)) {
      if (closest[entry] >= hit.closest) continue;
      if (closest[entry] === 0) touched.push(entry);
      closest[entry] = hit.closest;
      part[entry] = single ? (share * sizes[entry]) / counts[entry] : rare;
    }
  }
  return touched;
}

function bestOfOwners({ entries, sizes }, { heard, query: queries, name: names, together }, whole, isBegun) {
  const owners = new Map();
  for (const at of heard) {
    const entry = entries[at];
    const query = queries[at] / whole;
    const part = Math.min(1, names[at] / sizes[at]);
    const name = isBegun(entry) ? part + (1 - part) * BEGINS : part;
    const { value = 0, units } = together.get(entry.owner) ?? {};
    const heardOfOwner = Math.max(query, (ACROSS * value) / whole);
    const score = entry.strength * Math.sqrt(heardOfOwner * name);
    if (owners.get(entry.owner)?.score >= score) continue;
    owners.set(entry.owner, { score, query, name, entry, heard: heardOfOwner, units: units?.size ?? 0 });
  }
  return owners;
}

function begins(name, typed) {
  const last = typed.length - 1;
  if (name.length <= last || last < 0) return false;
  if (!name[last].text.startsWith(typed[last].text)) return false;
  return typed.every((token, at) => at === last || token.stem === name[at].stem);
}
