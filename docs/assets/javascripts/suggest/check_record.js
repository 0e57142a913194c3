/* A record -> what breaks the rules, found in the browser as `sameroad validate` finds it. The rules that look at one
   record alone are here; those that need other records, or the numbers of other countries, are for the pull request. */

import { check as checkDates } from "./rules/dates.js";
import { check as checkEmail } from "./rules/email.js";
import { check as checkFileName } from "./rules/file_name.js";
import { check as checkMarkup } from "./rules/markup.js";
import { check as checkOddCharacters } from "./rules/odd_characters.js";
import { checkOther, checkRequired } from "./rules/one_language.js";
import { check as checkPhone } from "./rules/phone.js";
import { check as checkRrule } from "./rules/rrule.js";
import { check as checkSchema } from "./rules/schema.js";
import { check as checkSimplified } from "./rules/simplified.js";
import { check as checkStraySpace } from "./rules/stray_space.js";
import { check as checkTextLength } from "./rules/text_length.js";
import { checkContact, checkFacts } from "./rules/unsupported.js";
import { check as checkUrl } from "./rules/url.js";

// In the order of `scripts/sameroad/records/rules/all_rules.py`.
const RULES = [
  ["file-name", "error", checkFileName],
  ["schema", "error", checkSchema],
  ["missing-language", "error", checkRequired],
  ["untranslated-text", "warning", checkOther],
  ["text-length", "error", checkTextLength],
  ["simplified-character", "error", checkSimplified],
  ["markup", "error", checkMarkup],
  ["odd-character", "error", checkOddCharacters],
  ["stray-space", "warning", checkStraySpace],
  ["phone", "error", checkPhone],
  ["email", "error", checkEmail],
  ["url", "error", checkUrl],
  ["date", "error", checkDates],
  ["rrule", "error", checkRrule],
  ["unsupported-contact", "error", checkContact],
  ["unsupported-fact", "warning", checkFacts],
];

/** Return what is wrong with a record, each `{ rule, level, path, message, hint, write }`: the sentences as tell.js
    tells them (no hint is null), and the value to put in the place of the one at the path, where a program can know it.

    `facts` is what the build knows (`scripts/sameroad/pages/suggest/check_facts.py`); its `today` may be exchanged for
    the day of the reader. `about.slug` is the name of the record's file without its ending, if it has one. */
export function checkRecord(record, facts, about = {}) {
  return RULES.flatMap(([rule, level, check]) =>
    check(record, facts, about).map((found) => ({ rule, level, ...found })),
  );
}
