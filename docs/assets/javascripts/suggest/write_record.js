/* A record -> the whole text of a file in data/organizations/, the same text that
   `scripts/sameroad/contribute/write_record.py` writes; `tests/contribute/write_record_cases.json` holds both to it. */

import { lengthOf } from "./python_text.js";
import { isMapping } from "./record.js";
import { isVisible, writeScalar } from "./write_scalar.js";

const FIRST_LINE = "# yaml-language-server: $schema=../schema/organization.schema.json";
/* How long lines grow before a text is folded, counted in characters, as Python counts. */
const WIDTH = 115;
const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/gu;
const WORDS = /^\S+(?: \S+)*$/;
const LINES = /^\S(?:[^\n]*\S)?(?:\n+\S(?:[^\n]*\S)?)+$/;
const NO_ORDER = {};

/** Return the text of the file. `record` holds texts, whole numbers, booleans, lists and mappings; `order` has for each
    field, in its order, the order of the fields below it. Throws TypeError for any other kind of value. */
export function writeRecord(record, order) {
  return `${[FIRST_LINE, ...mapping(record, order, "")].join("\n")}\n`;
}

function mapping(fields, order, indent) {
  return sorted(Object.keys(fields), order).flatMap((name) => {
    const below = Object.hasOwn(order, name) ? order[name] : NO_ORDER;
    return lines(`${indent}${writeScalar(name)}:`, fields[name], below, indent);
  });
}

/** The lines of one value after its head: the name of a field with its colon, or the hyphen of an item. */
function lines(head, value, order, indent) {
  const deeper = `${indent}  `;
  if (typeof value === "string") {
    const long = value.includes("\n") || lengthOf(head) + lengthOf(value) >= WIDTH;
    const [first = writeScalar(value), ...rest] = long ? block(value, deeper) : [];
    return [`${head} ${first}`, ...rest];
  }
  if (typeof value === "boolean" || Number.isSafeInteger(value)) return [`${head} ${writeScalar(value)}`];
  if (Array.isArray(value)) {
    return value.length > 0 ? [head, ...value.flatMap((one) => item(one, order, deeper))] : [`${head} []`];
  }
  if (isMapping(value)) {
    return Object.keys(value).length > 0 ? [head, ...mapping(value, order, deeper)] : [`${head} {}`];
  }
  throw new TypeError(`${head} a record holds no ${value === null ? "null" : typeof value}`);
}

/** The lines of an item of a list; a mapping begins on the line of the hyphen. */
function item(value, order, indent) {
  if (!isMapping(value) || Object.keys(value).length === 0) return lines(`${indent}-`, value, order, indent);
  const [first, ...rest] = mapping(value, order, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** The lines of a block for a long text, its sign first; none where a block would not give the same text back. Chinese
    is not folded: where a line ends, YAML puts a space. */
function block(text, indent) {
  const parts = text.split("\n");
  if (LINES.test(text) && parts.every(isVisible)) return ["|-", ...parts.map((part) => part && `${indent}${part}`)];
  const chinese = text.match(HAN)?.length ?? 0;
  if (!WORDS.test(text) || !isVisible(text) || chinese * 4 > lengthOf(text)) return [];
  const folded = fold(text.split(" "), WIDTH - indent.length);
  return folded.length > 1 ? [">-", ...folded.map((line) => `${indent}${line}`)] : [];
}

/** Lines of whole words, each as long as it may be; a longer word has a line of its own. */
function fold(words, width) {
  const folded = [];
  let room = -1;
  for (const word of words) {
    const needed = lengthOf(word) + 1;
    if (needed <= room) folded.push(`${folded.pop()} ${word}`);
    else folded.push(word);
    room = (needed <= room ? room : width + 1) - needed;
  }
  return folded;
}

/** The names in their order; those that the order does not know, such as languages, last, A to Z. */
function sorted(names, order) {
  const known = new Map(Object.keys(order).map((name, index) => [name, index]));
  const place = (name) => known.get(name) ?? known.size;
  return names.sort((one, other) => place(one) - place(other) || compare(one, other));
}

/** Compare by characters, as Python does, not by the halves in which JavaScript keeps rare ones. */
function compare(one, other) {
  const [ones, others] = [[...one], [...other]];
  const at = ones.findIndex((character, index) => character !== others[index]);
  if (at < 0) return ones.length - others.length;
  return at < others.length ? ones[at].codePointAt(0) - others[at].codePointAt(0) : 1;
}
