/* Split folded text into words and Chinese characters, and bring English words to one form. */

const PARTS = /[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/gu;
const LETTERS = /^[a-z]+$/;
const CHINESE = /^[\u3400-\u9fff]$/u;

/** Return the tokens of a folded text: each Chinese character is one, each other word is one. */
export function split(folded) {
  return (folded.match(PARTS) ?? []).map((text) => {
    const chinese = CHINESE.test(text);
    return { text, chinese, stem: chinese ? text : stem(text), size: chinese ? 2 : text.length };
  });
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

/** Return what a run of tokens is looked up by. */
export function keyOf(tokens) {
  return tokens.map((token) => token.stem).join(" ");
}
