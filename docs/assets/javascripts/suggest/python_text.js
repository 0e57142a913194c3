/* Texts as Python sees them, so that what is checked here is what is checked there. */

/** What Python takes for space, inside the brackets of a pattern. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
/** What Python takes for a part of a word, inside the brackets of a pattern with the flag u. */
export const WORD = "\\p{L}\\p{N}_";
/** One Chinese character, inside the brackets of a pattern with the flag u. */
export const HAN = "\\u3400-\\u9fff\\u{20000}-\\u{3ffff}";

const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");

/** Return a text without spaces at its ends. */
export function strip(text) {
  return text.replace(AROUND, "");
}

/** Return how many characters a text has; rare ones count once. */
export function lengthOf(text) {
  return [...text].length;
}

/** Return each of the items once, in their order. */
export function unique(items) {
  return [...new Set(items)];
}
