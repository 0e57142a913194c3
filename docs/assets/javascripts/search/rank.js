/* Put what was understood and matched in order: conditions by strength, organizations by how directly they serve. */

// A code is surer than words. A concept that is only part of the query counts from `concept` up, by its share of it.
// Beside a concept, what merely resembles the query counts less, and support for everyone is seldom what is meant.
const CERTAINTY = { code: 1, concept: 0.6, share: 0.4, besideConcept: 0.95, forEveryone: 0.5 };
// A resemblance to a small part of the query is chance.
const MATCH = { heard: 0.4 };
// What is described, not named: alone, and as much as it adds to a condition that is named.
const DESCRIBED = { named: 0.6, alone: 0.95, beside: 0.65, adds: 0.2, least: 0.3, besideBest: 0.5 };
const FILL = { upTo: 3, sure: 0.9, weight: 0.5, alsoNamed: 0.3, least: 0.15 };
// Keeps equals in the order in which they were given.
const NEXT = 0.001;
const CONDITIONS = { least: 0.5, besideBest: 0.55, most: 8, serving: 0.8, servingMost: 3 };
const NAMES = { leastScore: 0.45, leastQuery: 0.55, allQuery: 0.9, exact: 0.95, exactBonus: 0.5, servesToo: 0.2 };
// A whole name among other words is that name, unless it is so short that it may be chance.
const WHOLE_NAME = { size: 6, bonus: 0.3 };
// Who is asked for with more words than the condition, all of them in the name, is asked for by name.
const MORE_WORDS = { query: 0.85, bonus: 0.3 };
const DIRECTNESS = { own: 0.9, broader: 0.55, eachStep: -0.02, everyone: 0.3, everyoneMost: 8 };
// What one point of `setback` weighs: whether a body runs, can be reached, and how old its facts are, as
// scripts/sameroad/records/standing.py counts it for every list.
const SETBACK = 0.01;
// Whoever serves few conditions serves each of them more closely. Less than a point: the age of facts comes first.
const FOCUS = 0.009;
const FITS = { place: 0.2, support: 0.08, serves: 0.06, languages: 0.06 };
const ASKED = 0.6;
const TEXT = { least: 0.9, score: 0.35 };

/** Return the conditions, the best answer first: `[{ id, score, by, entry?, words?, share?, strength?, heard? }]`, `by`
    being `code`, `concept`, `match` or `description`. `spans` and `codes` are concepts, `matches` what `match.js` found
    among their names, `described` what `symptoms.js` found. */
export function rankConditions({ spans, codes, matches, described, everyone, ancestors }) {
  const hits = new Map();
  const raise = (id, score, by, found = {}) => {
    if (!(hits.get(id)?.score >= score)) hits.set(id, { id, score, by, ...found });
  };
  addCodes(codes, ancestors, raise);
  addConcepts(spans, raise);
  addMatches(matches, hits.size > 0 ? CERTAINTY.besideConcept : 1, raise);
  addDescribed(described, hits, everyone, raise);
  const others = [...hits.keys()].some((id) => !everyone.has(id));
  for (const hit of hits.values()) if (others && everyone.has(hit.id)) hit.score *= CERTAINTY.forEveryone;
  const ranked = [...hits.values()].sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const least = Math.max(CONDITIONS.least, CONDITIONS.besideBest * best);
  const kept = ranked.filter(({ score, by }) => score >= (by === "description" ? DESCRIBED.besideBest * best : least));
  return fillUp(kept.slice(0, CONDITIONS.most), described, matches);
}

function addCodes(codes, ancestors, raise) {
  for (const { conditions } of codes) {
    const [nearest] = conditions;
    const around = new Set(nearest ? ancestors(nearest.id) : []);
    conditions.forEach(({ id, strength }, at) => {
      // The condition with the code is the answer; those that hold it are offered as its broader ones.
      if (!around.has(id)) raise(id, CERTAINTY.code + strength - at * NEXT, "code");
    });
  }
}

function addConcepts(spans, raise) {
  for (const { senses, share, words } of spans) {
    const certainty = CERTAINTY.concept + CERTAINTY.share * share;
    senses.forEach(({ id, strength, text }, at) => {
      raise(id, strength * certainty - at * NEXT, "concept", { entry: { text }, words, share, strength });
    });
  }
}

function addMatches(matches, certainty, raise) {
  for (const [id, { score, heard, entry }] of matches) {
    if (heard >= MATCH.heard) raise(id, certainty * score, "match", { entry, heard });
  }
}

function addDescribed(described, hits, everyone, raise) {
  const named = [...hits.values()].some(({ id, score }) => score >= DESCRIBED.named && !everyone.has(id));
  // Whether a query describes an illness at all is one question, which illness it describes best another.
  if (![...described.values()].some(({ sure }) => sure)) return;
  for (const [id, { score }] of described) {
    if (score < DESCRIBED.least) continue;
    const hit = hits.get(id);
    if (hit && hit.score >= CONDITIONS.least) hit.score += DESCRIBED.adds * score;
    else raise(id, (named ? DESCRIBED.beside : DESCRIBED.alone) * score, "description");
  }
}

// Beside an answer that leaves something unsaid, what goes best with the whole query, though alone it were too little.
function fillUp(kept, described, matches) {
  if (kept.length === 0 || kept.length >= FILL.upTo || kept[0].score >= FILL.sure) return kept;
  const known = new Set(kept.map(({ id }) => id));
  const others = [...described].filter(([id]) => !known.has(id)).map(([id, { score }]) => {
    return { id, score: FILL.weight * (score + FILL.alsoNamed * (matches.get(id)?.heard ?? 0)), by: "description" };
  });
  const best = others.filter(({ score }) => score >= FILL.least).sort((a, b) => b.score - a.score);
  return [...kept, ...best.slice(0, FILL.upTo - kept.length)];
}

/** Return those of the ranked conditions that drive the answer, and stand as chips: all that are nearly as strong as
    the best, and not only described. */
export function driving(conditions) {
  const best = conditions[0]?.score ?? 0;
  const strong = conditions.filter(({ score, by }) => by !== "description" && score >= CONDITIONS.serving * best);
  return strong.slice(0, CONDITIONS.servingMost);
}

/** Return the organizations, the best answer first: `[{ slug, score, why: { kind, exact?, condition?, place? } }]`, the
    kinds of reason being `name` (`exact` when all of it was asked for), `condition`, `broader`, `everyone`, `place`,
    `offer` (it offers what was asked for) and `text`. `asked` is what else was understood: `{ places, support, serves,
    languages }`, lists of ids; `alone` says that the query says nothing besides, `more` that it says more than
    conditions and places. */
export function rankOrganizations({ conditions, asked, alone, more, names, texts, records }) {
  const found = new Map();
  const offer = (slug, score, why) => {
    if (!(found.get(slug)?.score >= score)) found.set(slug, { slug, score, why });
  };
  offerServing(conditions, records, offer);
  for (const [slug, match] of names) offerNamed(slug, match, more, found, offer);
  for (const [slug, { query }] of texts) if (query >= TEXT.least) offer(slug, TEXT.score * query, { kind: "text" });
  if (conditions.length === 0) offerAsked(asked, alone, records, offer);
  const settled = [...found.values()].map((hit) => {
    return { ...hit, score: hit.score + worth(records.organization(hit.slug), asked) };
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

function offerNamed(slug, { score, query, name, entry }, more, found, offer) {
  const served = found.get(slug);
  const whole = name >= NAMES.exact && sizeOf(entry.tokens) >= WHOLE_NAME.size;
  if (whole || query >= NAMES.allQuery || (score >= NAMES.leastScore && query >= NAMES.leastQuery)) {
    const exact = query >= NAMES.exact && name >= NAMES.exact;
    const asName = exact ? NAMES.exactBonus : whole ? WHOLE_NAME.bonus : 0;
    const byName = more && query >= MORE_WORDS.query ? MORE_WORDS.bonus * score : 0;
    const bonus = Math.max(asName, byName) + (served ? NAMES.servesToo * score : 0);
    const why = asName + byName > 0 || !served ? { kind: "name", exact } : served.why;
    offer(slug, Math.max(score, served?.score ?? 0) + bonus, why);
  } else if (served) {
    offer(slug, served.score + NAMES.servesToo * score, served.why);
  }
}

function sizeOf(tokens) {
  return tokens.reduce((size, token) => size + token.size, 0);
}

// A place is an answer by itself; a kind of support or a language only when nothing else was said.
function offerAsked(asked, alone, records, offer) {
  for (const id of asked.places) {
    for (const slug of records.inPlace(id)) offer(slug, ASKED, { kind: "place", place: id });
  }
  if (!alone || asked.places.length > 0) return;
  for (const [field, ids] of Object.entries(asked)) {
    for (const id of ids) for (const slug of records.having(field, id)) offer(slug, ASKED, { kind: "offer", term: id });
  }
}

function worth(organization, asked) {
  const { districts = [], hospitals = [], conditions, setback = 0 } = organization;
  const near = asked.places.some((id) => districts.includes(id) || hospitals.includes(id));
  const fits = (field) => FITS[field] * asked[field].filter((id) => organization[field]?.includes(id)).length;
  const fit = (near ? FITS.place : 0) + fits("support") + fits("serves") + fits("languages");
  return fit + FOCUS / conditions.length - SETBACK * setback;
}
