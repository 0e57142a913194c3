/* Texts that are too long. */

import { lengthOf } from "../python_text.js";
import { finding, say } from "../say.js";
import { findTexts } from "../walk.js";

const SAID = {
  summary: ["text-length.summary", "text-length.summary_hint"],
  description: ["text-length.description", "text-length.description_hint"],
};

export function check(record, { limits }) {
  return Object.entries(SAID).flatMap(([field, [message, hint]]) =>
    Object.entries(limits).flatMap(([language, { [field]: limit }]) =>
      findTexts(record, [field, language]).flatMap(([path, text]) => {
        const count = lengthOf(text);
        return count > limit ? [finding(path, say(message, { count, limit }), say(hint, { over: count - limit }))] : [];
      }),
    ),
  );
}
