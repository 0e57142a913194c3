/* Helplines for whoever cries for help: above every result, drawn by the page as everywhere else, and on a phone one in
   reach at the lower edge. */

import { element, nameOf } from "./draw.js";
import { drawKeyed } from "./keyed.js";

/** Draw the helplines of the situations into `part`; no helpline stands there twice. */
export function drawUrgent(part, situations, page) {
  const seen = new Set();
  const shown = situations.map((situation) => {
    const helplines = situation.helplines.filter(({ id }) => !seen.has(id));
    for (const { id } of helplines) seen.add(id);
    return { ...situation, helplines };
  });
  part.hidden = shown.length === 0;
  drawKeyed(part.querySelector("[data-find-situations]"), shown, {
    keyOf: ({ id, helplines }) => [id, ...helplines.map((helpline) => helpline.id)].join(" "),
    make: (situation) => situationPart(situation, page),
  });
  pin(situations, page);
}

function situationPart({ id, name, helplines }, { language, root }) {
  const label = `situation-${id}`;
  const title = element("h2", { id: label }, nameOf(name, language));
  const drawn = root.querySelector("[data-find-helplines]").content;
  const lines = helplines.flatMap((helpline) => drawn.querySelector(`[data-helpline-line="${helpline.id}"]`) ?? []);
  const items = lines.map((line) => document.importNode(line, true));
  const list = items.length > 0 ? [element("ul", { class: "sr-lines__list" }, ...items)] : [];
  return element("section", { "aria-labelledby": label, "data-situation": id }, title, ...list);
}

// The most urgent situation that has a button says which.
function pin(situations, { root }) {
  const buttons = [...root.querySelectorAll("[data-pinned]")];
  const isFor = (id) => (button) => button.dataset.pinned.split(" ").includes(id);
  const chosen = situations.map(({ id }) => buttons.find(isFor(id))).find(Boolean);
  for (const button of buttons) button.hidden = button !== chosen;
}
