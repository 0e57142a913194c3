/* Put what was understood and matched in order: conditions by strength, organizations by how directly they serve. */

// A code is surer than words. A concept that is only part of the query counts from `concept` up, by its share of it.
// Beside a concept, what merely resembles the query counts less, and support for everyone is seldom what is meant.
const CERTAINTY = { code: 1, concept: 0.6, share: 0.4, besideConcept: 0.95, forEveryone: 0.5 };
// Keeps equals in the order in which they were given.
const NEXT = 0.001;
const CONDITIONS = { least: 0.5, besideBest: 0.55, most: 8, serving: 0.8, servingMost: 3 };
const NAMES = { leastScore: 0.45, leastQuery: 0.55, allQuery: 0.9, exact: 0.95, exactBonus: 0.5, servesToo: 0.1 };
const DIRECTNESS = { own: 0.9, broader: 0.55, eachStep: -0.02, everyone: 0.3, everyoneMost: 8 };
const STATUS = { closed: -0.4, dormant: -0.2, unconfirmed: -0.05 };
const FRESHNESS = { fresh: 0.02, ageing: 0.01 };
const UNREACHABLE = -0.05;
// Whoever serves few conditions serves each of them more closely.
const FOCUS = 0.05;
const PLACE = { score: 0.6, fits: 0.2 };
const TEXT = { least: 0.75, score: 0.35 };

/** Return the conditions, the best answer first: `[{ id, score }]`.
    `spans` and `codes` are concepts, `matches` what `match.js` found among the conditions' names. */
export function rankConditions({ spans, codes, matches, everyone }) {
  const scores = new Map();
  const raise = (id, score) => scores.set(id, Math.max(score, scores.get(id) ?? 0));
  for (const code of codes) {
    code.conditions.forEach(({ id, strength }, at) => raise(id, CERTAINTY.code + strength - at * NEXT));
  }
  for (const { senses, share } of spans) {
    const certainty = CERTAINTY.concept + CERTAINTY.share * share;
    senses.forEach(({ id, strength }, at) => raise(id, strength * certainty - at * NEXT));
  }
  const understood = scores.size > 0;
  for (const [id, { score }] of matches) raise(id, understood ? CERTAINTY.besideConcept * score : score);
  const others = [...scores.keys()].some((id) => !everyone.has(id));
  for (const [id, score] of scores) if (others && everyone.has(id)) scores.set(id, CERTAINTY.forEveryone * score);
  const ranked = [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
  const least = Math.max(CONDITIONS.least, CONDITIONS.besideBest * (ranked[0]?.score ?? 0));
  return ranked.filter(({ score }) => score >= least).slice(0, CONDITIONS.most);
}

/** Return the organizations, the best answer first: `[{ slug, score, why: { kind, exact?, condition?, place? } }]`, the
    kinds of reason being `name` (`exact` when all of it was asked for), `condition`, `broader`, `everyone`, `place` and
    `text`. */
export function rankOrganizations({ conditions, places, names, texts, records }) {
  const found = new Map();
  const offer = (slug, score, why) => {
    if (!(found.get(slug)?.score >= score)) found.set(slug, { slug, score, why });
  };
  offerServing(conditions, records, offer);
  for (const [slug, match] of names) offerNamed(slug, match, found, offer);
  for (const [slug, { query }] of texts) if (query >= TEXT.least) offer(slug, TEXT.score * query, { kind: "text" });
  if (conditions.length === 0) {
    for (const { id } of places) {
      for (const slug of records.inPlace(id)) offer(slug, PLACE.score, { kind: "place", place: id });
    }
  }
  const settled = [...found.values()].map((hit) => {
    return { ...hit, score: hit.score + worth(records.organization(hit.slug), places) };
  });
  settled.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
  let forEveryone = 0;
  return settled.filter(({ why }) => why.kind !== "everyone" || (forEveryone += 1) <= DIRECTNESS.everyoneMost);
}

function offerServing(conditions, records, offer) {
  const best = conditions[0]?.score ?? 0;
  const strong = conditions.filter(({ score }) => score >= CONDITIONS.serving * best).slice(0, CONDITIONS.servingMost);
  strong.forEach(({ id, score }) => {
    const weight = Math.min(1, score);
    for (const slug of records.serving(id)) offer(slug, DIRECTNESS.own * weight, { kind: "condition", condition: id });
    records.ancestors(id).forEach((broader, steps) => {
      const score = DIRECTNESS.broader * weight + steps * DIRECTNESS.eachStep;
      for (const slug of records.serving(broader)) offer(slug, score, { kind: "broader", condition: broader });
    });
  });
  if (strong.length === 0) return;
  for (const id of records.everyone) {
    for (const slug of records.serving(id)) offer(slug, DIRECTNESS.everyone, { kind: "everyone" });
  }
}

function offerNamed(slug, { score, query, name }, found, offer) {
  const served = found.get(slug);
  if (query >= NAMES.allQuery || (score >= NAMES.leastScore && query >= NAMES.leastQuery)) {
    const exact = query >= NAMES.exact && name >= NAMES.exact;
    const bonus = (exact ? NAMES.exactBonus : 0) + (served ? NAMES.servesToo * score : 0);
    offer(slug, Math.max(score, served?.score ?? 0) + bonus, exact || !served ? { kind: "name", exact } : served.why);
  } else if (served) {
    offer(slug, served.score + NAMES.servesToo * score, served.why);
  }
}

function worth(organization, places) {
  const near = places.some(({ id }) => organization.districts?.includes(id) || organization.hospitals?.includes(id));
  const reach = organization.unreachable ? UNREACHABLE : 0;
  const focus = FOCUS / organization.conditions.length;
  const state = (STATUS[organization.status] ?? 0) + (FRESHNESS[organization.freshness] ?? 0);
  return (near ? PLACE.fits : 0) + focus + reach + state;
}
