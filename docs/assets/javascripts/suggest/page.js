/* What the page gives to the scripts of the form: its parts, its words, its addresses. */

import { iconsIn, jsonIn } from "../search/box.js";
import { fill } from "../search/draw.js";
import { labelOf } from "./places.js";
import { makeNames } from "./words.js";

/** Return the parts of the form in `root`, and what all its modules need. */
export function pageOf(root) {
  const one = (selector) => root.querySelector(selector);
  const words = jsonIn(document.querySelector("[data-suggest-words]"), {});
  const { lang: language } = document.documentElement;
  const { organizationPage, newFile, editFile, email, languages } = root.dataset;
  const form = one("[data-form]");
  return {
    root,
    form,
    words,
    language,
    languages: languages.split(" "),
    icon: iconsIn(document.querySelector("[data-suggest-icons]")),
    names: makeNames(jsonIn(document.querySelector("[data-suggest-conditions]"), {}), language),
    pageOf: (slug) => fill(organizationPage, { id: slug }),
    labelOf: (place) => labelOf(place, words, fill),
    places: { newFile, editFile, email },
    finish: one("[type=submit]"),
    state: one("[data-state]"),
    draft: one("[data-draft]"),
    summary: one("[data-summary]"),
    progress: one("[data-progress]"),
    result: one("[data-result]"),
    say: (text) => {
      one("[data-said]").textContent = text;
    },
  };
}
