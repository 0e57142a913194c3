/* Chinese short names: 聾協 for 香港聾人協進會, the first character of each part. Latin ones are initials, see search.js. */

const LENGTHS = { least: 2, most: 5 };
// A short name says little, so whoever is found by one ranks below whoever is found by a name.
const SURENESS = 0.6;

/** Return the function from the tokens of a query to a Map from owner to `{ score, query, name, entry }`, as a matcher
    gives it.
    `names` are `{ owner, tokens }`; `beginnings` are tokens of what names begin with and short names leave out (香港). */
export function makeShortener(names, beginnings) {
  const dropped = beginnings.map(plainOf).filter(Boolean);
  const prepared = names.flatMap((entry) => {
    const text = plainOf(entry.tokens);
    if (text === null) return [];
    const start = dropped.find((beginning) => text.startsWith(beginning)) ?? "";
    return [{ entry, text: text.slice(start.length) }];
  });
  return (tokens) => {
    const found = new Map();
    const typed = plainOf(tokens);
    if (typed === null || typed.length < LENGTHS.least || typed.length > LENGTHS.most) return found;
    for (const { entry, text } of prepared) {
      if (text[0] !== typed[0] || !isInOrder(typed, text)) continue;
      const name = typed.length / text.length;
      const score = SURENESS * (0.5 + name / 2);
      if (!(found.get(entry.owner)?.score >= score)) found.set(entry.owner, { score, query: 1, name, entry });
    }
    return found;
  };
}

function plainOf(tokens) {
  return tokens.length > 0 && tokens.every(({ chinese }) => chinese) ? tokens.map(({ text }) => text).join("") : null;
}

function isInOrder(typed, text) {
  let at = 0;
  for (const character of text) if (character === typed[at]) at += 1;
  return at === typed.length;
}
