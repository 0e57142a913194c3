/* Search in the page: wires every search box, and the results page if this is it. Nothing is fetched before a box is used. */

import { makeCombobox } from "./combobox.js";
import { element } from "./draw.js";
import { loadSearch } from "./load.js";
import { addressOf, drawResults, queryInAddress } from "./results.js";
import { drawSuggestions } from "./suggestions.js";

// A screen reader hears the count when typing pauses, not at every letter.
const PAUSE = 900;
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
    if (!loaded || !query) return announce("") ?? [];
    const answer = loaded.search(loaded.index, query);
    const page = { language: LANGUAGE, home, words, records: loaded.index.records, id: input.id };
    announce(countsOf(answer, query, words));
    return drawSuggestions(answer, query, page);
  };
  const combobox = makeCombobox(input, list, { suggest, submit });
  const load = async () => {
    if (loaded) return;
    try {
      loaded = await loadSearch();
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

function countsOf({ conditions, organizations }, query, words) {
  if (conditions.length + organizations.length === 0) return words.nothing.replace("{query}", query);
  return words.count.replace("{conditions}", conditions.length).replace("{organizations}", organizations.length);
}

async function wireResults(box) {
  const { home, words, form, input, status } = partsOf(box);
  const announce = announcer(status);
  const root = document;
  let loaded = null;
  const draw = (query) => {
    if (!loaded) return;
    const page = { root, language: LANGUAGE, home, words: { ...words, ...wordsIn(root.querySelector("[data-find-words]")) }, ...loaded, records: loaded.index.records };
    announce(drawResults(loaded.search(loaded.index, query), query, page));
  };
  const show = () => {
    input.value = queryInAddress();
    draw(input.value);
  };
  const typed = () => {
    const query = input.value.trim();
    window.history.replaceState(null, "", addressOf(query));
    draw(query);
  };
  input.addEventListener("input", (event) => event.isComposing || typed());
  input.addEventListener("compositionend", typed);
  window.addEventListener("hashchange", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed();
  });
  input.value = queryInAddress();
  try {
    loaded = await loadSearch({ withSummaries: true });
    draw(input.value.trim());
  } catch {
    showFailure(status, words, home);
  }
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

function showFailure(status, words, home) {
  const link = (path, text) => element("a", { href: `${home}${path}/` }, text);
  status.classList.add("sr-search__status--failed");
  status.replaceChildren(words.failed, " ", link("conditions", words.browse_conditions), " ", link("organizations", words.browse_organizations));
}
