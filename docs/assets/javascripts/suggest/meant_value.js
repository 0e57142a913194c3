/* What a writer probably meant by a value that only looks right to a person, as
   `scripts/sameroad/records/meant_value.py` guesses. */

import { SPACE, strip } from "./python_text.js";

const BRACKETS = /^[[\]［］【】〔〕()（）]+|[[\]［］【】〔〕()（）]+$/g;
const COMMAS = new RegExp(`[${SPACE}]*[,，、;；][${SPACE}]*`);
const DATE = new RegExp(
  `^([0-9]{4})[${SPACE}]?[-/.年][${SPACE}]?([0-9]{1,2})` +
    `(?:[${SPACE}]?[-/.月][${SPACE}]?([0-9]{1,2})[${SPACE}]?日?|[${SPACE}]?月)?$`,
);

/** Return a text with full-width letters, digits and signs as ordinary ones, and no spaces around it. */
export function ordinary(text) {
  return strip(text.normalize("NFKC"));
}

/** Return the items of a list that was written as one text, with Chinese commas or brackets perhaps. */
export function itemsOf(text) {
  return strip(strip(text).replace(BRACKETS, "")).split(COMMAS).filter(Boolean);
}

/** Return a date that begins with its year (2023年5月, 2023/5/14) as records write it, or null for any other. */
export function meantDate(text) {
  const parts = ordinary(text).match(DATE)?.slice(1).filter(Boolean);
  return parts ? parts.map((part) => String(Number(part)).padStart(2, "0")).join("-") : null;
}
