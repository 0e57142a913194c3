/* MiniSearch over the same names and words: one index for conditions, one for organizations, asked together.
   Tokens are words and pairs of Chinese characters, of texts that are folded as ours are (Simplified to Traditional,
   accents), which it does not do by itself. */

import MiniSearch from "./minisearch/index.js";
import { makeFold } from "./modules/fold.js";

const KINDS = ["conditions", "organizations"];
const FIELDS = ["name", "aliases", "conditions", "words"];
// "Advanced prefix and fuzzy search" of its documentation, which answers better than prefixes and errors in every word;
// the last word, which is still being typed, may be as short as it is.
const isLong = (term) => term.length > 3;
const SEARCH = {
  boost: { name: 2 },
  prefix: (term, at, terms) => at === terms.length - 1 || isLong(term),
  fuzzy: (term) => (isLong(term) ? 0.2 : null),
};
const MOST = 10;
const RUNS = /[\u3400-\u9fff]+|[^\s\u3400-\u9fff]+/g;

export async function open(step) {
  const characters = await step("fetch characters", async () => (await fetch("index/characters.json")).json());
  const options = optionsWith(characters);
  const texts = await step("fetch", () =>
    Promise.all(KINDS.map(async (kind) => (await fetch(`index/minisearch-${kind}.json`)).text())),
  );
  const [conditions, organizations] = await step("open", () => texts.map((text) => MiniSearch.loadJSON(text, options)));
  return {
    ask: (text) => ({ conditions: conditions.search(text, SEARCH), organizations: organizations.search(text, SEARCH) }),
    best: (answer) => Object.fromEntries(KINDS.map((kind) => [kind, answer[kind].slice(0, MOST).map(({ id }) => id)])),
  };
}

/** Return the serialized index of each kind. */
export async function build() {
  const options = optionsWith(await (await fetch("index/characters.json")).json());
  const documents = await (await fetch("index/documents.json")).json();
  const made = KINDS.map((kind) => {
    const index = new MiniSearch(options);
    index.addAll(documents[kind]);
    return [kind, JSON.stringify(index)];
  });
  return Object.fromEntries(made);
}

function optionsWith(characters) {
  const fold = makeFold(characters);
  const tokenize = (text) => (fold(text).match(RUNS) ?? []).flatMap(pairs);
  return { fields: FIELDS, tokenize };
}

function pairs(run) {
  if (run.length < 2 || !/^[\u3400-\u9fff]/.test(run)) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
