/* The words and pairs of characters that are written in some names, and which of them a mistyped one may stand for. */

import { nearness as nearnessOfWords } from "./nearness.js";

const REMEMBERED = 400;
// A pair with a character that sounds alike is less sure than the pair itself.
const SOUNDS_ALIKE = 0.8;
const A = "a".charCodeAt(0);

/** Return an empty vocabulary: `addWord(key, text)` and `addPair(pair)` fill it; `nearWords(typed, open)` and
    `nearPairs(pair)` are lists of `{ key, closest }`, closest being from 0 to 1. */
export function makeVocabulary(soundsAlike, nearness = nearnessOfWords) {
  const words = new Map();
  const pairs = new Set();
  const byFirst = new Map();
  const bySecond = new Map();
  const listed = (map, key, pair) => (map.get(key) ?? map.set(key, []).get(key)).push(pair);

  const nearWords = remember((typed, open) => {
    const letters = lettersOf(typed);
    const found = [];
    for (const [text, { key, letters: written }] of words) {
      // What shares less than half of its letters is neither near nor a beginning.
      if (countBits(letters & ~written) > MISSING) continue;
      const closest = nearness(typed, text, open);
      if (closest > 0) found.push({ key, closest });
    }
    return bestOfKeys(found);
  });

  return {
    addWord(key, text) {
      if (!words.has(text)) words.set(text, { key, letters: lettersOf(text) });
      if (!words.has(key)) words.set(key, { key, letters: lettersOf(key) });
    },
    addPair(pair) {
      if (pairs.has(pair)) return;
      pairs.add(pair);
      listed(byFirst, pair[0], pair);
      listed(bySecond, pair[1], pair);
    },
    nearWords,
    nearPairs(pair) {
      const [first, second] = pair;
      const near = [
        ...(byFirst.get(first) ?? []).filter((known) => soundsAlike(second, known[1])),
        ...(bySecond.get(second) ?? []).filter((known) => soundsAlike(first, known[0])),
      ];
      return near.map((key) => ({ key, closest: SOUNDS_ALIKE }));
    },
  };
}

// As many letters may be missing as the longest words may have errors, see nearness.js.
const MISSING = 3;

function lettersOf(text) {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - A;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function countBits(bits) {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function bestOfKeys(found) {
  const best = new Map();
  for (const hit of found) if (!(best.get(hit.key)?.closest >= hit.closest)) best.set(hit.key, hit);
  return [...best.values()];
}

function remember(compute) {
  const known = new Map();
  return (typed, open) => {
    const key = `${open}${typed}`;
    if (!known.has(key)) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, compute(typed, open));
    }
    return known.get(key);
  };
}
