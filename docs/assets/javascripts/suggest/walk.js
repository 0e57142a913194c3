/* Safe ways to walk through a record, as `scripts/sameroad/records/document.py` walks: what has another shape is
   stepped over, and the schema says what it deserves. */

import { isMapping } from "./record.js";

/** A step of `find` that goes through every item of a list and every value of a mapping. */
export const EACH = Symbol("each");

/** Return the values at the end of the steps, each as `[path, value]`. */
export function find(value, steps, path = []) {
  if (steps.length === 0) return [[path, value]];
  const [step, ...rest] = steps;
  if (step === EACH) return entries(value).flatMap(([key, item]) => find(item, rest, [...path, key]));
  return isMapping(value) && Object.hasOwn(value, step) ? find(value[step], rest, [...path, step]) : [];
}

/** Return the texts at the end of the steps, each as `[path, text]`. */
export function findTexts(value, steps) {
  return find(value, steps).filter(([, found]) => typeof found === "string");
}

/** Return every text of a record as `[path, text]`. */
export function textsIn(value, path = []) {
  if (typeof value === "string") return [[path, value]];
  return entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** Return every text in several languages as `[path, mapping]`; `fields` are the fields that hold such texts. */
export function localizedIn(value, fields, path = []) {
  return entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    const isLocalized = isMapping(value) && isMapping(item) && fields.includes(key);
    return isLocalized ? [[here, item]] : localizedIn(item, fields, here);
  });
}

function entries(value) {
  if (Array.isArray(value)) return [...value.entries()];
  return isMapping(value) ? Object.entries(value) : [];
}
