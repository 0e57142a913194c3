/* Drafts, kept on this device alone: one for a new organization, one for each that is being corrected. */

const KEY = "sameroad.draft";

/** Return the draft for the organization `slug`, or for a new one where that is null: `{ record, before, name, at }`;
    null where there is none. */
export function readDraft(slug) {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(slug)));
    return typeof kept?.record === "object" && kept.record !== null ? kept : null;
  } catch {
    return null; // no storage, or something that is no draft
  }
}

/** Keep a draft, and return whether that was possible. */
export function keepDraft(slug, draft) {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(draft));
    return true;
  } catch {
    return false; // switched off, or full
  }
}

/** Delete a draft if there is one. */
export function deleteDraft(slug) {
  try {
    localStorage.removeItem(keyOf(slug));
  } catch {
    // switched off: there is none
  }
}

function keyOf(slug) {
  return slug === null ? KEY : `${KEY}.${slug}`;
}
