/* The term a writer probably meant, as `scripts/sameroad/records/nearest_term.py` finds it. */

const CLOSE_ENOUGH = 70;
const SURE = 90;
const NO_WORD = /[^\p{L}\p{N}]/gu;

/** Return the term most like `written`, or null when none is like it. */
export function nearestTerm(written, terms) {
  return best(plain(written), terms, plain, CLOSE_ENOUGH) ?? best(sorted(written), terms, sorted, SURE);
}

function best(written, terms, form, least) {
  let found = null;
  let highest = least;
  for (const term of terms) {
    const likeness = ratio(written, form(term));
    if (likeness > highest || (found === null && likeness === highest)) [found, highest] = [term, likeness];
  }
  return found;
}

/** How much of two texts is the same, in hundredths: twice their longest common subsequence for both their lengths. */
function ratio(one, other) {
  const [ones, others] = [[...one], [...other]];
  if (ones.length + others.length === 0) return 100;
  let row = new Array(others.length + 1).fill(0);
  for (const character of ones) {
    const above = row;
    row = [0];
    others.forEach((another, at) => {
      row.push(character === another ? above[at] + 1 : Math.max(above[at + 1], row[at]));
    });
  }
  return (200 * row[others.length]) / (ones.length + others.length);
}

function plain(text) {
  return text.toUpperCase().toLowerCase().replaceAll(/[-_]/g, " ");
}

/** The words of a text in order, so that only their order may be wrong. */
function sorted(text) {
  const words = small(text.replaceAll(NO_WORD, " ")).split(" ").filter(Boolean);
  return words.sort().join(" ");
}

/** Each character by itself, so that it stays one: İ alone is i, and a sigma does not know that it ends a word. */
function small(text) {
  return Array.from(text, (character) => [...character.toLowerCase()][0]).join("");
}
