/* Hear a cry for help: situations in which a helpline comes before any group. Missing one is worse than a needless one,
   so the words of a phrase may stand apart, those of a short one in another order, and may be mistyped. */

import { distances } from "./nearness.js";

// How many other words may stand among those of a phrase, and how many other characters among Chinese ones: none in a
// phrase of two, for 想死 is not said in 想知死因.
const GAPS = { words: 3, characters: (length) => Math.max(0, Math.min(length - 2, 2)) };
// Whoever is meant by "my son", "his stepfather": a phrase about one relative is heard of any.
const RELATIVE = Object.freeze({ text: "\uf8fe", stem: "\uf8fe", chinese: false, apart: true, size: 4 });
// A condition among the first ones, found as surely as this, is most of what the query says.
const SURELY = { first: 2, score: 0.5 };
// Longer phrases keep their order: "I want to hit my father" is another cry than "my father hits me, I want to ...".
const ANY_ORDER = 3;
// From this length on a word may have one error.
const MAY_ERR = 5;
const MAY_ERR_ALONE = 7;

/** Return the function from the tokens of a query, and the conditions found for it, to the ids of the situations that
    it speaks of, in the order of `situations` (`{ id, phrases, conditions }`, phrases being lists of tokens). `plain`
    puts everyday words into one form; `relatives` are the texts of those that mean a relative. */
export function makeAlarm(situations, plain, relatives) {
  const heard = (tokens) => plain(tokens).map((token) => (relatives.has(token.text) ? RELATIVE : token));
  const prepared = situations.map(({ id, phrases, conditions = [] }) => {
    return { id, conditions, phrases: phrases.map(heard).filter((phrase) => phrase.length > 0) };
  });
  return (tokens, found = []) => {
    const said = heard(tokens);
    const sure = found.slice(0, SURELY.first).filter(({ score }) => score >= SURELY.score).map(({ id }) => id);
    const speaks = ({ phrases, conditions }) =>
      phrases.some((phrase) => isSaid(phrase, said)) || conditions.some((id) => sure.includes(id));
    return prepared.filter(speaks).map(({ id }) => id);
  };
}

function isSaid(phrase, said) {
  if (phrase.length === 1) return said.some((token) => isAlone(phrase[0], token));
  const inOrder = isChinese(phrase) || phrase.length > ANY_ORDER;
  const width = phrase.length + (isChinese(phrase) ? GAPS.characters(phrase.length) : GAPS.words);
  return said.some((token, start) => {
    const near = said.slice(start, start + width);
    const begins = (inOrder ? phrase.slice(0, 1) : phrase).some((word) => isWord(word, token));
    return begins && (inOrder ? isInOrder(phrase, near) : isTogether(phrase, near));
  });
}

function isChinese(phrase) {
  return phrase.some(({ chinese }) => chinese);
}

// Each word of the phrase needs a token of its own: "a mother hits a child" is not said by one relative.
function isTogether(phrase, tokens) {
  const left = [...tokens];
  return phrase.every((word) => {
    const at = left.findIndex((token) => isWord(word, token));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function isInOrder(phrase, tokens) {
  let at = 0;
  for (const token of tokens) if (at < phrase.length && isWord(phrase[at], token)) at += 1;
  return at === phrase.length;
}

// One word alone must be long to be known in spite of an error: "raped" is not "rapid".
function isAlone(word, token) {
  return word.stem === token.stem || (word.text.length >= MAY_ERR_ALONE && isWord(word, token));
}

function isWord(word, token) {
  if (word.stem === token.stem) return true;
  if (word.chinese || token.chinese || word.text.length < MAY_ERR || token.text[0] !== word.text[0]) return false;
  return distances(token.text, word.text, 1)[0] <= 1;
}
