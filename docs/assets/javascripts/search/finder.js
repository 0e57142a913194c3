/* Search in the page: wires every search box, and the results page if this is it.
   Nothing is fetched before a box is used. */

import { addressOf, makeHistory, queryInAddress } from "./address.js";
import { makeCombobox } from "./combobox.js";
import { element } from "./draw.js";
import { loadSearch } from "./load.js";
import { drawResults, sayCounts } from "./results.js";
import { drawSuggestions } from "./suggestions.js";

// A screen reader hears the count when typing pauses, not at every letter.
const PAUSE = 900;
const FAILED = "sr-search__status--failed";
const LANGUAGE = document.documentElement.lang;

document.querySelectorAll('[data-search="suggest"]').forEach(wireSuggestions);
document.querySelectorAll('[data-search="results"]').forEach(wireResults);

function partsOf(box) {
  return {
    home: box.dataset.searchHome,
    words: wordsIn(box.querySelector("[data-search-words]")),
    form: box.querySelector("form"),
    input: box.querySelector("[data-search-input]"),
    list: box.querySelector('[role="listbox"]'),
    status: box.querySelector("[data-search-status]"),
  };
}

function wordsIn(script) {
  return JSON.parse(script?.textContent ?? "{}");
}

function wireSuggestions(box) {
  const { home, words, form, input, list, status } = partsOf(box);
  const announce = announcer(status);
  let loaded = null;
  const submit = (query) => {
    if (query) window.location.assign(`${home}find/${addressOf(query)}`);
  };
  const suggest = (query) => {
    if (!loaded || !query) {
      announce(query ? words.loading : "");
      return [];
    }
    const answer = loaded.search(loaded.index, query);
    const page = { language: LANGUAGE, home, words, records: loaded.index.records, id: input.id };
    announce(sayCounts(answer, query, words));
    return drawSuggestions(answer, query, page);
  };
  const combobox = makeCombobox(input, list, { suggest, submit });
  const load = async () => {
    if (loaded) return;
    try {
      loaded = await loadSearch();
      clearFailure(status);
      if (document.activeElement === input && input.value.trim()) combobox.refresh();
    } catch {
      showFailure(status, words, home);
    }
  };
  input.addEventListener("focus", load);
  input.addEventListener("input", load);
  if (document.activeElement === input) load();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(input.value.trim());
  });
}

function wireResults(box) {
  const { home, words, form, input, status } = partsOf(box);
  const announce = announcer(status);
  const history = makeHistory();
  let draw = () => announce(input.value.trim() ? words.loading : "");
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
  loadSearch({ withSummaries: true }).then(
    ({ index, search, summaries }) => {
      const allWords = { ...words, ...wordsIn(document.querySelector("[data-find-words]")) };
      const page = { root: document, language: LANGUAGE, home, words: allWords, records: index.records, summaries };
      draw = (query) => announce(drawResults(search(index, query), query, page));
      draw(input.value.trim());
    },
    () => showFailure(status, words, home),
  );
}

function announcer(status) {
  let waiting = 0;
  return (text) => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      status.textContent = text;
    }, PAUSE);
  };
}

function clearFailure(status) {
  status.classList.remove(FAILED);
  status.replaceChildren();
}

function showFailure(status, words, home) {
  const link = (path, text) => element("a", { href: `${home}${path}/` }, text);
  status.classList.add(FAILED);
  const ways = [link("conditions", words.browse_conditions), " ", link("organizations", words.browse_organizations)];
  status.replaceChildren(words.failed, " ", ...ways);
}
