/* Find conditions by how people describe them. This suggests groups; it diagnoses nothing, and ranks below names. */

import { isEveryday } from "./everyday.js";
import { makeMatcher } from "./match.js";

// How much of what is described must be known, and how much of one phrase: the more of the one, the less of the other.
const LEAST = [
  { heard: 0.25, phrase: 0.5 },
  { heard: 0.55, phrase: 0.25 },
];
// Who uses several everyday words for what the body does is describing something.
const FEELS = { words: 2, heard: 0.3 };
// One word is no description: "tie" is hard for clumsy children, and a thing to wear.
const LEAST_UNITS = 2;
// Several phrases that are each half heard say more than one that is wholly heard.
const WEIGHT = { heard: 0.85, phrase: 0.15 };
// People describe in words of their own: what no phrase has says little.
const UNKNOWN = 0.5;
const SINGLES = 0.4;
const IGNORED = 0.5;

/** Return the function from the tokens of a description to a Map from condition to `{ score, sure }`: from 0 to 1 how
    well it is described, and whether that is enough to be an answer. `conditions` have `id` and `phrases` (lists of
    tokens); `plain` puts everyday words into one form, `ignored` are words that mean nothing. */
export function makeDescriber(conditions, plain, ignored, options) {
  const described = conditions.filter(({ phrases }) => phrases.length > 0);
  const phrases = described.flatMap(({ id, phrases }) =>
    phrases.map((tokens) => ({ owner: id, tokens: plain(tokens), strength: 1 })),
  );
  const match = makeMatcher(phrases, { ...options, across: true, unknown: UNKNOWN, singles: SINGLES });
  return (tokens) => {
    const said = plain(tokens);
    const weights = said.map(({ stem }) => (ignored.has(stem) ? IGNORED : 1));
    const feels = new Set(said.map(({ text }) => text).filter(isEveryday)).size >= FEELS.words;
    const scores = new Map();
    for (const [id, { name, heard, units }] of match(said, weights, false)) {
      const agrees = LEAST.some((least) => heard >= least.heard && name >= least.phrase);
      const sure = units >= LEAST_UNITS && (agrees || (feels && heard >= FEELS.heard));
      scores.set(id, { score: WEIGHT.heard * heard + WEIGHT.phrase * name, sure });
    }
    return scores;
  };
}
