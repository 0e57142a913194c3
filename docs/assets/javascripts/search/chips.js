/* What the search understood, as chips that the reader can take away: "Stroke ✕". */

import { element, fill, nameOf, pick } from "./draw.js";
import { drawKeyed } from "./keyed.js";

/** Draw the chips of an answer into `part`, and the button that undoes every choice, if there is one to undo. */
export function drawChips(part, chips, { language, words, state, on }) {
  const undo = part.querySelector("[data-find-undo]");
  undo.hidden = state.without.length === 0 && Object.keys(state.chosen).length === 0;
  undo.onclick = () => on.clear();
  part.hidden = chips.length === 0 && undo.hidden;
  for (const named of part.querySelectorAll("[data-find-understood]")) named.hidden = chips.length === 0;
  drawKeyed(part.querySelector("ul"), chips, {
    keyOf: ({ key }) => key,
    make: ({ name }) => {
      const label = fill(words.remove, { name: pick(name, language).text });
      const cross = element("span", { class: "sr-chip__cross", "aria-hidden": "true" }, "✕");
      const attributes = { class: "sr-chip sr-chip--remove", type: "button", "aria-label": label };
      return element("li", {}, element("button", attributes, nameOf(name, language), cross));
    },
    update: (chip, { key }) => {
      chip.firstElementChild.onclick = () => on.remove(key);
    },
  });
}
