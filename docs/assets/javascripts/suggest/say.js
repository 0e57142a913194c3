/* What a check says, as a value: which sentence, and what fills its blanks; `scripts/sameroad/records/saying.py` has the
   same. tell.js finds the words. */

/** Return the sentence of a key with the values of its blanks. */
export function say(key, values = {}) {
  return { key, values };
}

/** Return where a record breaks a rule, what is wrong, and what to write instead; `write` is the whole value to put
    there, where a program can know it. */
export function finding(path, message, hint = null, write = undefined) {
  return write === undefined ? { path, message, hint } : { path, message, hint, write };
}
