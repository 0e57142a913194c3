/* Things chosen with the search of the site: a combobox, and what was chosen as chips. */

import { makeAsker } from "../search/ask.js";
import { makeCombobox } from "../search/combobox.js";
import { element, matchedWord, nameOf, otherNamesOf, statusMark } from "../search/draw.js";

const UNSEEN = "site-unseen";

/** Make a combobox of the input in `box`. `vocabulary` is `conditions` or `organizations`; `choose(id, name)` is called
    with what was chosen, `name` being its names by language. */
export function makePicker(box, vocabulary, { choose, words, language }) {
  const input = box.querySelector("[role=combobox]");
  const list = box.querySelector("[role=listbox]");
  const line = box.querySelector("[data-picker-status]");
  const say = (text, isSeen = false) => {
    line.classList.toggle(UNSEEN, !isSeen);
    line.textContent = text;
  };
  const status = { announce: () => {}, fail: () => say(words.no_search, true), clear: () => say("") };
  const request = (query) => ({ kind: "suggest", query });
  const asker = makeAsker(status, words, (answer) => {
    if (answer.query === "" || answer.query !== input.value.trim()) return;
    const hits = HITS[vocabulary](answer);
    combobox.show(answer.query, hits.map((hit) => option(hit, { words, language, choose: chosen })));
    const nothing = hits.length === 0 && answer.complete;
    say(nothing ? words.nothing_found : "", nothing);
  });
  const combobox = makeCombobox(input, list, { ask: (text) => asker.ask(request(text)), submit: () => {} });
  input.addEventListener("focus", () => asker.touch(request("")));
  if (document.activeElement === input) asker.touch(request(""));
  if (input.value) input.dispatchEvent(new Event("input")); // typed before this was ready

  function chosen({ id, name }) {
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true })); // closes the list
    choose(id, name);
    input.focus();
  }
}

const HITS = {
  conditions: ({ conditions }) => conditions,
  organizations: ({ organizations }) =>
    organizations.map(({ slug, record }) => ({ id: slug, name: record.name, record })),
};

function option(hit, { words, language, choose }) {
  const made = element(
    "div",
    { class: "sr-search__option", role: "option", "aria-selected": "false", "data-id": hit.id },
    ...matchedWord(hit, language, words),
    nameOf(hit.name, language, "sr-search__name"),
    ...otherNamesOf(hit.name, language, "sr-search__other"),
    ...(hit.record ? statusMark(hit.record, words) : []),
  );
  made.addEventListener("click", () => choose(hit));
  return made;
}

/** Show what is chosen in the list `part`, each with its way out; `shownOf(id)` is a node or text, `labelOf(id)` what the
    button is called. */
export function drawChosen(part, ids, { shownOf, labelOf, remove }) {
  part.hidden = ids.length === 0;
  part.replaceChildren(
    ...ids.map((id) => {
      const cross = element("span", { class: "sr-chip__cross", "aria-hidden": "true" }, "✕");
      const attributes = { class: "sr-chip sr-chip--remove", type: "button", "aria-label": labelOf(id) };
      const button = element("button", attributes, shownOf(id), cross);
      button.addEventListener("click", () => remove(id));
      return element("li", { "data-id": id }, button);
    }),
  );
}
