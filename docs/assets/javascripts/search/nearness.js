/* How near one word is to another: typing errors counted by the distance of Damerau and Levenshtein
   (optimal string alignment: insert, delete, replace, swap neighbours), and beginnings of words. */

const LONGEST = 64;
// Rows of the table of distances, kept for speed: one keystroke compares with thousands of words.
const rows = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)];

// How many errors a word of this length may have.
function allowedErrors(length) {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/** Return `[whole, start]`: the distance of `typed` to `word`, and to the nearest beginning of `word`; both Infinity
    when they are more than `limit`. */
export function distances(typed, word, limit) {
  let [before, last, row] = rows;
  for (let j = 0; j <= word.length; j += 1) last[j] = j;
  for (let i = 1; i <= typed.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= word.length; j += 1) {
      const replaced = last[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1);
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, replaced);
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return [Infinity, Infinity];
    [before, last, row] = [last, row, before];
  }
  return [last[word.length], Math.min(...last.subarray(0, word.length + 1))];
}

/** Return from 0 to 1 how well what is `typed` stands for the beginning of `word`. */
export function beginning(typed, word) {
  return typed.length > 1 && word.startsWith(typed) ? 0.7 + (0.25 * typed.length) / word.length : 0;
}

/** Return from 0 to 1 how well what is `typed` stands for `word`; `open` says that the end may still be missing. */
export function nearness(typed, word, open) {
  if (typed === word) return 1;
  const begins = open ? beginning(typed, word) : 0;
  if (begins > 0) return begins;
  const limit = allowedErrors(typed.length);
  if (limit === 0 || !mayBeNear(typed, word, limit, open)) return 0;
  const [whole, start] = distances(typed, word, limit);
  // People seldom miss the first letter: such a difference counts as two more.
  const slip = typed[0] === word[0] ? 0 : 2;
  const near = whole + slip <= limit ? 1 - (whole + slip) / typed.length : 0;
  const begun = open && slip === 0 && typed.length > 4 && start <= 1 ? 0.6 * (typed.length / word.length) + 0.2 : 0;
  return Math.max(near, begun);
}

// Cheap reasons why the distance must be more than `limit`: the lengths, or letters that are not there at all.
function mayBeNear(typed, word, limit, open) {
  if (word.length >= LONGEST || typed.length >= LONGEST || word.length < typed.length - limit) return false;
  if (!open && word.length > typed.length + limit) return false;
  let missing = 0;
  for (const letter of typed) {
    if (!word.includes(letter)) missing += 1;
    if (missing > limit) return false;
  }
  return true;
}
