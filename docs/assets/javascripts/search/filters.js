/* The facets beside the results: what else the reader may ask for, with how many organizations each choice would
   leave. */

import { element, fill, grouped, pick } from "./draw.js";
import { drawKeyed } from "./keyed.js";

// Facets of a single wish stand together; every other facet has a part of its own.
const TOGETHER = ["by", "cost", "facts"];
const ONLY = "only";
// So many parts are open from the start where there is room beside the results.
const OPEN = 4;
const WIDE = "(min-width: 60em)";

/** Draw the facets of an answer into `part`, a `details` element. */
export function drawFilters(part, facets, { language, words, on }) {
  const isNew = part.querySelector("[data-facet]") === null;
  const isWide = window.matchMedia(WIDE).matches;
  if (isNew) part.open = isWide;
  part.hidden = facets.length === 0;
  const chosen = facets.flatMap(({ options }) => options).filter((option) => option.chosen).length;
  part.querySelector("summary").textContent = chosen ? fill(words.refine_chosen, { count: chosen }) : words.refine;
  let made = 0;
  drawKeyed(part.querySelector("[data-find-facets]"), partsOf(facets), {
    keyOf: ({ id }) => id,
    make: ({ id }) => makePart(id, words, isNew && isWide && (made += 1) <= OPEN),
    update: (group, { options }) => updatePart(group, options, { language, words, on }),
  });
}

function partsOf(facets) {
  const optionsOf = ({ id, options }) => options.map((option) => ({ ...option, facet: id }));
  const together = facets.filter(({ id }) => TOGETHER.includes(id)).flatMap(optionsOf);
  const others = facets.filter(({ id }) => !TOGETHER.includes(id));
  const alone = others.map((facet) => ({ id: facet.id, options: optionsOf(facet) }));
  return together.length > 0 ? [{ id: ONLY, options: together }, ...alone] : alone;
}

function makePart(id, words, open) {
  const name = `facet-${id}`;
  const title = element("span", { id: name }, words.facets[id]);
  const summary = element("summary", {}, title, element("span", { class: "sr-facet__chosen" }));
  const options = element("div", { class: "sr-facet__options", role: "group", "aria-labelledby": name });
  return element("details", { class: "sr-facet", "data-facet": id, open: open ? "" : null }, summary, options);
}

function updatePart(part, options, { language, words, on }) {
  const chosen = options.filter((option) => option.chosen).length;
  const mark = part.querySelector(".sr-facet__chosen");
  // Opened for the reader when something in it becomes chosen; after that they may close it.
  if (chosen > 0 && mark.textContent === "") part.open = true;
  mark.textContent = chosen > 0 ? chosen : "";
  drawKeyed(part.querySelector(".sr-facet__options"), options, {
    keyOf: ({ facet, value }) => `${facet}:${value}`,
    make: (option) => makeOption(option, { language, words }),
    update: (label, { facet, value, count, chosen: isChosen }) => {
      const box = label.querySelector("input");
      box.checked = isChosen;
      box.onchange = () => on.choose(facet, value, box.checked);
      label.querySelector(".sr-facet__count").textContent = grouped(count);
    },
  });
}

function makeOption({ value, name }, { language, words }) {
  const { text, language: found } = name ? pick(name, language) : { text: words.options[value], language };
  return element(
    "label",
    { class: "sr-facet__option" },
    element("input", { type: "checkbox", value }),
    element("span", { class: "sr-facet__name", lang: found === language ? null : found }, text),
    element("span", { class: "sr-facet__count" }),
  );
}
