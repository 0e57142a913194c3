/* A search box with suggestions. Nothing of the index is fetched before the box is used. */

import { makeAsker } from "./ask.js";
import { onTouch, partsOf } from "./box.js";
import { makeCombobox } from "./combobox.js";
import { sayCounts } from "./status.js";
import { drawSuggestions } from "./suggestions.js";

/** Wire the box, and the list of suggestions under it. */
export function wire(box) {
  const { form, input, list, status, page } = partsOf(box);
  const request = (query) => ({ kind: "suggest", query, pages: page.pages });
  const submit = (query) => {
    if (query) window.location.assign(page.addresses.results(query));
  };
  const asker = makeAsker(status, page.words, (answer) => {
    if (answer.query === "") return;
    combobox.show(answer.query, drawSuggestions(answer, page));
    if (answer.complete) status.announce(sayCounts(answer, page.words));
  });
  const combobox = makeCombobox(input, list, { ask: (text) => asker.ask(request(text)), submit });
  onTouch(input, () => asker.touch(request(input.value.trim())));
  form.addEventListener("reset", () => input.focus());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(input.value.trim());
  });
}
