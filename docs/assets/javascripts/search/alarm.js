/* Hear a cry for help: situations in which a helpline comes before any group. Missing one is worse than a needless one,
   so the words of a phrase may stand apart, in another order, and may be mistyped. */

import { distances } from "./nearness.js";

// How many other words may stand among those of a phrase, and how many other characters among Chinese ones.
const GAPS = { words: 3, characters: 2 };
// From this length on a word may have one error.
const MAY_ERR = 5;

/** Return the function from the tokens of a query to the situations that it speaks of, in the order of `situations`
    (`{ id, phrases }`, phrases being lists of tokens). */
export function makeAlarm(situations, plain) {
  const prepared = situations.map(({ id, phrases }) => ({ id, phrases: phrases.map(plain).filter((p) => p.length > 0) }));
  return (tokens) => {
    const said = plain(tokens);
    return prepared.filter(({ phrases }) => phrases.some((phrase) => isSaid(phrase, said))).map(({ id }) => id);
  };
}

function isSaid(phrase, said) {
  return phrase.some(({ chinese }) => chinese) ? isSaidInOrder(phrase, said) : isSaidTogether(phrase, said);
}

function isSaidInOrder(phrase, said) {
  for (let start = 0; start < said.length; start += 1) {
    let at = start;
    let found = 0;
    const end = Math.min(said.length, start + phrase.length + GAPS.characters);
    while (at < end && found < phrase.length) {
      if (isWord(phrase[found], said[at])) found += 1;
      else if (found === 0) break;
      at += 1;
    }
    if (found === phrase.length) return true;
  }
  return false;
}

function isSaidTogether(phrase, said) {
  const width = phrase.length === 1 ? 1 : phrase.length + GAPS.words;
  for (let start = 0; start < said.length; start += 1) {
    const near = said.slice(start, start + width);
    if (isWordOf(phrase, near[0]) && phrase.every((word) => near.some((token) => isWord(word, token)))) return true;
  }
  return false;
}

function isWordOf(phrase, token) {
  return phrase.some((word) => isWord(word, token));
}

function isWord(word, token) {
  if (word.stem === token.stem) return true;
  if (word.chinese || token.chinese || word.text.length < MAY_ERR || token.text[0] !== word.text[0]) return false;
  return distances(token.text, word.text, 1)[0] <= 1;
}
