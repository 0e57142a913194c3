/* The records of the index with their look-ups. */

const CLOSED = "closed";

/** Return the look-ups of what `words.json` and `organizations.json` hold. */
export function makeRecords(words, organizations) {
  const bySlug = new Map(organizations.map((organization) => [organization.slug, organization]));
  const conditions = new Map(words.conditions.map((condition) => [condition.id, condition]));
  const terms = new Map(words.terms.map((term) => [`${term.kind}:${term.id}`, term]));
  const helplines = new Map(words.helplines.map((helpline) => [helpline.id, helpline]));
  const situations = new Map(words.situations.map((situation) => [situation.id, situation]));
  const serving = grouped(organizations, ({ conditions }) => conditions);
  const inPlace = grouped(organizations, ({ districts = [], hospitals = [] }) => [...districts, ...hospitals]);
  const fields = Object.fromEntries(
    ["support", "serves", "languages"].map((field) => [field, grouped(organizations, (one) => one[field] ?? [])]),
  );
  const ancestors = (id) => {
    const parent = conditions.get(id)?.parent;
    return parent ? [parent, ...ancestors(parent)] : [];
  };
  return {
    everyone: words.everyone,
    callingCode: words.calling_code,
    categories: words.categories,
    organizations,
    ancestors,
    organization: (slug) => bySlug.get(slug),
    condition: (id) => conditions.get(id),
    term: (kind, id) => terms.get(`${kind}:${id}`),
    termsOf: (kind) => words.terms.filter((term) => term.kind === kind),
    helpline: (id) => helplines.get(id),
    situation: (id) => situations.get(id),
    hasGroups: (id) => (serving.get(id) ?? []).some((slug) => bySlug.get(slug).status !== CLOSED),
    serving: (id) => serving.get(id) ?? [],
    inPlace: (id) => inPlace.get(id) ?? [],
    having: (field, id) => fields[field]?.get(id) ?? [],
  };
}

function grouped(organizations, keysOf) {
  const groups = new Map();
  for (const organization of organizations) {
    for (const key of keysOf(organization)) (groups.get(key) ?? groups.set(key, []).get(key)).push(organization.slug);
  }
  return groups;
}
