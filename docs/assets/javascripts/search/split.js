/* Split folded text into words and Chinese characters, and bring English words to one form. */

// A character for private use stands for an everyday word, see everyday.js.
const PARTS = /[\u3400-\u9fff\ue000-\uf8ff]|[^\s\u3400-\u9fff\ue000-\uf8ff]+/gu;
const LETTERS = /^[a-z]+$/;
const CHINESE = /^[\u3400-\u9fff]$/u;
const REMEMBERED = 50_000;

// Tokens are never changed, so equal ones are the same: an index has a hundred thousand of a few thousand.
const known = [new Map(), new Map()];

/** Return the tokens of a folded text: each Chinese character is one, each other word is one. `apart` says that a space
    stands before it, so that two Chinese characters do not make a word together. */
export function split(folded) {
  const tokens = [];
  for (const { 0: text, index } of folded.matchAll(PARTS)) tokens.push(tokenOf(text, folded[index - 1] === " "));
  return tokens;
}

function tokenOf(text, apart) {
  const same = known[Number(apart)];
  const found = same.get(text);
  if (found) return found;
  const chinese = CHINESE.test(text);
  const [form, size] = chinese ? [text, 2] : [stem(text), text.length];
  const token = Object.freeze({ text, chinese, apart, stem: form, size });
  if (same.size < REMEMBERED) same.set(text, token);
  return token;
}

/** Whether the token after `tokens[at]` is a Chinese character in one run with it. */
export function isRun(tokens, at) {
  return at >= 0 && at + 1 < tokens.length && tokens[at].chinese && tokens[at + 1].chinese && !tokens[at + 1].apart;
}

/** Return an English word without its ending, in one spelling for Britain and America (haemo-, tumour, -ise). */
export function stem(word) {
  if (word.length < 4 || !LETTERS.test(word)) return word;
  const one = spelling(word).replace(/([^aiosu])s$/, "$1");
  const base = one.replace(/^(.*[aeiouy].+)ing$|^(.*[aeiouy].*[^e])ed$/, "$1$2");
  const single = base === one ? one : base.replace(/([bdgklmnprt])\1$/, "$1");
  return single.length > 4 ? single.replace(/e$/, "") : single;
}

function spelling(word) {
  const american = word.replace(/[ao]e/g, "e").replace(/our(s?)$/, "or$1");
  return american.replace(/is(e|es|ed|ing|ation|ations)$/, "iz$1").replace(/ies$/, "y");
}

/** Return what a run of tokens is looked up by: those from `start` to before `end`. */
export function keyOf(tokens, start = 0, end = tokens.length) {
  let key = "";
  for (let at = start; at < end; at += 1) key += at === start ? tokens[at].stem : ` ${tokens[at].stem}`;
  return key;
}
