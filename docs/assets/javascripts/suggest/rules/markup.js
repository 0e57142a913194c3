/* HTML and Markdown in plain text. */

import { SPACE, strip, unique, WORD } from "../python_text.js";
import { finding, say } from "../say.js";
import { textsIn } from "../walk.js";

const ADDRESS = new RegExp(`^https?://[^${SPACE}]+$`, "u");
// A tag, but no e-mail address as it stands after a name; a comment; a character's code.
const HTML = new RegExp(
  "</?(?![A-Za-z0-9._+-]+@[A-Za-z0-9.-]+>)[A-Za-z][^<>]*>|<!--" +
    "|&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});",
  "g",
);
const MARKDOWN = new RegExp(
  `(?<apart>\\*[^${SPACE}*](?:[^*\\n]*[^${SPACE}*])?\\*(?![${WORD}*])|__[^_${SPACE}][^_]*__(?![${WORD}]))` +
    "|(?<beginning>#{1,6} |[*-] )" +
    `|!?\\[[^\\[\\]]*\\]\\([^()${SPACE}]+\\)|\\*\\*[^*${SPACE}][^*]*\\*\\*|~~[^~${SPACE}][^~]*~~|\`[^\`]+\``,
  "gu",
);
const WORD_OR_STAR = new RegExp(`[${WORD}*]$`, "u");
const WORD_AT_END = new RegExp(`[${WORD}]$`, "u");

export function check(record) {
  return textsIn(record).flatMap(([path, text]) => {
    if (ADDRESS.test(text)) return [];
    return [
      ...tags(text).map((mark) => finding(path, say("markup.html", { mark }), say("markup.html_hint"))),
      ...unique(marks(text)).map((mark) =>
        finding(path, say("markup.markdown", { mark: strip(mark) }), say("markup.markdown_hint")),
      ),
    ];
  });
}

function tags(text) {
  const found = unique(text.match(HTML) ?? []);
  const opening = found.filter((tag) => !tag.startsWith("</"));
  return opening.length > 0 ? opening : found;
}

// Older browsers cannot look behind a place, so what stands before a mark is looked at afterwards.
function marks(text) {
  const found = [];
  MARKDOWN.lastIndex = 0;
  for (let match; (match = MARKDOWN.exec(text)); ) {
    if (isMark(match, text.slice(0, match.index))) found.push(match[0]);
    else MARKDOWN.lastIndex = match.index + 1;
  }
  return found;
}

function isMark({ 0: mark, groups }, before) {
  if (groups.beginning !== undefined) return before === "" || before.endsWith("\n");
  if (groups.apart === undefined) return true;
  return !(mark.startsWith("*") ? WORD_OR_STAR : WORD_AT_END).test(before);
}
