/* Which words of a query stand in names of conditions: kidney does, clinic and diet do not, though people say them. */

import { isRun } from "./split.js";

/** Return the function from the tokens of a query to a list that says of each whether it stands in a name or synonym
    of `terms` (lists of tokens): a word as it is or with another ending, Chinese characters with a neighbour of theirs,
    or alone. */
export function makeNaming(terms) {
  const known = new Set();
  for (const tokens of terms) {
    tokens.forEach(({ stem, chinese }, at) => {
      known.add(stem);
      if (chinese && isRun(tokens, at)) known.add(stem + tokens[at + 1].stem);
    });
  }
  return (tokens) => {
    const isPair = (at) => isRun(tokens, at) && known.has(tokens[at].stem + tokens[at + 1].stem);
    const isInRun = (at) => isRun(tokens, at) || isRun(tokens, at - 1);
    return tokens.map(({ stem }, at) => (isInRun(at) ? isPair(at) || isPair(at - 1) : known.has(stem)));
  };
}
