/* Simplified characters in languages that are written with traditional ones. The build knows OpenCC's tables and sends
   the characters; `scripts/sameroad/records/rules/simplified.py` says how they are chosen. */

import { unique } from "../python_text.js";
import { finding, say } from "../say.js";
import { localizedIn } from "../walk.js";

export function check(record, facts) {
  const known = open(facts.simplified);
  return facts.simplified.languages.flatMap((language) =>
    textsOf(record, facts, language).flatMap(([path, text]) => [
      ...charactersIn(text, known).map((character) => {
        const message = say("simplified-character.character", { character, language });
        const isSure = mayReplace(character, known);
        const better = isSure ? known.better.get(character) : formsOf(character, known);
        return finding(path, message, say("shared.write", { better }), isSure ? inTraditional(text, known) : undefined);
      }),
      ...wordsIn(text, known).map(({ word, better }) => {
        const message = say("simplified-character.word", { word, language });
        return finding(path, message, say("shared.write", { better }), inTraditional(text, known));
      }),
    ]),
  );
}

/** Whether there is one Traditional character for a Simplified one in every word. */
function mayReplace(character, { forms, traditional }) {
  return !forms[character] && !traditional[character];
}

/** Of several characters only a person knows which one is meant here. */
function formsOf(character, { better, forms }) {
  return forms[character] ? [...forms[character]] : better.get(character);
}

/** The text with all that is sure in Traditional characters, so that one repair is enough. */
function inTraditional(text, known) {
  const words = wordsIn(text, known).reduce((rest, { word, better }) => rest.replaceAll(word, better), text);
  const isSure = (character) => known.better.has(character) && mayReplace(character, known);
  return [...words].map((character) => (isSure(character) ? known.better.get(character) : character)).join("");
}

const opened = new WeakMap();

/** The tables as they are asked, made once. */
function open(tables) {
  if (!opened.has(tables)) {
    const pairs = [...tables.characters];
    const better = new Map();
    for (let at = 0; at < pairs.length; at += 2) better.set(pairs[at], pairs[at + 1]);
    const words = tables.words.map(([pattern, meant]) => ({ pattern: new RegExp(pattern, "u"), better: meant }));
    opened.set(tables, { better, forms: tables.forms, traditional: tables.traditional, words });
  }
  return opened.get(tables);
}

function textsOf(record, { localized }, language) {
  return localizedIn(record, localized.every).flatMap(([path, texts]) => {
    const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
    return typeof text === "string" && path.at(-1) !== "website" ? [[[...path, language], text]] : [];
  });
}

function charactersIn(text, { better, traditional }) {
  return unique([...text]).filter((character) => {
    if (!better.has(character)) return false;
    const words = traditional[character] ?? [];
    return words.reduce((rest, word) => rest.replaceAll(word, ""), text).includes(character);
  });
}

/** The words whose characters both scripts have, but not in this word, by their place in the text. */
function wordsIn(text, { words }) {
  const found = words.flatMap(({ pattern, better }) => {
    const match = text.match(pattern);
    return match ? [{ word: match[1], at: match.index + match[0].length - match[1].length, better }] : [];
  });
  return found.sort((one, other) => one.at - other.at);
}
