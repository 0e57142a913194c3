/* From an answer of the search to what a page shows: names beside ids, numbers as people write them, the first of many,
   chips and facets. Runs in the worker; touches no page. */

import { refine } from "./facets.js";
import { phoneNumber } from "./numbers.js";
import { driving } from "./rank.js";
import { search } from "./search.js";

const SUGGESTED = { conditions: 5, places: 3, organizations: 5, pages: 3 };
const SHOWN = 20;
const CHIPS = new Set(["district", "area", "hospital", "support", "audience", "language"]);
const CLOSED = "closed";

/** Return the answer to `request`, `{ kind: "suggest", query, pages }` or `{ kind: "find", query, language, without,
    chosen, sort, most }`, as `docs/developers/search.md` describes it. `index` may have `facts` and `cards` by slug. */
export function answerFor(index, request) {
  const { query, without = [] } = request;
  const found = search(index, query, { without: new Set(without) });
  const answer = {
    query,
    situations: found.situations.map((id) => situationOf(id, index.records)),
    conditions: found.conditions.map((hit) => ({ ...hit, name: index.records.condition(hit.id).name })),
    counts: { conditions: found.conditions.length, organizations: found.organizations.length },
  };
  return request.kind === "suggest" ? suggested(answer, found, request, index) : shown(answer, found, request, index);
}

function suggested(answer, { places, organizations }, { query, pages = [] }, index) {
  const { records } = index;
  const districts = places.filter(({ kind }) => kind === "district").slice(0, SUGGESTED.places);
  return {
    ...answer,
    conditions: answer.conditions.slice(0, SUGGESTED.conditions),
    places: districts.map(({ kind, id }) => ({ kind, id, name: records.term(kind, id).name })),
    organizations: organizations.slice(0, SUGGESTED.organizations).map((hit) => withRecord(hit, index)),
    pages: begun(pages, query, index).slice(0, SUGGESTED.pages),
  };
}

// The pages (`{ name, words }`) that have a word which begins with the query. One letter begins too many.
function begun(pages, query, { read }) {
  const plain = (text) => read(text).map((token) => token.text).join("");
  const typed = plain(query);
  const isEnough = typed.length > 1 || read(query)[0]?.chinese;
  const isMeant = ({ name, words }) => [name, ...words].some((word) => plain(word).startsWith(typed));
  return isEnough ? pages.filter(isMeant) : [];
}

function shown(answer, { concepts, conditions, organizations }, request, index) {
  const { query, chosen = {}, most = SHOWN } = request;
  const browsing = query === "" && Object.keys(chosen).length > 0;
  const hits = browsing ? everyOrganization(index) : organizations;
  const { hits: left, facets } = refine(hits.map((hit) => withRecord(hit, index)), request, index);
  return {
    ...answer,
    counts: { ...answer.counts, organizations: left.length },
    chips: chipsOf(concepts, conditions, index.records),
    described: conditions[0]?.by === "description",
    gap: gapOf(conditions, index.records),
    organizations: left.slice(0, most).map((hit) => withNames(hit, index)),
    total: left.length,
    facets,
  };
}

// The name of what was asked for, when no group that still runs is just for it. A word that fits several illnesses
// equally well (eye) asks for none of them.
function gapOf(conditions, { condition, hasGroups }) {
  const [best] = conditions;
  if (!best || best.by === "description" || hasGroups(best.id)) return null;
  return best.by === "match" && driving(conditions).length > 1 ? null : condition(best.id).name;
}

function everyOrganization({ records }) {
  const running = records.organizations.filter(({ status }) => status !== CLOSED);
  return running.map(({ slug }) => ({ slug, why: { kind: "all" } }));
}

function situationOf(id, records) {
  const { name, helplines } = records.situation(id);
  const known = helplines.map(records.helpline).filter(Boolean);
  return { id, name, helplines: known.map((helpline) => helplineOf(helpline, records)) };
}

function helplineOf({ phones = [], ...rest }, { callingCode }) {
  return { ...rest, phones: phones.map(({ number, label }) => ({ ...phoneNumber(number, callingCode), label })) };
}

function withRecord(hit, { records, facts = {}, cards = {} }) {
  const { slug } = hit;
  return { ...hit, record: records.organization(slug), facts: facts[slug] ?? {}, card: cards[slug] ?? {} };
}

function withNames(hit, { records }) {
  const { why, record, facts } = hit;
  const { districts = [], replaced_by: successors = [] } = record;
  const named = (list, find) => list.map(find).filter(Boolean);
  const placeOf = (id) => records.term("district", id) ?? records.term("area", id);
  const conditionName = records.condition(why.condition)?.name;
  const termName = nameOfTerm(why.place ?? why.term, records);
  return {
    ...hit,
    facts: { ...facts, ...numbersOf(facts, records) },
    why: { ...why, conditionName, termName },
    places: named(districts, placeOf).map(({ id, name }) => ({ id, name })),
    replaced: named(successors, records.organization).map(({ slug, name }) => ({ slug, name })),
  };
}

function numbersOf(facts, { callingCode }) {
  const ways = ["phone", "whatsapp"].filter((way) => facts[way]);
  return Object.fromEntries(ways.map((way) => [way, phoneNumber(facts[way], callingCode)]));
}

function nameOfTerm(id, records) {
  return [...CHIPS].map((kind) => records.term(kind, id)).find(Boolean)?.name;
}

function chipsOf(concepts, conditions, records) {
  const chips = driving(conditions).map(({ id }) => chip("condition", id, records.condition(id).name));
  for (const { kind, senses } of concepts) {
    if (CHIPS.has(kind)) for (const { id } of senses) chips.push(chip(kind, id, records.term(kind, id).name));
  }
  return [...new Map(chips.map((one) => [one.key, one])).values()];
}

function chip(kind, id, name) {
  return { key: `${kind}:${id}`, kind, name };
}
