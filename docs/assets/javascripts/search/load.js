/* Fetch the index part by part and answer with what is there. Runs in the worker, or on the page where there is none.
   What is typed is never part of a request. */

import { answerFor } from "./answer.js";
import { openIndex, withCards, withOrganizations } from "./search.js";

const FOLDER = new URL("../../search/", import.meta.url);

/** Return `answer(request)`, a promise of what `answerFor` says, with `missing`: the parts of the index that would make
    the answer a better one, and `complete`: that there is none. It rejects when not even words can be fetched. Missing
    parts are fetched meanwhile, and `tell({ part, failed })` says how that ended; one that failed is fetched again when
    the next request needs it. */
export function makeAnswerer(tell, fetchPart = fetchJson) {
  const arrived = {};
  const underway = new Map();
  let index = null;

  function bring(part, fetchIt) {
    if (part in arrived) return Promise.resolve();
    if (!underway.has(part)) {
      const keep = (value) => {
        arrived[part] = value;
        index = openWith(arrived, part, index);
      };
      underway.set(part, fetchIt().then(keep).finally(() => underway.delete(part)));
    }
    return underway.get(part);
  }

  function bringMeanwhile([part, fetchIt]) {
    if (underway.has(part)) return;
    bring(part, fetchIt).then(
      () => tell({ part, failed: false }),
      () => tell({ part, failed: true }),
    );
  }

  return async (request) => {
    await bring("words", () => fetchPart("words"));
    const missing = partsFor(request, fetchPart).filter(([part]) => !(part in arrived));
    missing.forEach(bringMeanwhile);
    const names = missing.map(([part]) => part);
    return { ...answerFor(index, request), missing: names, complete: names.length === 0 };
  };
}

function partsFor({ kind, language }, fetchPart) {
  const parts = [["organizations", () => fetchPart("organizations")]];
  if (kind === "find") parts.push(["details", () => Promise.all([fetchPart("facts"), fetchPart(`cards.${language}`)])]);
  return parts;
}

// Each part is opened once: words before anything else, which takes longest.
function openWith({ words, organizations, details = [{}, {}] }, part, index) {
  if (part === "words") return openIndex(words);
  const [facts, cards] = details;
  const opened = part === "organizations" ? withOrganizations(index, organizations) : index;
  return { ...withCards(opened, cards), facts, cards };
}

async function fetchJson(name) {
  const response = await fetch(new URL(`${name}.json`, FOLDER));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
