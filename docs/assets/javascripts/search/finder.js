/* Search in the page: wires every search box, and the results page if this is it.
   Nothing of the index is fetched before a box is used. */

import { makeAsker } from "./ask.js";
import { onTouch, partsOf } from "./box.js";
import { makeCombobox } from "./combobox.js";
import { sayCounts } from "./status.js";
import { drawSuggestions } from "./suggestions.js";
// What these import, asked for at once: nothing bundles the modules, and each step down is one more round trip.
import "./address.js";
import "./draw.js";
import "./facets.js";
import "./typing.js";

document.querySelectorAll('[data-search="suggest"]').forEach(wireSuggestions);
document.querySelectorAll('[data-search="results"]').forEach(wireResults);

function wireSuggestions(box) {
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
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(input.value.trim());
  });
}

// What only the results page needs is loaded only there.
function wireResults(box) {
  const { input, status } = partsOf(box);
  const begin = async () => {
    try {
      const { wireFind } = await import("./find.js");
      status.clear();
      wireFind(box);
    } catch {
      status.fail();
      input.addEventListener("input", begin, { once: true });
    }
  };
  begin();
}
