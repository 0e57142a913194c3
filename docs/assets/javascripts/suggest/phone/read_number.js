/* What people type for a telephone number -> its digits, as the library phonenumbers reads it for the region of the
   directory. Numbers of other countries are only told from those of the region. */

import { isPossible, isTooLong, matches } from "./number_plan.js";

const MOST_CHARACTERS = 250;
const DIGITS = { least: 2, most: 17 };

// What may stand between the digits: lines, spaces, stops, strokes, brackets and tildes of every width, and the letter
// that some write for a digit.
const BETWEEN =
  "\\-x\\u2010-\\u2015\\u2212\\u30fc\\uff0d-\\uff0f \\u00a0\\u00ad\\u200b\\u2060\\u3000" +
  "()\\uff08\\uff09\\uff3b\\uff3d.\\[\\]/~\\u2053\\u223c\\uff5e*";
// What stands before an extension, and how many digits an extension may have after it.
const BLANKS = "[ \\u00a0\\t]*";
const AFTER_LABEL = "[:.\\uff0e]?[ \\u00a0\\t,-]*";
const labelled = (labels, most, blanks = "[ \\u00a0\\t,]*") =>
  `${blanks}(?:${labels})${AFTER_LABEL}\\p{Nd}{1,${most}}#?`;
const EXTENSION = [
  ";ext=\\p{Nd}{1,20}",
  labelled("e?xt(?:ensi(?:o\\u0301?|ó))?n?|ｅ?ｘｔｎ?|доб|anexo", 20),
  labelled("[xｘ#＃~～]|int|ｉｎｔ", 9),
  "[- ]+\\p{Nd}{1,6}#",
  labelled(",,|;", 15, BLANKS),
  labelled(",+", 9, BLANKS),
].join("|");

const START = /[+＋\p{Nd}]/u;
const END = /[^\p{L}\p{N}#]+$/u;
const SECOND_NUMBER = /[\\/] *x/;
// Python takes the Turkish letters i for an I where capitals do not matter.
const NUMBER = new RegExp(
  `^(?:\\p{Nd}{2}|[+＋]*(?:[${BETWEEN}]*\\p{Nd}){3,}[${BETWEEN}A-Zİı\\p{Nd}]*(?:${EXTENSION})?)$`,
  "iu",
);
const EXTENSION_AT_END = new RegExp(`(?:${EXTENSION})$`, "iu");
const PLUS = /^[+＋]+/;
const DIGIT = /^\p{Nd}$/u;
const THREE_LETTERS = /(?:[A-Za-z][^A-Za-z]*){3}/;
const KEYPAD = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];

/** Return `{ national, hasExtension }` for a number of the region, its digits without the code of the country;
    `{ isForeign: true }` for one of another country; null for what is no number. `plan` is the region's plan. */
export function readNumber(written, plan) {
  const possible = [...written].length > MOST_CHARACTERS ? "" : possibleNumber(written);
  if (!NUMBER.test(possible)) return null;
  const extension = possible.match(EXTENSION_AT_END);
  const hasExtension = extension !== null && NUMBER.test(possible.slice(0, extension.index));
  const number = hasExtension ? possible.slice(0, extension.index) : possible;
  const found = withoutCode(number, plan) ?? withoutCode(number.replace(PLUS, ""), plan);
  if (!found || (PLUS.test(number) && found.isBare)) return null;
  const national = found.isForeign ? found.national : shorter(found.national, plan);
  if (national.length < DIGITS.least || national.length > DIGITS.most) return null;
  return found.isForeign ? { isForeign: true } : { national, hasExtension };
}

/** From the first digit or plus to the last letter or digit. */
function possibleNumber(written) {
  const start = written.search(START);
  if (start < 0) return "";
  const number = written.slice(start).replace(END, "");
  const second = number.search(SECOND_NUMBER);
  return second < 0 ? number : number.slice(0, second);
}

/** `{ national, isForeign, isBare }`, bare being a number that had no code; undefined where a code is that of no
    country, and null where too little follows a sign that a code would follow. */
function withoutCode(number, plan) {
  const digits = digitsIn(number.replace(PLUS, ""));
  const international = PLUS.test(number) ? digits : afterInternationalPrefix(digits, plan);
  if (international === null) return withoutOwnCode(digits, plan);
  if (international.length <= DIGITS.least) return null;
  const code = plan.codes.find((one) => international.startsWith(one));
  return code && { national: international.slice(code.length), isForeign: code !== plan.code };
}

function afterInternationalPrefix(digits, { international_prefix: idd }) {
  const prefix = digits.match(new RegExp(`^(?:${idd})`))?.[0];
  const rest = prefix === undefined ? null : digits.slice(prefix.length);
  return rest?.startsWith("0") ? null : rest; // no code begins with 0
}

/** Some write the code of their own country without a plus. */
function withoutOwnCode(digits, plan) {
  const rest = digits.startsWith(plan.code) ? withoutPrefix(digits.slice(plan.code.length), plan) : null;
  if (rest === null) return { national: digits, isBare: true };
  const meant = (!matches(plan.general, digits) && matches(plan.general, rest)) || isTooLong(digits, plan);
  return meant ? { national: rest } : { national: digits, isBare: true };
}

function shorter(national, plan) {
  const rest = withoutPrefix(national, plan);
  return isPossible(rest, plan) || isTooLong(rest, plan) ? rest : national;
}

/** The number without what is dialled before it inside the country, if it is one without it. */
function withoutPrefix(number, plan) {
  const { general, national_prefix: prefix, national_prefix_transform: transform } = plan;
  const pattern = prefix && new RegExp(`^(?:${prefix})`);
  const found = pattern && number.match(pattern);
  if (!found) return number;
  const isTransformed = transform && found.length > 1 && found.at(-1) !== undefined;
  const rest = isTransformed ? number.replace(pattern, transform) : number.slice(found[0].length);
  return matches(general, number) && !matches(general, rest) ? number : rest;
}

/** The digits of a number, those of every script; where it is a word, those of its letters on the keys. */
function digitsIn(number) {
  if (!THREE_LETTERS.test(number)) return [...number].map(digitOf).join("");
  return [...number.toUpperCase()].map(keyOf).join("");
}

function digitOf(character) {
  if (!DIGIT.test(character)) return "";
  // The digits of a script follow one another, from 0 to 9.
  let value = 0;
  for (let code = character.codePointAt(0); DIGIT.test(String.fromCodePoint(code - 1)); code -= 1) value += 1;
  return String(value % 10);
}

function keyOf(sign) {
  if (/[0-9]/.test(sign)) return sign;
  const key = KEYPAD.findIndex((letters) => letters.includes(sign));
  return key < 0 ? "" : String(key + 2);
}
