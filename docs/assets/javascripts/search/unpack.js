/* The words of conditions, as `scripts/sameroad/search/pack_words.py` packs them for the way. */

const BETWEEN_WORDS = "\n";

/** Return the conditions of `words.json` with their words: `synonyms`, `lay`, `vague` and `symptoms` are lists. */
export function unpackConditions({ conditions, packed = {} }) {
  const wordsOf = (texts, at) => texts.flatMap((script) => (script[at] ? script[at].split(BETWEEN_WORDS) : []));
  return conditions.map((condition, at) => {
    const words = Object.entries(packed).map(([field, texts]) => [field, wordsOf(texts, at)]);
    return { ...condition, ...Object.fromEntries(words) };
  });
}
