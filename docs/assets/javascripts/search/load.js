/* Fetch the index, once, when somebody first wants to search. What is typed is never part of a request. */

const FOLDER = new URL("../../search/", import.meta.url);
let opened = null;

/** Return a promise of `{ index, search, summaries }`. A failed attempt is forgotten, so that the next may succeed. */
export function loadSearch({ withSummaries = false } = {}) {
  opened ??= open(withSummaries).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(withSummaries) {
  const [module, data, summaries] = await Promise.all([
    import("./search.js"),
    fetchJson("index.json"),
    withSummaries ? fetchJson("summaries.json") : {},
  ]);
  return { index: module.openIndex(data, summaries), search: module.search, summaries };
}

async function fetchJson(name) {
  const response = await fetch(new URL(name, FOLDER));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
