/* What is different between two records. Touches no page. */

import { isMapping, same } from "./record.js";

/** Return the differences, each `{ path, was, now }`; what is new has no `was`, what is gone no `now`. Lists of which
    items came or went are compared by their items, others place by place. */
export function changesBetween(before, after, path = []) {
  if (same(before, after)) return [];
  if (isMapping(before) && isMapping(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => changesBetween(own(before, name), own(after, name), [...path, name]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return changesOfLists(before, after, path);
  return [{ path, was: before, now: after }];
}

function changesOfLists(before, after, path) {
  if (before.length === after.length && [...before, ...after].every(isMapping)) {
    return before.flatMap((item, at) => changesBetween(item, after[at], [...path, at]));
  }
  const lacks = (items, item) => !items.some((one) => same(one, item));
  const gone = before.filter((item) => lacks(after, item)).map((was) => ({ path, was, now: undefined }));
  const come = after.filter((item) => lacks(before, item)).map((now) => ({ path, was: undefined, now }));
  const changes = [...gone, ...come];
  return changes.length > 0 ? changes : [{ path, was: before, now: after }]; // another order
}

function own(mapping, name) {
  return Object.hasOwn(mapping, name) ? mapping[name] : undefined;
}
