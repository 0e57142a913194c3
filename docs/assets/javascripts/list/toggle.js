/* The button that puts an organization on the list and takes it off again, for pages that scripts draw. The templates draw
   the same button: overrides/records/parts/my-list.html. */

import { element } from "../search/draw.js";
import { myList } from "./kept_list.js";

/** Return the button for the organization `slug`; `words` are `add` and `added`, `name` an element with its name. */
export function toggleButton(slug, words, name) {
  const both = element(
    "span",
    { class: "sr-keep__words" },
    element("span", { class: "sr-keep__add" }, words.add),
    element("span", { class: "sr-keep__added" }, words.added),
  );
  const whose = element("span", { class: "site-unseen" }, " ", name);
  const attributes = { class: "sr-keep", type: "button", "data-list-toggle": slug };
  return element("button", { ...attributes, "aria-pressed": myList.has(slug) }, both, whose);
}
