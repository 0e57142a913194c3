/* What is still needed, in a line that stays in sight, and as a list of ways to go there. */

import { element, fill } from "../search/draw.js";
import { goTo } from "./places.js";

const WIDE = "(min-width: 60em)";

/** Return `{ show(tasks) }`: each task is `{ text, place }`, something to do and where. */
export function makeProgress(part, { words, icon, finish }) {
  const line = part.querySelector("[data-progress-line]");
  const list = part.querySelector("[data-progress-list]");
  part.open = window.matchMedia(WIDE).matches;

  function task({ text, place }) {
    const button = element("button", { class: "sr-quiet", type: "button" }, text);
    button.addEventListener("click", () => {
      if (!window.matchMedia(WIDE).matches) part.open = false;
      goTo(place);
    });
    return element("li", {}, icon("need"), button);
  }

  return {
    show(tasks) {
      part.hidden = false;
      const said = tasks.length > 0 ? fill(words.still_needed, { count: tasks.length }) : words.nothing_needed;
      part.dataset.progress = tasks.length > 0 ? "open" : "done";
      if (line.textContent !== said) line.replaceChildren(icon(tasks.length > 0 ? "need" : "good"), said);
      const held = list.dataset.held;
      const now = JSON.stringify(tasks.map(({ text }) => text));
      if (held === now) return;
      list.dataset.held = now;
      list.replaceChildren(...tasks.map(task), element("li", {}, goToFinish()));
    },
  };

  function goToFinish() {
    const button = element("button", { class: "sr-quiet", type: "button" }, words.progress_finish);
    button.addEventListener("click", () => {
      if (!window.matchMedia(WIDE).matches) part.open = false;
      goTo(finish);
    });
    return button;
  }
}
