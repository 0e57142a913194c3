/* Characters that hide, deceive, or show as an empty box. */

import { unique } from "../python_text.js";
import { finding, say } from "../say.js";
import { textsIn } from "../walk.js";

const ODD = new RegExp(
  "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f" +
    "\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff" +
    "\\ue000-\\uf8ff\\ud800-\\udfff\\p{Noncharacter_Code_Point}\\u{13430}-\\u{1343f}\\u{1bca0}-\\u{1bca3}" +
    "\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}\\u{f0000}-\\u{10ffff}" +
    // Radicals and compatibility forms, apart from the twelve among these that are characters of their own.
    "\\u2e80-\\u2fd5\\uf900-\\ufa0d\\ufa10\\ufa12\\ufa15-\\ufa1e\\ufa20\\ufa22\\ufa25\\ufa26\\ufa2a-\\ufaff" +
    "\\u{2f800}-\\u{2fa1f}]",
  "gu",
);
// Joiners belong to the spelling of some scripts, and selectors choose how an emoji is drawn; elsewhere both hide.
const JOINER = /[\u200c\u200d]/;
const SELECTOR = /[\ufe0e\ufe0f]/;
const INDIC_OR_ARABIC = /[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af]$/;
const EMOJI = /[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\u{1f000}-\u{1faff}]$/u;
const KEYCAP = "\u20e3";
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;
const PRIVATE = /\p{Co}/u;
const NO_CHARACTER = /\p{Cn}/u;

export function check(record, facts) {
  return textsIn(record).flatMap(([path, text]) =>
    unique(oddIn(text)).map((character) =>
      finding(path, message(character, facts), hint(character), isSure(character) ? mended(text) : undefined),
    ),
  );
}

function oddIn(text) {
  const found = [...text.matchAll(ODD)].filter(({ 0: character, index }) => isOdd(character, text, index));
  return found.map(([character]) => character);
}

function isOdd(character, text, index) {
  const before = text.slice(0, index);
  if (SELECTOR.test(character)) return !EMOJI.test(before) && text[index + 1] !== KEYCAP;
  return !JOINER.test(character) || !INDIC_OR_ARABIC.test(before);
}

function message(character, { odd_names: names }) {
  const code = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (LOOKALIKE.test(character)) return say("odd-character.lookalike", { character, code });
  if (character === "\t") return say("odd-character.tab");
  if (PRIVATE.test(character)) return say("odd-character.private", { code });
  if (character === "\ufffd") return say("odd-character.lost", { code });
  const nameless = NO_CHARACTER.test(character) ? "odd-character.no_character" : "odd-character.control";
  return say("odd-character.invisible", { code, name: names[character] ?? say(nameless) });
}

function hint(character) {
  if (character === "\t") return say("odd-character.tab_hint");
  const better = plainOf(character);
  return better === character ? say("odd-character.delete_hint") : say("shared.write", { better });
}

/** Whether it is known what should stand there; not where something was lost, or nobody can see what was meant. */
function isSure(character) {
  if (LOOKALIKE.test(character)) return plainOf(character) !== character;
  return !PRIVATE.test(character) && character !== "\ufffd";
}

/** The text with all that is sure as the hints want it, so that one repair is enough. */
function mended(text) {
  return text.replaceAll(ODD, (character, index) => {
    if (!isOdd(character, text, index) || !isSure(character)) return character;
    return character === "\t" ? " " : LOOKALIKE.test(character) ? plainOf(character) : "";
  });
}

/** The character that only looks different. */
function plainOf(character) {
  return LOOKALIKE.test(character) ? character.normalize("NFKC") : character;
}
