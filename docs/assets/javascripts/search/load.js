/* Fetch the index, once, when somebody first wants to search. What is typed is never part of a request. */

const FOLDER = new URL("../../search/", import.meta.url);

const loadModule = kept(() => import("./search.js"));
const loadSummaries = kept(() => fetchJson("summaries.json"));
const loadIndex = kept(async () => {
  const [{ openIndex }, data] = await Promise.all([loadModule(), fetchJson("index.json")]);
  return openIndex(data);
});

/** Return a function that loads the search and gives it to `ready` as `{ search, records, summaries }`. Call it whenever
    there is a wish to search: it does nothing more than once, but a failure, told by `status`, makes it try again. */
export function makeLoader(options, status, ready) {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    loadSearch(options).then(
      (found) => {
        status.clear();
        ready(found);
      },
      () => {
        begun = false;
        status.fail();
      },
    );
  };
}

async function loadSearch({ withSummaries = false }) {
  const parts = [loadModule(), loadIndex(), withSummaries ? loadSummaries() : {}];
  const [{ search, withTexts }, index, summaries] = await Promise.all(parts);
  const asked = withTexts(index, summaries);
  return { search: (query) => search(asked, query), records: asked.records, summaries };
}

/** Return `make` with a memory: its promise is kept, unless it fails. */
function kept(make) {
  let promise = null;
  const forget = (error) => {
    promise = null;
    throw error;
  };
  return () => (promise ??= make().catch(forget));
}

async function fetchJson(name) {
  const response = await fetch(new URL(name, FOLDER));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
