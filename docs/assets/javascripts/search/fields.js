/* Fields of medicine, which are the categories of the directory: the word with which a category's name begins (eyes of
   "Eyes and sight") leads to the broadest condition in it, even where no name of a condition has that word. */

import { isRun, keyOf } from "./split.js";

/** Return the function from the tokens of a word to the id of the broadest condition of the category whose name begins
    with it, or null; words said of every illness (lists of tokens) may follow, as in 眼病. `categories` are
    `{ id, names }`, names being lists of tokens; the first of the `conditions` of a category that others have for a
    parent is its broadest one. */
export function makeFields(categories, conditions, saidOfEvery) {
  const endings = new Set(saidOfEvery.map((tokens) => keyOf(tokens)));
  const parents = new Set(conditions.map(({ parent }) => parent));
  const broadest = new Map();
  for (const { id, category, parent } of conditions) {
    if (!parent && parents.has(id) && !broadest.has(category)) broadest.set(category, id);
  }
  const known = categories.filter(({ id }) => broadest.has(id));
  const fieldOf = (word) => known.find(({ names }) => names.some((name) => begins(name, word)));
  return (word) => {
    const parts = word.map((_, at) => word.slice(0, at + 1)).reverse();
    const isWhole = ({ length }) => length === word.length || endings.has(keyOf(word, length));
    const [found] = parts.filter(isWhole).map(fieldOf).filter(Boolean);
    return found ? broadest.get(found.id) : null;
  };
}

// A word, or some of the characters that the name begins with.
function begins(name, word) {
  if (word.length === 0 || word.length > name.length) return false;
  if (word.length > 1 && !word.every((_, at) => at === 0 || isRun(word, at - 1))) return false;
  return word.every(({ stem }, at) => stem === name[at].stem);
}
