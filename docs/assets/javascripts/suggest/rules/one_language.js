/* Texts that some readers could not read: what must stand in every language, and what had better. */

import { finding, say } from "../say.js";
import { localizedIn } from "../walk.js";

/** What lacks a language that it must have. */
export function checkRequired(record, facts) {
  return lacking(record, facts, ({ required }, field) => required.includes(field));
}

/** What lacks a language that it had better have. */
export function checkOther(record, facts) {
  const isOther = ({ required, translated }, field) => translated.includes(field) && !required.includes(field);
  return lacking(record, facts, isOther);
}

function lacking(record, { localized, asked }, isMeant) {
  return localizedIn(record, localized.every).flatMap(([path, texts]) => {
    const field = path.at(-1);
    const languages = asked.filter((language) => !Object.hasOwn(texts, language));
    if (!isMeant(localized, field) || languages.length === 0 || languages.length === asked.length) return [];
    const message = say("missing-language.lacks", { field, languages });
    return [finding(path, message, say("missing-language.lacks_hint", { languages }))];
  });
}
