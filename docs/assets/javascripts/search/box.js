/* What the page gives to the scripts: the parts of a search box, its words and its addresses. */

import { addressOf } from "./address.js";
import { fill } from "./draw.js";
import { makeStatus } from "./status.js";

/** Return the parts of the search box `box`: `{ form, input, list, status, page }`. */
export function partsOf(box) {
  const form = box.querySelector("form");
  const input = box.querySelector("[data-search-input]");
  const { conditionPage, organizationPage, districtPage, helplinesPage } = box.dataset;
  return {
    form,
    input,
    list: box.querySelector('[role="listbox"]'),
    status: makeStatus(box.querySelector("[data-search-status]"), box.querySelector("[data-search-failure]")),
    page: {
      id: input.id,
      language: document.documentElement.lang,
      words: jsonIn(box.querySelector("[data-search-words]"), {}),
      pages: jsonIn(box.querySelector("[data-search-pages]"), []),
      addresses: {
        condition: (id) => fill(conditionPage, { id }),
        organization: (id) => fill(organizationPage, { id }),
        district: (id) => fill(districtPage, { id }),
        helplines: helplinesPage,
        results: (query) => form.action + addressOf({ query }),
      },
    },
  };
}

/** Return what a `script` element holds as JSON, or `otherwise` where there is none. */
export function jsonIn(script, otherwise) {
  return script ? JSON.parse(script.textContent) : otherwise;
}

/** Return a function that gives a new copy of the picture of that name in `template`, or "" where there is none. */
export function iconsIn(template) {
  return (name) => template?.content.querySelector(`[data-icon="${name}"]`)?.firstElementChild.cloneNode(true) ?? "";
}

/** Call `touched` whenever somebody is about to use `input`, and now if they already do. */
export function onTouch(input, touched) {
  for (const sign of ["pointerdown", "focus"]) input.addEventListener(sign, touched);
  if (document.activeElement === input) touched();
}
