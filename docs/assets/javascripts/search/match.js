/* Match words against names: whole words, beginnings and typing errors for words of letters, pairs of neighbours for
   Chinese characters. Rare words weigh more than common ones (inverse document frequency). */

import { nearness as nearnessOfWords } from "./nearness.js";

// A single Chinese character says less than a pair; a name that begins with what is typed is likely the one meant.
const SINGLE = 0.75;
const BEGINS = 0.4;
const REMEMBERED = 400;

/** Return a matcher of `entries` (`{ owner, tokens, strength }`): `matcher(tokens, weights, open)` is a Map from owner
    to its best `{ score, query, name }`: how much of the query and how much of the name was found, each from 0 to 1.
    `open` says that the last word may be unfinished; `nearness` rates what is typed against a word. */
export function makeMatcher(entries, nearness = nearnessOfWords) {
  const index = indexOf(entries);
  const near = remember((typed, open) => nearWords(index, nearness, typed, open));
  return (tokens, weights, open) => {
    const units = unitsOf(tokens, weights);
    const isOpen = (at) => open && at === units.length - 1;
    const asked = units.map((unit, at) => ({ ...unit, hits: hitsOf(index, near, unit, isOpen(at)) }));
    return collect(index, asked, tokens, open);
  };
}

// The units of a text: its words, and of each run of Chinese characters the pairs, or its only character.
function unitsOf(tokens, weights = null) {
  const units = [];
  tokens.forEach(({ text, stem, chinese }, at) => {
    const weight = weights ? weights[at] : 1;
    if (!chinese) {
      units.push({ key: stem, text, weight, word: true });
    } else if (tokens[at + 1]?.chinese) {
      const other = weights ? weights[at + 1] : 1;
      units.push({ key: text + tokens[at + 1].text, weight: (weight + other) / 2 });
    } else if (!tokens[at - 1]?.chinese) {
      units.push({ key: text, weight, single: true });
    }
  });
  return units;
}

function indexOf(entries) {
  const postings = new Map();
  const spellings = new Map();
  const add = (key, at) => {
    const list = postings.get(key) ?? postings.set(key, []).get(key);
    if (list[list.length - 1] !== at) list.push(at);
  };
  const units = entries.map(({ tokens }) => [...new Map(unitsOf(tokens).map((unit) => [unit.key, unit])).values()]);
  units.forEach((list, at) => {
    for (const { key, text, word } of list) {
      add(key, at);
      if (word) (spellings.get(key) ?? spellings.set(key, new Set([key])).get(key)).add(text);
    }
    for (const token of entries[at].tokens) if (token.chinese) add(token.text, at);
  });
  const rarity = (key) => Math.log(1 + entries.length / (postings.get(key)?.length ?? 1));
  const sizes = units.map((list) => list.reduce((sum, { key }) => sum + rarity(key), 0));
  return { entries, postings, spellings, rarity, sizes, counts: units.map((list) => list.length) };
}

function nearWords({ spellings }, nearness, typed, open) {
  const found = [];
  for (const [key, texts] of spellings) {
    let closest = 0;
    for (const text of texts) closest = Math.max(closest, nearness(typed, text, open));
    if (closest > 0) found.push({ key, closest });
  }
  return found;
}

function hitsOf(index, near, unit, open) {
  const exact = index.postings.has(unit.key) ? [{ key: unit.key, closest: unit.single ? SINGLE : 1 }] : [];
  if (!unit.word || (exact.length > 0 && !open)) return exact;
  // Beside a word that is known, only what continues it is meant, not what resembles it.
  const least = exact.length === 0 ? 0 : 0.7;
  return [...exact, ...near(unit.text, open).filter(({ key, closest }) => key !== unit.key && closest > least)];
}

function collect(index, asked, tokens, open) {
  const heard = new Map();
  let whole = 0;
  for (const unit of asked) {
    const rarities = unit.hits.map(({ key }) => index.rarity(key));
    const weight = unit.weight * (rarities.length > 0 ? Math.max(...rarities) : Math.log(1 + index.entries.length));
    whole += weight;
    for (const [at, { closest, name }] of bestHits(index, unit)) {
      const sum = heard.get(at) ?? heard.set(at, { query: 0, name: 0 }).get(at);
      sum.query += weight * closest;
      sum.name += name * closest;
    }
  }
  return whole > 0 ? bestOfOwners(index, heard, whole, (entry) => open && begins(entry.tokens, tokens)) : new Map();
}

function bestHits({ postings, rarity, counts, sizes }, { hits, single }) {
  const best = new Map();
  for (const { key, closest } of hits) {
    for (const at of postings.get(key)) {
      if (best.get(at)?.closest >= closest) continue;
      best.set(at, { closest, name: single ? sizes[at] / counts[at] : rarity(key) });
    }
  }
  return best;
}

function bestOfOwners({ entries, sizes }, heard, whole, isBegun) {
  const owners = new Map();
  for (const [at, sum] of heard) {
    const entry = entries[at];
    const query = sum.query / whole;
    const part = Math.min(1, sum.name / sizes[at]);
    const name = isBegun(entry) ? part + (1 - part) * BEGINS : part;
    const score = entry.strength * Math.sqrt(query * name);
    if (!(owners.get(entry.owner)?.score >= score)) owners.set(entry.owner, { score, query, name });
  }
  return owners;
}

function begins(name, typed) {
  const last = typed.length - 1;
  if (name.length <= last || last < 0) return false;
  if (!name[last].text.startsWith(typed[last].text)) return false;
  return typed.every((token, at) => at === last || token.stem === name[at].stem);
}

function remember(compute) {
  const known = new Map();
  return (typed, open) => {
    const key = `${open}${typed}`;
    if (!known.has(key)) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, compute(typed, open));
    }
    return known.get(key);
  };
}
