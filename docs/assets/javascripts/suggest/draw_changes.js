/* What has changed in a record that is corrected, in the words of the form. */

import { element, fill } from "../search/draw.js";
import { changesBetween } from "./changes.js";
import { elementAt } from "./places.js";
import { shownValue } from "./words.js";

const SOURCES = "sources";

/** Show the differences of a result, `{ before, record }`, in `part`; nothing of a new record. */
export function drawChanges(part, { before, record }, page) {
  part.hidden = before === null;
  if (before === null) return;
  const changes = changesBetween(before, record);
  const lacksSource = changes.length > 0 && changes.every(({ path }) => path[0] !== SOURCES);
  const { words } = page;
  const note = changes.length === 0 ? words.no_changes : lacksSource ? words.changes_source : "";
  part.querySelector("[data-changes-note]").textContent = note;
  part.querySelector("[data-changes-list]").replaceChildren(...changes.map((change) => changeLine(change, page)));
}

function changeLine({ path, was, now }, page) {
  const { form, words, labelOf } = page;
  const place = elementAt(form, path);
  const isBoth = was !== undefined && now !== undefined;
  const line = (className, sentence, value) =>
    value === undefined
      ? []
      : [element("span", { class: className }, fill(sentence, { value: shownValue(page, path, value) }))];
  return element(
    "li",
    {},
    element("strong", {}, place === form ? path.join(" › ") : labelOf(place)),
    ...line("sr-changes__was", isBoth ? words.was : words.is_gone, was),
    ...line("sr-changes__now", isBoth ? words.is_now : words.is_new, now),
  );
}
