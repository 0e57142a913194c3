/* Answer a query from the index: fold, understand, match, rank. Runs in browsers and anywhere else; touches no page. */

import { makeAlarm } from "./alarm.js";
import { makeCodeReader } from "./codes.js";
import { makeEveryday } from "./everyday.js";
import { makeFold } from "./fold.js";
import { makeMatcher } from "./match.js";
import { beginning } from "./nearness.js";
import { rankConditions, rankOrganizations } from "./rank.js";
import { makeRecords } from "./records.js";
import { makeShortener } from "./shorten.js";
import { makeSounds } from "./sounds.js";
import { keyOf, split } from "./split.js";
import { makeDescriber } from "./symptoms.js";
import { makeDictionary, understand } from "./understand.js";
import { unpackConditions } from "./unpack.js";

// How surely a word of each kind names its condition, term or organization.
const STRENGTH = { name: 1, synonym: 0.97, lay: 0.93, vague: 0.75, alias: 0.98, initials: 0.9 };
// How much each word of a query counts, by its role, when it is matched against names.
const SEEN = { condition: 1, rest: 1, ignored: 0.1, refused: 0 };
const PLACELESS = { district: 0, area: 0, hospital: 0 };
const AGAINST_CONDITIONS = { ...SEEN, ...PLACELESS, contact: 1, support: 0.3, audience: 0.6, language: 0.1 };
const NAMED = { district: 1, area: 1, hospital: 1, support: 1, audience: 1, language: 1 };
const AGAINST_ORGANIZATIONS = { ...SEEN, ...NAMED, ignored: 0.25, contact: 0.25 };
const PLACES = new Set(["district", "area", "hospital"]);
const LEAST_TERM = 0.6;
const NOTHING = new Set();

/** Return the opened index that `search` asks. `packed` (`words.json`) and `organizations` are what the files hold;
    `cards`, the cards of one or more languages, are searched only where nothing else is found. Without organizations
    the index answers with conditions and places alone. */
export function openIndex(packed, organizations = [], ...cards) {
  const words = { ...packed, conditions: unpackConditions(packed) };
  const fold = makeFold(words.characters);
  const read = (text) => split(fold(text));
  const soundsAlike = makeSounds(words.sounds);
  const plain = makeEveryday(words.everyday.map((group) => group.map(split)));
  const conditionTerms = words.conditions.flatMap((condition) => namesOf(condition.id, "condition", condition, read));
  const otherTerms = words.terms.flatMap((term) => namesOf(term.id, term.kind, term, read));
  const latin = words.ignored.flatMap((word) => split(word)).filter(({ chinese }) => !chinese);
  const meaningless = new Set(latin.map(({ stem }) => stem));
  const empty = (kind, texts = []) => texts.map((word) => ({ kind, tokens: split(word), strength: 1 }));
  const ignored = [...empty("ignored", words.ignored), ...empty("contact", words.contact)];
  const places = otherTerms.filter(({ kind }) => kind === "district" || kind === "hospital");
  const phrased = words.conditions.map(({ id, symptoms = [] }) => ({ id, phrases: symptoms.map(split) }));
  const situations = words.situations.map(({ words: phrases, ...rest }) => ({ ...rest, phrases: phrases.map(split) }));
  const matched = (terms) => terms.map((term) => ({ ...term, owner: term.id }));
  return withOrganizations(
    {
      read,
      soundsAlike,
      words,
      readCodes: makeCodeReader(words.conditions),
      dictionary: makeDictionary([...ignored, ...conditionTerms, ...otherTerms]),
      matchConditions: makeMatcher(matched(conditionTerms), { soundsAlike, across: true }),
      matchPlaces: makeMatcher(matched(places), { soundsAlike }),
      describe: once(() => makeDescriber(phrased, plain, meaningless, { soundsAlike })),
      alarm: makeAlarm(situations, plain, relativesAmong(otherTerms, plain)),
    },
    organizations,
    ...cards,
  );
}

/** Return the opened index with other organizations and cards; everything else is shared, not made again. */
export function withOrganizations(index, organizations, ...cards) {
  const { read, soundsAlike, words } = index;
  const titles = organizations.flatMap((one) => titlesOf(one, read));
  return {
    ...index,
    matchOrganizations: makeMatcher(titles, { soundsAlike }),
    matchShortNames: makeShortener(titles, words.ignored.map(split)),
    matchTexts: textMatcher(cards, read),
    records: makeRecords(words, organizations),
  };
}

/** Return the opened index with other cards. */
export function withCards(index, ...cards) {
  return { ...index, matchTexts: textMatcher(cards, index.read) };
}

/** Return `{ situations, concepts, conditions, places, organizations }`, the best answers first, as
    `docs/developers/search.md` describes them. `without` is a Set of `kind:id`: what the reader says was not meant. */
export function search(index, query, { without = NOTHING } = {}) {
  const { found, rest } = index.readCodes(query);
  const codes = found.map((code) => ({ ...code, conditions: refuse(code.conditions, without) }));
  const tokens = index.read(codes.length > 0 ? rest : query);
  const { spans, roles } = understand(index.dictionary, tokens, { written: query.normalize("NFKC"), without });
  const open = !/\s$/.test(query);
  const weights = roles.map((role) => AGAINST_CONDITIONS[role]);
  const conditions = rankConditions({
    spans: spans.filter(({ kind, also }) => kind === "condition" && !also).map((span) => withWords(span, tokens)),
    codes,
    matches: dropped(index.matchConditions(tokens, weights, open), without),
    described: dropped(describe(tokens.filter((_, at) => roles[at] !== "refused"), index), without),
    everyone: new Set(index.records.everyone),
    ancestors: index.records.ancestors,
  });
  const asked = askedOf(spans);
  const organizations = rankOrganizations({
    conditions,
    asked,
    more: roles.some((role) => !["condition", "ignored", "contact"].includes(role) && !PLACES.has(role)),
    alone: roles.every((role) => role !== "rest" && role !== "condition"),
    names: namedBy(tokens, roles, open, index),
    // Summaries mention much; they are asked only when nothing better is known.
    texts: conditions.length > 0 ? new Map() : index.matchTexts()(tokens, weights, open),
    records: index.records,
  });
  return {
    situations: index.alarm(tokens, conditions),
    concepts: [...codes.map((code) => ({ kind: "code", ...code })), ...spans],
    conditions: conditions.map((hit) => withMatched(hit, query, index)),
    places: placesOf(index, spans, tokens, open),
    organizations,
  };
}

// One word describes nothing, so the first letters of a query need not wait for the descriptions to be prepared.
function describe(tokens, index) {
  return tokens.length > 1 ? index.describe()(tokens) : new Map();
}

function namedBy(tokens, roles, open, index) {
  const names = index.matchOrganizations(tokens, roles.map((role) => AGAINST_ORGANIZATIONS[role]), open);
  const said = tokens.filter((_, at) => roles[at] !== "ignored" && roles[at] !== "contact");
  for (const [slug, match] of index.matchShortNames(said)) {
    if (!(names.get(slug)?.score >= match.score)) names.set(slug, match);
  }
  return names;
}

function namesOf(id, kind, { name, synonyms = [], aliases = [], lay = [], vague = [] }, read) {
  const term = (text, strength, shown = text) => ({ kind, id, tokens: read(text), strength, text: shown });
  return [
    ...Object.values(name).map((text) => term(text, STRENGTH.name, null)),
    ...[...synonyms, ...aliases].map((text) => term(text, STRENGTH.synonym)),
    // A lay word is never shown: the reader sees the word that they typed.
    ...lay.map((text) => term(text, STRENGTH.lay, "")),
    ...vague.map((text) => term(text, STRENGTH.vague, "")),
  ];
}

// One word for readers and those they speak of, in the form of everyday words: son, 媽媽, husband.
function relativesAmong(terms, plain) {
  const readers = terms.filter(({ kind }) => kind === "audience").map(({ tokens }) => plain(tokens));
  return new Set(readers.filter(({ length }) => length === 1).map(([{ text }]) => text));
}

function titlesOf({ slug, name, aliases = [] }, read) {
  const entry = (text, strength) => ({ owner: slug, tokens: read(text), strength });
  const initials = Object.values(name).flatMap(initialsOf);
  return [
    ...Object.values(name).map((text) => entry(text, STRENGTH.name)),
    ...aliases.map((text) => entry(text, STRENGTH.alias)),
    ...initials.map((text) => entry(text, STRENGTH.initials)),
  ];
}

/** Return what people may call a name for short: HKBCF for Hong Kong Breast Cancer Foundation; small words left out. */
function initialsOf(name) {
  const letters = (name.match(/\b\p{Lu}/gu) ?? []).join("");
  return letters.length > 2 ? [letters] : [];
}

function summariesOf(cards, read) {
  const textOf = (summary) => (typeof summary === "string" ? summary : Object.values(summary)[0]);
  const described = Object.entries(cards).filter(([, { summary }]) => summary);
  return described.map(([slug, { summary }]) => ({ owner: slug, tokens: read(textOf(summary)), strength: 1 }));
}

function askedOf(spans) {
  const ids = (...kinds) => [
    ...new Set(spans.filter(({ kind }) => kinds.includes(kind)).flatMap(({ senses }) => senses.map(({ id }) => id))),
  ];
  return { places: ids(...PLACES), support: ids("support"), serves: ids("audience"), languages: ids("language") };
}

function withWords(span, tokens) {
  return { ...span, words: tokens.slice(span.start, span.end) };
}

// The word by which a condition was found, when it is not its name: a synonym as it is written, or what was typed.
function withMatched({ entry, words, ...hit }, query, { read, records }) {
  if (entry?.text === undefined || entry.text === null) return hit;
  const matched = entry.text || typedFor(words, query, read);
  if (!matched) return hit;
  const same = (text) => read(text).map(({ stem }) => stem).join(" ");
  const names = Object.values(records.condition(hit.id).name).map(same);
  return names.some((name) => name.includes(same(matched))) ? hit : { ...hit, matched };
}

// The shortest part of the query that is read as these words.
function typedFor(words, query, read) {
  if (!words) return null;
  const wanted = keyOf(words);
  for (let length = 1; length <= query.length; length += 1) {
    for (let start = 0; start + length <= query.length; start += 1) {
      const part = query.slice(start, start + length);
      if (part.trim() === part && keyOf(read(part)) === wanted) return part;
    }
  }
  return null;
}

function placesOf({ matchPlaces, records }, spans, tokens, open) {
  const spoken = spans.filter(({ kind }) => PLACES.has(kind));
  const named = spoken.flatMap(({ kind, senses }) => senses.map(({ id }) => ({ kind, id, score: 1 })));
  const begun = [...matchPlaces(tokens, tokens.map(() => 1), open)].flatMap(([id, { score, entry }]) =>
    score >= LEAST_TERM ? [{ kind: entry.kind, id, score }] : [],
  );
  const hits = [...begun.sort((a, b) => b.score - a.score), ...named];
  const once = new Map(hits.map((hit) => [`${hit.kind}:${hit.id}`, hit]));
  const places = [...once.values()].sort((a, b) => b.score - a.score);
  return places.filter(({ kind, id }) => records.term(kind, id));
}

function textMatcher(cards, read) {
  return once(() => makeMatcher(cards.flatMap((of) => summariesOf(of, read)), { nearness: beginning }));
}

function refuse(conditions, without) {
  return conditions.filter(({ id }) => !without.has(`condition:${id}`));
}

function dropped(scores, without) {
  for (const refused of without) scores.delete(refused.replace(/^condition:/, ""));
  return scores;
}

function once(make) {
  let made;
  return () => (made ??= make());
}
