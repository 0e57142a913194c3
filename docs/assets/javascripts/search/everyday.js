/* Everyday words that mean the same (pee, 屙尿, urinate) become one token, a character for private use, so that a
   description matches another one in other words, and in another language. `scripts/sameroad/search/everyday.py` stores
   what the index has in this form. */

import { keyOf } from "./split.js";

const PRIVATE_USE = 0xe000;
const PRIVATE_USE_END = 0xf900;

/** Whether a token's text stands for an everyday word. */
export function isEveryday(text) {
  return text.charCodeAt(0) >= PRIVATE_USE && text.charCodeAt(0) < PRIVATE_USE_END;
}

/** Return the function that puts one token in the place of every known word; `groups` are lists of the tokens of words
    with the same meaning. The longest word wins. */
export function makeEveryday(groups) {
  const meaning = new Map();
  // How long a word may be that begins with this token: most tokens begin none.
  const longest = new Map();
  groups.forEach((words, at) => {
    const text = String.fromCharCode(PRIVATE_USE + at);
    for (const tokens of words) {
      if (tokens.length === 0 || meaning.has(keyOf(tokens))) continue;
      meaning.set(keyOf(tokens), Object.freeze({ text, stem: text, chinese: false, apart: true, size: 4 }));
      longest.set(tokens[0].stem, Math.max(tokens.length, longest.get(tokens[0].stem) ?? 0));
    }
  });
  return (tokens) => {
    const plain = [];
    for (let at = 0; at < tokens.length; ) {
      let end = Math.min(tokens.length, at + (longest.get(tokens[at].stem) ?? 0));
      let found;
      while (end > at && !(found = meaning.get(keyOf(tokens, at, end)))) end -= 1;
      plain.push(found ?? tokens[at]);
      at = Math.max(end, at + 1);
    }
    return plain;
  };
}
