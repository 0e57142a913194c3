/* Narrow the organizations found down, and count what each further choice would leave. Touches no page. */

// Values of one facet are alternatives; all facets must hold.
const PEERS = new Set(["patients", "families", "patients-and-families"]);
const FACETS = [
  { id: "category", valuesOf: ({ record }, { records }) => categoriesOf(record, records) },
  { id: "district", valuesOf: ({ record }) => record.districts },
  { id: "support", valuesOf: ({ record }) => record.support },
  { id: "serves", valuesOf: ({ record }) => record.serves },
  { id: "language", valuesOf: ({ record }) => record.languages },
  { id: "by", valuesOf: ({ facts }) => (PEERS.has(facts.led_by) ? ["peers"] : []) },
  { id: "cost", valuesOf: ({ facts }) => (facts.free ? ["free"] : []) },
  { id: "reach", valuesOf: ({ facts }) => ["phone", "whatsapp"].filter((way) => facts[way]) },
  { id: "facts", valuesOf: ({ record }) => (record.freshness === "fresh" ? ["fresh"] : []) },
];
const KINDS = { district: ["area", "district"], support: ["support"], serves: ["audience"], language: ["language"] };

/** The levels of freshness, the best first, as scripts/sameroad/records/freshness.py has them. */
export const FRESHEST = ["fresh", "ageing", "stale", "unknown"];

/** The ids of the facets, in the order in which they are shown. */
export const FACET_IDS = FACETS.map(({ id }) => id);

/** Return `{ hits, facets }`: the hits that have every value of `chosen` (`{ facet: [value] }`), sorted by `sort`
    (`best`, the order given; `name` in `language`; `fresh`), and for each facet `{ id, options: [{ value, name?, count,
    chosen }] }`. `hits` have `record` and `facts` (see `answer.js`); a count is what would be left with that option. */
export function refine(hits, { chosen = {}, sort = "best", language }, index) {
  const valued = hits.map((hit) => ({ hit, values: FACETS.map((facet) => facet.valuesOf(hit, index) ?? []) }));
  const wanted = FACETS.map(({ id }) => new Set(chosen[id] ?? []));
  const fits = (values, at) => wanted[at].size === 0 || values[at].some((value) => wanted[at].has(value));
  const missed = valued.map(({ values }) => FACETS.map((_, at) => at).filter((at) => !fits(values, at)));
  const facets = FACETS.map(({ id }, at) => {
    const counts = new Map();
    valued.forEach(({ values }, row) => {
      // What fails by this facet alone would be there if the option were chosen.
      if (missed[row].some((other) => other !== at)) return;
      for (const value of new Set(values[at])) counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    return { id, options: optionsOf(id, counts, wanted[at], index.records) };
  });
  const left = valued.filter((_, row) => missed[row].length === 0).map(({ hit }) => hit);
  return { hits: sorted(left, sort, language), facets: facets.filter(({ options }) => options.length > 0) };
}

function categoriesOf({ conditions }, records) {
  return conditions.map((id) => records.condition(id)?.category).filter(Boolean);
}

function optionsOf(facet, counts, wanted, records) {
  const known = namesOf(facet, records) ?? [...new Set([...counts.keys(), ...wanted])].map((value) => ({ id: value }));
  const optionOf = ({ id, name }) => ({ value: id, name, count: counts.get(id) ?? 0, chosen: wanted.has(id) });
  const options = known.map(optionOf);
  return options.filter(({ count, chosen }) => count > 0 || chosen);
}

function namesOf(facet, records) {
  return facet === "category" ? records.categories : KINDS[facet]?.flatMap((kind) => records.termsOf(kind));
}

function sorted(hits, sort, language) {
  if (sort === "name") {
    const { compare } = new Intl.Collator(language);
    const nameOf = ({ record: { name } }) => name[language] ?? Object.values(name)[0];
    return [...hits].sort((a, b) => compare(nameOf(a), nameOf(b)));
  }
  const age = ({ record: { freshness } }) => FRESHEST.indexOf(freshness);
  return sort === "fresh" ? [...hits].sort((a, b) => age(a) - age(b)) : hits;
}
