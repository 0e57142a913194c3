/* Search in the page: wires every search box, and the results page if this is it.
   Nothing is fetched before a box is used. */

import { addressOf, makeHistory, queryInAddress } from "./address.js";
import { makeCombobox } from "./combobox.js";
import { fill } from "./draw.js";
import { makeLoader } from "./load.js";
import { drawResults, sayCounts } from "./results.js";
import { makeStatus } from "./status.js";
import { drawSuggestions } from "./suggestions.js";

document.querySelectorAll('[data-search="suggest"]').forEach(wireSuggestions);
document.querySelectorAll('[data-search="results"]').forEach(wireResults);

function partsOf(box) {
  const form = box.querySelector("form");
  return {
    form,
    input: box.querySelector("[data-search-input]"),
    list: box.querySelector('[role="listbox"]'),
    status: makeStatus(box.querySelector("[data-search-status]"), box.querySelector("[data-search-failure]")),
    page: {
      language: document.documentElement.lang,
      words: wordsIn(box.querySelector("[data-search-words]")),
      addresses: {
        condition: (id) => fill(box.dataset.conditionPage, { id }),
        organization: (id) => fill(box.dataset.organizationPage, { id }),
        results: (query) => form.action + addressOf(query),
      },
    },
  };
}

function wordsIn(script) {
  return JSON.parse(script?.textContent ?? "{}");
}

function wireSuggestions(box) {
  const { form, input, list, status, page } = partsOf(box);
  let loaded = null;
  const submit = (query) => {
    if (query) window.location.assign(page.addresses.results(query));
  };
  const suggest = (query) => {
    if (!loaded || !query) {
      status.announce(query ? page.words.loading : "");
      return [];
    }
    const answer = loaded.search(query);
    status.announce(sayCounts(answer, query, page.words));
    return drawSuggestions(answer, query, { ...page, records: loaded.records, id: input.id });
  };
  const combobox = makeCombobox(input, list, { suggest, submit });
  const load = makeLoader({}, status, (found) => {
    loaded = found;
    if (document.activeElement === input && input.value.trim()) combobox.refresh();
  });
  input.addEventListener("focus", load);
  input.addEventListener("input", load);
  if (document.activeElement === input) load();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(input.value.trim());
  });
}

function wireResults(box) {
  const { form, input, status, page } = partsOf(box);
  const history = makeHistory();
  const words = { ...page.words, ...wordsIn(document.querySelector("[data-find-words]")) };
  let draw = (query) => {
    status.announce(query ? words.loading : "");
    load();
  };
  const load = makeLoader({ withSummaries: true }, status, ({ search, records, summaries }) => {
    const shown = { ...page, root: document, words, records, summaries };
    draw = (query) => status.announce(drawResults(search(query), query, shown));
    draw(input.value.trim());
  });
  const typed = () => {
    history.write(input.value.trim());
    draw(input.value.trim());
  };
  const read = () => {
    history.settle();
    input.value = queryInAddress();
    draw(input.value);
  };
  input.addEventListener("input", (event) => event.isComposing || typed());
  input.addEventListener("compositionend", typed);
  window.addEventListener("hashchange", read);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed();
    history.settle();
  });
  read();
}
