/* What is said about the record and its draft: above the form what is known when it opens, at its end what becomes of what
   is typed, so that nothing moves under the reader's hands. */

import { element, fill } from "../search/draw.js";

/** Return what draws into the parts of the page. `on.drop()` deletes the draft, `on.renew()` begins again with the record
    as it is now. */
export function makeState({ state: part, draft: end, words, icon }, on) {
  const subject = part.appendChild(element("div"));
  const notice = part.appendChild(element("div"));
  const restored = part.appendChild(element("div", { class: "sr-suggest__draft" }));

  function draftLine(text, picture) {
    return element("p", {}, icon(picture), element("span", {}, text, " ", button(words.draft_delete, "sr-quiet", on.drop)));
  }

  function say(text, ...more) {
    const said = element("div", { class: "sr-notice" }, icon("warning"), element("p", {}, text, ...more));
    notice.replaceChildren(...(text ? [said] : []));
  }

  return {
    /** Say which record is being corrected: `{ name, href }`, or null for a new one. */
    subject(about) {
      if (!about) return subject.replaceChildren();
      const page = element("a", { href: about.href }, words.read_page);
      const other = element("a", { href: "#new" }, words.start_new);
      const title = element("h2", {}, fill(words.correcting, { name: about.name }));
      subject.replaceChildren(title, element("p", {}, page, " · ", other));
    },
    /** Say something that must be seen; "" takes it away. */
    notice: (text) => say(text),
    /** Say that the record has changed since the draft was begun. */
    older: () => say(words.draft_older, " ", button(words.draft_renew, "sr-button", on.renew)),
    /** Say that a draft is here again, or "". */
    restored(text) {
      restored.replaceChildren(...(text ? [draftLine(text, "good")] : []));
    },
    /** Say what becomes of what is typed: `isKept` is null where nothing was typed. */
    draft(text, isKept) {
      if (isKept === false) say(text);
      end.replaceChildren(...(isKept ? [draftLine(text, "good")] : text ? [element("p", {}, text)] : []));
    },
  };
}

function button(text, className, act) {
  const made = element("button", { class: className, type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}
