/* What is still to be done before a record can be sent: needed fields, sources of the ways of contact, errors. */

import { fill } from "../search/draw.js";
import { placeOf } from "./findings.js";
import { pathOf } from "./places.js";
import { get } from "./record.js";

const WITHOUT_SOURCE = "unsupported-contact";

/** Return the tasks, each `{ text, place }`. */
export function tasksOf(record, found, { form, words, labelOf, sources, isAsked }) {
  const errors = found.filter(({ level }) => level === "error");
  const needed = neededIn(form).filter((place) => get(record, pathOf(place)) === undefined);
  const unsupported = errors.filter(({ rule }) => rule === WITHOUT_SOURCE);
  const places = errors
    .filter((finding) => !unsupported.includes(finding))
    .map((finding) => ({ finding, place: placeOf(form, finding.path) }))
    .filter(({ finding, place }) => place && !needed.includes(place) && isAsked(place, finding))
    .map(({ place }) => place);
  return [
    ...needed.map((place) => ({ text: labelOf(place), place })),
    ...(unsupported.length > 0 ? [sourceTask(unsupported, { form, words, sources })] : []),
    ...[...new Set(places)].map((place) => ({ text: fill(words.needed_mend, { thing: labelOf(place) }), place })),
  ];
}

function neededIn(form) {
  return [...form.querySelectorAll("[data-needed]")].filter((place) => pathOf(place).length === 1);
}

function sourceTask(unsupported, { form, words, sources }) {
  const things = unsupported.map(({ path }) => sources.wordOf(path.at(-1))).join(words.separator);
  return { text: fill(words.needed_source, { things }), place: form.querySelector('[data-field="sources"]') };
}
