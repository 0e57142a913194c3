/* What of a query decides for which illness it is: words for care (clinic, diet) do not beside words that stand in
   names, and words that nobody knows are set aside when the whole has no answer. */

const MEANT = new Set(["rest", "condition"]);
const WEAK = 0.6;
const LONGEST_WORD = 4;

/** Return the roles of `understand`, in which words for care are `rest` unless all other words that could say for which
    illness they are stand in names: "kidney clinic", not "complain about hospital". `naming` is from `naming.js`. */
export function weighCare(roles, naming) {
  const meant = roles.flatMap((role, at) => (MEANT.has(role) ? [at] : []));
  const isBesideName = meant.length > 0 && meant.every((at) => naming[at] || roles[at] === "condition");
  return isBesideName ? roles : roles.map((role) => (role === "care" ? "rest" : role));
}

/** Whether ranked conditions are so unsure an answer that less of the query may be a better one. */
export function isWeak([best]) {
  return !best || (best.by === "match" && best.score < WEAK);
}

/** Return the roles with `aside` for the words that stand in no name, or null where there are none, or more than
    others: "kidney zzz" is about the kidney, "eye shadow palette" is not about eyes. */
export function setAside(tokens, roles, naming) {
  const isNaming = (at) => naming[at] || roles[at] === "condition";
  const is = (named) => (_, at) => MEANT.has(roles[at]) && isNaming(at) === named;
  const [named, other] = [is(true), is(false)];
  const [more, less] = [wordsAmong(tokens, named), wordsAmong(tokens, other)];
  // Within one run of Chinese characters nobody knows where one word ends.
  const isLittle = isOneRun(tokens) ? 2 * less : less;
  if (more === 0 || more < isLittle || (less === 0 && !roles.includes("contact"))) return null;
  return roles.map((role, at) => (other(null, at) || role === "contact" ? "aside" : role));
}

// Words, and runs of Chinese characters: four of them are one word at most.
function wordsAmong(tokens, isCounted) {
  let words = 0;
  let run = 0;
  tokens.forEach((token, at) => {
    if (!isCounted(token, at)) run = 0;
    else run = token.chinese && !token.apart ? run + 1 : 1;
    if (run % LONGEST_WORD === 1) words += 1;
  });
  return words;
}

function isOneRun(tokens) {
  return tokens.every(({ chinese, apart }, at) => chinese && (at === 0 || !apart));
}
