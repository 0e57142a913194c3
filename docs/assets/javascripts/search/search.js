/* Answer a query from the index: fold, understand, match, rank. Runs in browsers and anywhere else; touches no page. */

export { openIndex, withCards, withOrganizations } from "./open.js";

import { isWeak, setAside, weighCare } from "./aside.js";
import { besideName, broaderFirst, isBegun } from "./beside.js";
import { driving, rankConditions, rankOrganizations } from "./rank.js";
import { keyOf } from "./split.js";
import { understand } from "./understand.js";

// How much each word of a query counts, by its role, when it is matched against names.
const SEEN = { condition: 1, rest: 1, ignored: 0.1, begun: 0.1, care: 0.2, aside: 0.1, refused: 0 };
const PLACELESS = { district: 0, area: 0, hospital: 0 };
const AGAINST_CONDITIONS = { ...SEEN, ...PLACELESS, contact: 1, support: 0.3, audience: 0.6, language: 0.1 };
const NAMED = { district: 1, area: 1, hospital: 1, support: 1, audience: 1, language: 1 };
const AGAINST_ORGANIZATIONS = { ...SEEN, ...NAMED, ignored: 0.25, begun: 0.25, contact: 0.25, care: 1 };
const SAYS_LITTLE = new Set(["ignored", "begun", "contact"]);
const PLACES = new Set(["district", "area", "hospital"]);
const LEAST_TERM = 0.6;
// An organization whose name has so much of the query is an answer to all of it.
const WHOLLY_NAMED = 0.9;
const NOTHING = new Set();

/** Return `{ situations, concepts, conditions, places, organizations }`, the best answers first, as
    `docs/developers/search.md` describes them. `without` is a Set of `kind:id`: what the reader says was not meant. */
export function search(index, query, { without = NOTHING } = {}) {
  const understood = readQuery(index, query, without);
  const { codes, tokens, spans, roles, open } = understood;
  const whole = rankedBy(index, understood, roles, without);
  const names = namedBy(tokens, roles, open, index);
  // Beside a name that has begun a crisis that is not said is a guess, too: "end of life" of "End-of-life care".
  const situations = index.alarm(tokens, isBegun(whole, tokens) ? besideName(whole, tokens) : whole);
  const isAnswered = !isWeak(whole) || situations.length > 0 || isWhollyNamed(names, roles);
  const { found, heard } = isAnswered ? { found: whole, heard: roles } : hearLess(index, understood, whole, without);
  const named = besideName(withOthers(found, index, query, without), tokens);
  const said = saidBy(tokens, heard);
  const conditions = broaderFirst(named, said, fieldOf(said, index, without), index.records);
  const weights = roles.map((role) => AGAINST_CONDITIONS[role]);
  const organizations = rankOrganizations({
    conditions,
    asked: askedOf(spans),
    more: roles.some((role) => role !== "condition" && !SAYS_LITTLE.has(role) && !PLACES.has(role)),
    alone: roles.every((role) => role !== "rest" && role !== "condition"),
    names,
    // Summaries mention much; they are asked only when nothing better is known.
    texts: conditions.length > 0 && heard === roles ? new Map() : index.matchTexts()(tokens, weights, open),
    records: index.records,
  });
  return {
    situations,
    concepts: [...codes.map((code) => ({ kind: "code", ...code })), ...spans],
    conditions: conditions.map((hit) => withMatched(hit, query, index)),
    places: placesOf(index, spans, tokens, open),
    organizations,
  };
}

// `open` says that the end of the query may be missing.
function readQuery(index, query, without) {
  const open = !/\s$/.test(query);
  const { found, rest } = index.readCodes(query);
  const codes = found.map((code) => ({ ...code, conditions: refuse(code.conditions, without) }));
  const tokens = index.read(codes.length > 0 ? rest : query);
  const { spans, roles } = understand(index.dictionary, tokens, { written: query.normalize("NFKC"), without, open });
  const naming = index.naming(tokens);
  return { codes, tokens, open, spans, naming, roles: weighCare(roles, naming) };
}

// The conditions when what no name has is set aside, and the roles of the words by which they were found.
function hearLess(index, understood, whole, without) {
  const { tokens, roles, naming } = understood;
  const aside = setAside(tokens, roles, naming);
  const less = aside ? rankedBy(index, understood, aside, without) : [];
  const isBetter = less.length > 0 && !(whole[0]?.score >= less[0].score);
  return isBetter ? { found: less, heard: aside } : { found: whole, heard: roles };
}

function isWhollyNamed(names, roles) {
  return !roles.includes("contact") && [...names.values()].some(({ query }) => query >= WHOLLY_NAMED);
}

function rankedBy(index, { codes, tokens, spans, open }, roles, without) {
  const weights = roles.map((role) => AGAINST_CONDITIONS[role]);
  const meant = spans.filter(({ kind, also }) => kind === "condition" && !also);
  const ends = new Set(meant.flatMap(({ start, end }) => [start, end]));
  return rankConditions({
    spans: meant.map((span) => withWords(span, tokens)),
    codes,
    matches: dropped(index.matchConditions(tokens, weights, open, ends), without),
    described: dropped(describe(tokens, roles, index), without),
    everyone: new Set(index.records.everyone),
    ancestors: index.records.ancestors,
  });
}

// Who takes away one of two conditions that the same words lead to (kidney fail) has not taken away the other.
function withOthers(conditions, index, query, without) {
  if (![...without].some((key) => key.startsWith("condition:"))) return conditions;
  const understood = readQuery(index, query, NOTHING);
  const before = driving(rankedBy(index, understood, understood.roles, NOTHING));
  const found = new Set(conditions.map(({ id }) => id));
  const others = refuse(before, without).filter(({ id }) => !found.has(id));
  return [...conditions, ...others].sort((a, b) => b.score - a.score);
}

// The tokens that say something; also the letter with which a word begins, for it says that there is another.
function saidBy(tokens, roles) {
  return tokens.filter((_, at) => roles[at] === "begun" || roles[at] === "rest" || roles[at] === "condition");
}

function fieldOf(said, index, without) {
  const field = index.fieldOf(said);
  return without.has(`condition:${field}`) ? null : field;
}

// One word describes nothing, so the first letters of a query need not wait for the descriptions to be prepared. Nor
// does what stands in names, beside words for care or for nothing.
function describe(tokens, roles, index) {
  const heard = tokens.filter((_, at) => roles[at] !== "refused" && roles[at] !== "begun");
  const isNamed = roles.includes("care") || roles.includes("aside");
  return heard.length > 1 && !isNamed ? index.describe()(heard) : new Map();
}

function namedBy(tokens, roles, open, index) {
  const names = index.matchOrganizations(tokens, roles.map((role) => AGAINST_ORGANIZATIONS[role]), open);
  const said = tokens.filter((_, at) => !SAYS_LITTLE.has(roles[at]));
  for (const [slug, match] of index.matchShortNames(said)) {
    if (!(names.get(slug)?.score >= match.score)) names.set(slug, match);
  }
  return names;
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
function withMatched({ entry, words, share, strength, heard, ...hit }, query, { read, records }) {
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

function refuse(conditions, without) {
  return conditions.filter(({ id }) => !without.has(`condition:${id}`));
}

function dropped(scores, without) {
  for (const refused of without) scores.delete(refused.replace(/^condition:/, ""));
  return scores;
}
