/* A record as it is typed: values at paths, and the record without what was left empty. Touches no page. */

/** Return what stands at a path, or undefined. */
export function get(record, path) {
  return path.reduce((found, step) => (isThere(found, step) ? found[step] : undefined), record);
}

/** Return the record with a value at a path; undefined takes away what stands there. The place of an item of a list
    stays, so that the others keep theirs. */
export function put(record, path, value) {
  if (path.length === 0) return value;
  const [step, ...rest] = path;
  if (typeof step === "number") {
    const items = Array.isArray(record) ? [...record] : [];
    while (items.length < step) items.push(undefined);
    items[step] = put(items[step], rest, value);
    return items;
  }
  if (value === undefined && record !== undefined && !isMapping(record)) return record; // there is nothing to take away
  const fields = isMapping(record) ? record : {};
  const inner = put(isThere(fields, step) ? fields[step] : undefined, rest, value);
  const { [step]: _, ...others } = fields;
  return inner === undefined ? others : { ...fields, [step]: inner };
}

/** Return the record without an item of a list: those behind it move up. */
export function take(record, path) {
  const at = path.at(-1);
  const items = get(record, path.slice(0, -1)) ?? [];
  return put(record, path.slice(0, -1), items.filter((_, index) => index !== at));
}

/** Return `{ record, original }`: the record without empty texts, lists and mappings, and a function that gives the path
    before of a path in it. */
export function prune(record) {
  const places = new Map();
  const pruned = pruneValue(record, places) ?? {};
  const original = (path) => {
    let here = pruned;
    return path.map((step) => {
      const place = places.get(here)?.[step] ?? step;
      here = isThere(here, step) ? here[step] : undefined;
      return place;
    });
  };
  return { record: pruned, original };
}

/** Whether two values say the same; the order of the fields of a mapping says nothing. */
export function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (!isMapping(one) || !isMapping(other)) return one === other;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isThere(other, name) && same(one[name], other[name]));
}

export function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isThere(value, step) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step);
}

function pruneValue(value, places) {
  if (Array.isArray(value)) {
    const kept = value.map((item, at) => [pruneValue(item, places), at]).filter(([item]) => item !== undefined);
    if (kept.length === 0) return undefined;
    const items = kept.map(([item]) => item);
    places.set(items, kept.map(([, at]) => at));
    return items;
  }
  if (isMapping(value)) {
    const fields = Object.entries(value).map(([name, part]) => [name, pruneValue(part, places)]);
    const kept = fields.filter(([, part]) => part !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value === "" || value === null ? undefined : value;
}
