/* Telephone numbers that nobody can call. Those of other countries are left to the checks of the pull request. */

import { canonical, exists, isShort } from "../phone/number_plan.js";
import { readNumber } from "../phone/read_number.js";
import { finding, say } from "../say.js";
import { EACH, findTexts } from "../walk.js";

const NUMBERS = [
  { steps: ["contact", "phones", EACH, "number"], isShortAllowed: true },
  { steps: ["contact", "whatsapp", EACH], isShortAllowed: false },
  { steps: ["contact", "fax", EACH], isShortAllowed: false },
];
const SHORT = /^[0-9]{3,7}$/;
const FROM_ABROAD = /^\P{Nd}*00/u;
const BETWEEN_NUMBERS = /[,，、;；/／|｜()（）&\n]|\s[-–—]\s|\s{2,}|或|及|和|\bor\b|\band\b/i;

export function check(record, { phone: plan }) {
  return NUMBERS.flatMap(({ steps, isShortAllowed }) =>
    findTexts(record, steps).flatMap(([path, written]) => {
      const found = written === "" ? null : fault(written, plan, isShortAllowed); // empty is the schema's to tell
      return found ? [finding(path, ...found)] : [];
    }),
  );
}

function fault(written, plan, isShortAllowed) {
  const isShortHere = (digits) => isShortAllowed && SHORT.test(digits) && isShort(digits, plan);
  if (SHORT.test(written)) {
    return isShortHere(written) ? null : [say("phone.not_complete", { written }), international(plan)];
  }
  const number = readNumber(written, plan);
  if (number === null) return several(written, plan) ?? [say("phone.no_number", { written }), international(plan)];
  if (number.isForeign) return dialledFromAbroad(written, plan);
  if (exists(number.national, plan)) return formFault(written, number, plan);
  const dialled = number.national.replace(/^0+(?=.)/, "");
  if (isShortHere(dialled)) {
    return [say("phone.short", { written }), say("phone.short_hint", { better: dialled }), dialled];
  }
  const unknown = [say("phone.not_existing", { written }), say("phone.compare_hint")];
  return dialledFromAbroad(written, plan) ?? several(written, plan) ?? unknown;
}

/** Some write 00 in place of the plus. */
function dialledFromAbroad(written, plan) {
  const better = FROM_ABROAD.test(written) ? numberIn(written.replace(FROM_ABROAD, "+"), plan) : null;
  return better && [say("phone.form", { written }), say("phone.form_hint", { better }), better];
}

/** Several numbers of the region in one text. */
function several(written, plan) {
  const numbers = written.split(BETWEEN_NUMBERS).map((part) => numberIn(part, plan)).filter(Boolean);
  if (numbers.length < 2) return null;
  return [say("phone.several", { written }), say("phone.several_hint", { numbers: numbers.map((one) => `"${one}"`) })];
}

function numberIn(written, plan) {
  const number = readNumber(written, plan);
  return number && !number.isForeign && exists(number.national, plan) ? canonical(number.national, plan) : null;
}

/** What is wrong with the way in which a number that exists is written. */
function formFault(written, { national, hasExtension }, plan) {
  const better = canonical(national, plan);
  if (hasExtension) return [say("phone.extension", { written }), say("phone.extension_hint", { better })];
  return written === better ? null : [say("phone.form", { written }), say("phone.form_hint", { better }), better];
}

function international({ example }) {
  return example ? say("phone.international_hint", { example }) : say("phone.country_code_hint");
}
