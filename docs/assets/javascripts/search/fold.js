/* Fold text for searching: one form for all the ways in which people write the same word.
   `scripts/sameroad/search/fold.py` does the same; `tests/search/fold_cases.json` holds both to it. */

// Letters that Unicode does not decompose, and what readers without them on the keyboard type.
const LETTERS = { æ: "ae", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", œ: "oe", ß: "ss", þ: "th", ς: "σ" };
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const CHINESE = /[\u3400-\u9fff]/g;
const APOSTROPHES = /['’‘ʼ`′]/g;
const COMBINING = /[\u0300-\u036f]/g;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** Return the function that folds a text; `characters` is pairs: a character, then what it folds to. */
export function makeFold(characters) {
  const pairs = [...characters];
  const table = new Map();
  for (let at = 0; at < pairs.length; at += 2) table.set(pairs[at], pairs[at + 1]);
  return (text) => {
    const bare = text.normalize("NFKD").replace(COMBINING, "").toLowerCase();
    const letters = bare.replace(SPECIAL, (letter) => LETTERS[letter]).normalize("NFC");
    const folded = letters.replace(CHINESE, (character) => table.get(character) ?? character);
    return folded.replace(APOSTROPHES, "").replace(NO_WORD, " ").trim();
  };
}
