/* One value without parts -> YAML that every reader takes for that value, with as few quotes as it needs, as
   `scripts/sameroad/contribute/write_scalar.py` does. */

import { isPlainText } from "./plain_scalar.js";

// What Python calls printable, and the joiners, which belong to the spelling of some scripts.
const VISIBLE = /^(?:[^\p{C}\p{Z}]|[ \u200c\u200d])*$/u;
/* How a text may begin that needs no quotes. */
const BARE_FORM = /^(?:[^\s!"“”„‟＂〝〞#%&'*,>@[\]`{|}?:-]|[?:-](?![\s?:-]|$))/;
const MEANS_SOMETHING = /: |:$| #|^\s|\s$|^\.\.\./;
/* Telephone numbers, dates, times and numbers: in quotes always, though YAML would not need it everywhere. */
const LIKE_A_NUMBER = /^[-+0-9][-+0-9 .:/()_]*$/;
const TAKEN_FOR_OTHER_THINGS = new Set(["y", "Y", "n", "N", "=", "<<"]);
const SHORT_ESCAPES = { "\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

/** Return a value on one line: `true`, `1998`, `Office`, `"2026-11-01"`, `'Talks: how to cope'`. */
export function writeScalar(value) {
  if (typeof value !== "string") return String(value);
  if (isBare(value)) return value;
  if (!isVisible(value)) return double(value);
  const likeness = LIKE_A_NUMBER.test(value) || !isPlainText(value) || TAKEN_FOR_OTHER_THINGS.has(value);
  if (!/["\\]/.test(value) && (likeness || value.includes("'"))) return `"${value}"`;
  return `'${value.replaceAll("'", "''")}'`;
}

/** Whether a text can stand on one line as it is, without a character that would hide or break the line. */
export function isVisible(text) {
  return VISIBLE.test(text);
}

function isBare(text) {
  if (!BARE_FORM.test(text) || MEANS_SOMETHING.test(text) || !isVisible(text)) return false;
  return !LIKE_A_NUMBER.test(text) && !TAKEN_FOR_OTHER_THINGS.has(text) && isPlainText(text);
}

function double(text) {
  const shown = (character) => (isVisible(character) ? character : escape(character));
  return `"${[...text].map((character) => SHORT_ESCAPES[character] ?? shown(character)).join("")}"`;
}

function escape(character) {
  const code = character.codePointAt(0);
  const [sign, digits] = code <= 0xff ? ["x", 2] : code <= 0xffff ? ["u", 4] : ["U", 8];
  return `\\${sign}${code.toString(16).toUpperCase().padStart(digits, "0")}`;
}
