/* Spaces where none belongs. */

import { SPACE, strip } from "../python_text.js";
import { finding, say } from "../say.js";
import { textsIn } from "../walk.js";

const CHINESE = "\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\u{20000}-\\u{3ffff}";
const WIDE = " \\u00a0\\u3000";
const STRAY = new RegExp(`^[${SPACE}]|[${SPACE}]$|[${WIDE}]{2}|(?<between>[${WIDE}\\n](?=[${CHINESE}]))`, "gu");
const AFTER_CHINESE = new RegExp(`[${CHINESE}]$`, "u");
const SPACES = new RegExp(`[${WIDE}]{2,}`, "gu");
const BETWEEN = new RegExp(`([${CHINESE}])[${WIDE}\\n](?=[${CHINESE}])`, "gu");

export function check(record) {
  return textsIn(record).flatMap(([path, text]) => {
    if (path.includes("title")) return []; // titles of sources are written as their pages write them
    const found = firstStray(text);
    return found ? [finding(path, ...explain(found, text))] : [];
  });
}

function firstStray(text) {
  STRAY.lastIndex = 0;
  for (let match; (match = STRAY.exec(text)); STRAY.lastIndex = match.index + 1) {
    if (match.groups.between === undefined || AFTER_CHINESE.test(text.slice(0, match.index))) return match;
  }
  return null;
}

function explain({ 0: space, index, groups }, text) {
  if (groups.between !== undefined) {
    const around = strip([...text.slice(0, index)].slice(-4).join("") + [...text.slice(index)].slice(0, 5).join(""));
    return [
      say("stray-space.inside_chinese", { around }),
      say("stray-space.inside_chinese_hint"),
      text.replaceAll(BETWEEN, "$1"),
    ];
  }
  if (index === 0 || index + space.length === text.length) {
    return [say("stray-space.ends"), say("stray-space.ends_hint"), strip(text)];
  }
  return [say("stray-space.double"), say("stray-space.double_hint"), text.replaceAll(SPACES, " ")];
}
