/* Answer a query from the index: fold, understand, match, rank. Runs in browsers and anywhere else; touches no page. */

import { makeCodeReader } from "./codes.js";
import { makeFold } from "./fold.js";
import { makeMatcher } from "./match.js";
import { beginning } from "./nearness.js";
import { rankConditions, rankOrganizations } from "./rank.js";
import { split } from "./split.js";
import { makeDictionary, understand } from "./understand.js";

// How surely a word of each kind names its condition or organization.
const STRENGTH = { name: 1, synonym: 0.97, lay: 0.93, alias: 0.98, initials: 0.9 };
const WEIGHT = { condition: 1, rest: 1, place: 1, ignored: 0.1 };

/** Return the opened index that `search` asks. `data` is what `index.json` holds; `summaries`, what `summaries.json`
    holds, is searched only where nothing else is found. */
export function openIndex(data, summaries = {}) {
  const fold = makeFold(data.characters);
  const read = (text) => split(fold(text));
  const conditionTerms = data.conditions.flatMap((condition) => termsOf(condition, read));
  const placeTerms = data.places.flatMap((place) => termsOf(place, read)).map((term) => ({ ...term, kind: "place" }));
  const ignored = data.ignored.map((word) => ({ kind: "ignored", tokens: split(word), strength: 1 }));
  const entry = ({ id, tokens, strength }) => ({ owner: id, tokens, strength });
  const index = {
    read,
    readCodes: makeCodeReader(data.conditions),
    dictionary: makeDictionary([...ignored, ...conditionTerms, ...placeTerms]),
    matchConditions: makeMatcher(conditionTerms.map(entry)),
    matchOrganizations: makeMatcher(data.organizations.flatMap((organization) => namesOf(organization, read))),
    records: recordsOf(data),
  };
  return withTexts(index, summaries);
}

/** Return the opened index with other summaries; everything else is shared, not made again. */
export function withTexts(index, summaries) {
  return { ...index, matchTexts: once(() => makeMatcher(summariesOf(summaries, index.read), beginning)) };
}

/** Return `{ concepts, conditions: [{ id, score }], organizations: [{ slug, score, why }] }`, the best answers first. */
export function search(index, query) {
  const { found: codes, rest } = index.readCodes(query);
  const tokens = index.read(codes.length > 0 ? rest : query);
  const { spans, roles } = understand(index.dictionary, tokens, query.normalize("NFKC"));
  const open = !/\s$/.test(query);
  const weights = roles.map((role) => WEIGHT[role]);
  const withoutPlaces = weights.map((weight, at) => (roles[at] === "place" ? 0 : weight));
  const places = spans.filter(({ kind }) => kind === "place").flatMap(({ senses }) => senses);
  const conditions = rankConditions({
    spans: spans.filter(({ kind }) => kind === "condition"),
    codes,
    matches: index.matchConditions(tokens, withoutPlaces, open),
    everyone: new Set(index.records.everyone),
  });
  const organizations = rankOrganizations({
    conditions,
    places,
    names: index.matchOrganizations(tokens, weights, open),
    // Summaries mention much; they are asked only when nothing better is known.
    texts: conditions.length > 0 ? new Map() : index.matchTexts()(tokens, withoutPlaces, open),
    records: index.records,
  });
  return { concepts: [...codes.map((code) => ({ kind: "code", ...code })), ...spans], conditions, organizations };
}

function termsOf({ id, name, synonyms = [], aliases = [], lay = [] }, read) {
  const term = (text, strength) => ({ kind: "condition", id, tokens: read(text), strength });
  return [
    ...Object.values(name).map((text) => term(text, STRENGTH.name)),
    ...[...synonyms, ...aliases].map((text) => term(text, STRENGTH.synonym)),
    ...lay.map((text) => term(text, STRENGTH.lay)),
  ];
}

function namesOf({ slug, name, aliases = [] }, read) {
  const entry = (text, strength) => ({ owner: slug, tokens: read(text), strength });
  const initials = Object.values(name).flatMap(initialsOf);
  return [
    ...Object.values(name).map((text) => entry(text, STRENGTH.name)),
    ...aliases.map((text) => entry(text, STRENGTH.alias)),
    ...initials.map((text) => entry(text, STRENGTH.initials)),
  ];
}

function summariesOf(summaries, read) {
  const entry = (slug) => (text) => ({ owner: slug, tokens: read(text), strength: 1 });
  return Object.entries(summaries).flatMap(([slug, texts]) => Object.values(texts).map(entry(slug)));
}

function once(make) {
  let made;
  return () => (made ??= make());
}

/** Return what people may call a name for short: HKBCF for Hong Kong Breast Cancer Foundation; small words left out. */
function initialsOf(name) {
  const letters = (name.match(/\b\p{Lu}/gu) ?? []).join("");
  return letters.length > 2 ? [letters] : [];
}

function recordsOf(data) {
  const organizations = new Map(data.organizations.map((organization) => [organization.slug, organization]));
  const conditions = new Map(data.conditions.map((condition) => [condition.id, condition]));
  const places = new Map(data.places.map((place) => [place.id, place]));
  const serving = grouped(data.organizations, ({ conditions }) => conditions);
  const inPlace = grouped(data.organizations, ({ districts = [], hospitals = [] }) => [...districts, ...hospitals]);
  const ancestors = (id) => {
    const { parent } = conditions.get(id);
    return parent ? [parent, ...ancestors(parent)] : [];
  };
  return {
    everyone: data.everyone,
    ancestors,
    organization: (slug) => organizations.get(slug),
    condition: (id) => conditions.get(id),
    place: (id) => places.get(id),
    serving: (id) => serving.get(id) ?? [],
    inPlace: (id) => inPlace.get(id) ?? [],
  };
}

function grouped(organizations, keysOf) {
  const groups = new Map();
  for (const organization of organizations) {
    for (const key of keysOf(organization)) (groups.get(key) ?? groups.set(key, []).get(key)).push(organization.slug);
  }
  return groups;
}
