/* What may stand beside the best condition: no guesses beside a name, and of those that fit a word equally well
   (kidney) the broader one first. */

import { LAY } from "./open.js";

// A name is heard almost whole, by this much of the query, found as surely as this, and better than others by far.
const NAME = { heard: 0.85, score: 0.8, share: 0.99, strength: 0.9, others: 0.8 };
const EQUAL = 0.93;
const SAID = new Set(["code", "concept"]);

/** Whether what is meant by a query, its `tokens`, names the best of the ranked conditions. */
export function isNamed([best, next], tokens) {
  // A vague word is no name: people with other illnesses use it, too.
  if (best?.by === "concept") return best.share >= NAME.share && best.strength >= NAME.strength;
  if (best?.by !== "match" || best.heard < NAME.heard || best.score < NAME.score) return false;
  const isAlone = !(next?.by === "match" && next.score >= NAME.others * best.score);
  return isAlone || isBegun([best], tokens);
}

/** Return the ranked conditions without guesses: where the query names one, others stay when they are named by it too,
    or have all of it in a name of theirs (hepatitis, hepatitis B), not when it resembles their words, is part of a lay
    word (骨頭痛 for 頭痛) or of a description. */
export function besideName(conditions, tokens) {
  if (!isNamed(conditions, tokens)) return conditions;
  const [best, ...others] = conditions;
  const isMeant = ({ by, heard, entry }) => SAID.has(by) || (heard >= NAME.heard && entry.text !== LAY);
  return [best, ...others.filter(isMeant)];
}

/** Return the ranked conditions with those first, among equals of a single word, that are broader than another; before
    them all the broadest one, `field`, of the field of medicine that the word names. `said` are the tokens that say
    something. */
export function broaderFirst(conditions, said, field, { ancestors, condition }) {
  const [best] = conditions;
  if (best?.by !== "match" || !isOneWord(said)) return conditions;
  const broader = new Set(conditions.flatMap(({ id }) => ancestors(id)));
  // Where another broad one has the word (liver disease), the field is more than that (digestion).
  const isOther = ({ id }) => id !== field && broader.has(id) && condition(id).category === condition(field).category;
  if (field === null || conditions.some(isOther)) return equalsByBreadth(conditions, broader);
  const first = conditions.find(({ id }) => id === field) ?? { id: field, by: "match", heard: 0 };
  return [{ ...first, score: best.score }, ...conditions.filter(({ id }) => id !== field)];
}

function equalsByBreadth(conditions, broader) {
  const [best] = conditions;
  const equal = conditions.filter(({ by, score }) => by === "match" && score >= EQUAL * best.score);
  const isBroader = ({ id }) => Number(broader.has(id));
  const sorted = [...equal].sort((a, b) => isBroader(b) - isBroader(a));
  const moved = sorted.map((hit, at) => ({ ...hit, score: equal[at].score }));
  return conditions.map((hit) => (equal.includes(hit) ? moved.shift() : hit));
}

function isOneWord(said) {
  return said.length > 0 && said.every(({ chinese, apart }, at) => at === 0 || (chinese && said[0].chinese && !apart));
}

/** Whether the query is several words with which the name of the best begins: "end of life" of "End-of-life care".
    Chinese characters are no words, and one letter begins too many. */
export function isBegun([best], tokens) {
  const last = tokens.length - 1;
  const name = best?.by === "match" ? best.entry.tokens : [];
  if (last < 1 || last >= name.length || tokens[last].size < 2 || tokens.some(({ chinese }) => chinese)) return false;
  return tokens.every(({ text }, at) => (at === last ? name[at].text.startsWith(text) : name[at].text === text));
}
