/* When a draft is kept, given back and deleted, and what is said about it. */

import { fill } from "../search/draw.js";
import { deleteDraft, keepDraft, readDraft } from "./drafts.js";
import { same } from "./record.js";
import { shownTime } from "./words.js";

/** Return `{ keep, read, drop, show }` for the drafts of a page; `state` shows what becomes of them. */
export function makeDraftKeeper(state, { words, language }) {
  const saidOf = (sentence, { at }) => fill(sentence, { when: shownTime(at, language) });

  return {
    /** Keep what is typed of a subject, `{ slug, before }`; what is as it was before is no draft. */
    keep({ slug, before }, record, name) {
      const held = readDraft(slug);
      if (same(record, before ?? {})) {
        if (held) state.draft("", null);
        return deleteDraft(slug);
      }
      if (held && same(held.record, record) && held.name === name) return;
      const draft = { record, before, name, at: Date.now() };
      if (keepDraft(slug, draft)) state.draft(saidOf(words.draft_kept, draft), true);
      else state.draft(words.draft_not_kept, false);
    },
    read: readDraft,
    drop: deleteDraft,
    /** Say that a draft is here again, and whether the record has changed since it was begun. */
    show(draft, before) {
      state.draft("", null);
      state.restored(draft ? saidOf(words.draft_back, draft) : "");
      if (draft && before && !same(draft.before, before)) state.older();
    },
  };
}
