/* Open the index: what `words.json`, `organizations.json` and the cards hold becomes what `search.js` asks. Slow, once. */

import { makeAlarm } from "./alarm.js";
import { makeCodeReader } from "./codes.js";
import { makeEveryday } from "./everyday.js";
import { makeFields } from "./fields.js";
import { makeFold } from "./fold.js";
import { makeMatcher } from "./match.js";
import { makeNaming } from "./naming.js";
import { beginning } from "./nearness.js";
import { makeRecords } from "./records.js";
import { makeShortener } from "./shorten.js";
import { makeSounds } from "./sounds.js";
import { split } from "./split.js";
import { makeDescriber } from "./symptoms.js";
import { makeDictionary } from "./understand.js";
import { unpackConditions } from "./unpack.js";

// How surely a word of each kind names its condition, term or organization.
const STRENGTH = { name: 1, synonym: 0.97, lay: 0.93, vague: 0.75, alias: 0.98, initials: 0.9 };
// The text of a lay word, which is never shown: the reader sees the word that they typed.
export const LAY = "";

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
  const empty = ["ignored", "contact", "care"].flatMap((kind) => emptyTerms(kind, words[kind]));
  const places = otherTerms.filter(({ kind }) => kind === "district" || kind === "hospital");
  const phrased = words.conditions.map(({ id, symptoms = [] }) => ({ id, phrases: symptoms.map(split) }));
  const situations = words.situations.map(({ words: phrases, ...rest }) => ({ ...rest, phrases: phrases.map(split) }));
  const matched = (terms) => terms.map((term) => ({ ...term, owner: term.id }));
  return withOrganizations(
    {
      read,
      soundsAlike,
      words,
      illnessWords: wordsOf(conditionTerms),
      fieldOf: makeFields(fieldsOf(words, read), words.conditions, (words.care ?? []).map(split)),
      naming: makeNaming(conditionTerms.filter(({ text }) => text !== LAY).map(({ tokens }) => tokens)),
      readCodes: makeCodeReader(words.conditions),
      dictionary: makeDictionary([...empty, ...conditionTerms, ...otherTerms]),
      matchConditions: makeMatcher(matched(conditionTerms), { soundsAlike, across: true }),
      matchPlaces: makeMatcher(matched(places), { soundsAlike }),
      describe: once(() => makeDescriber(phrased, plain, stemsOf(words.ignored), { soundsAlike })),
      alarm: makeAlarm(situations, plain, relativesAmong(otherTerms, plain)),
    },
    organizations,
    ...cards,
  );
}

/** Return the opened index with other organizations and cards; everything else is shared, not made again. */
export function withOrganizations(index, organizations, ...cards) {
  const { read, soundsAlike, words, illnessWords } = index;
  const titles = organizations.flatMap((one) => titlesOf(one, read));
  return {
    ...index,
    matchOrganizations: makeMatcher(titles, { soundsAlike, means: (word) => illnessWords.has(word) }),
    matchShortNames: makeShortener(titles, words.ignored.map(split)),
    matchTexts: textMatcher(cards, read),
    records: makeRecords(words, organizations),
  };
}

/** Return the opened index with other cards. */
export function withCards(index, ...cards) {
  return { ...index, matchTexts: textMatcher(cards, index.read) };
}

function emptyTerms(kind, words = []) {
  return words.map((word) => ({ kind, tokens: split(word), strength: 1 }));
}

function fieldsOf({ categories }, read) {
  return categories.map(({ id, name }) => ({ id, names: Object.values(name).map(read) }));
}

// The words of letters in these terms: liver is not "Live", mistyped in the name of an organization.
function wordsOf(terms) {
  return new Set(terms.flatMap(({ tokens }) => tokens.filter(({ chinese }) => !chinese).map(({ stem }) => stem)));
}

// Chinese words without meaning are parts of others too often.
function stemsOf(words) {
  const tokens = words.flatMap((word) => split(word)).filter(({ chinese }) => !chinese);
  return new Set(tokens.map(({ stem }) => stem));
}

function namesOf(id, kind, { name, synonyms = [], aliases = [], lay = [], vague = [] }, read) {
  const term = (text, strength, shown = text) => ({ kind, id, tokens: read(text), strength, text: shown });
  return [
    ...Object.values(name).map((text) => term(text, STRENGTH.name, null)),
    ...[...synonyms, ...aliases].map((text) => term(text, STRENGTH.synonym)),
    ...lay.map((text) => term(text, STRENGTH.lay, LAY)),
    ...vague.map((text) => term(text, STRENGTH.vague, LAY)),
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

function textMatcher(cards, read) {
  return once(() => makeMatcher(cards.flatMap((of) => summariesOf(of, read)), { nearness: beginning }));
}

function once(make) {
  let made;
  return () => (made ??= make());
}
