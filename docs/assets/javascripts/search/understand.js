/* Understand a query: the longest known terms in it become concepts; what is left is matched by `match.js`. */

import { isRun, keyOf } from "./split.js";

// At equal length: a word without meaning is no concept (ALL, the leukaemia, is also "all"), a condition is no place.
const ORDER = [
  "ignored", "contact", "condition", "district", "area", "hospital", "support", "audience", "language", "care",
];
const EMPTY = new Set(["ignored", "contact", "care"]);
const SOFT = new Set(["support", "audience", "language"]);
// "kwuntong" and "haemo dialysis" are written with one space less or more than we know.
const SHORTEST_JOINED = 6;
const LETTER = /^[a-z]$/;

/** Return the dictionary of `terms` (`{ kind, id, strength, tokens, text? }`): by their words, what each may mean. */
export function makeDictionary(terms) {
  const dictionary = { senses: new Map(), joined: new Map(), longest: 1 };
  for (const term of terms) {
    if (term.tokens.length === 0) continue;
    addSense(dictionary.senses, keyOf(term.tokens), term);
    const joined = joinedOf(term.tokens);
    if (joined && term.kind !== "ignored") addSense(dictionary.joined, joined, term);
    dictionary.longest = Math.max(dictionary.longest, term.tokens.length);
  }
  return dictionary;
}

/** Return `{ spans, roles }`: the concepts (`{ kind, start, end, senses, share }`, share being how much of the query's
    meaning they are) and for every token its role: the kind of its concept, `ignored`, `contact` (what people want to
    know of a body, such as its address), `care` (what is said of every illness), `refused`, `begun` (the first letter
    of a word, when `open` says that the end may be missing) or `rest`. A concept whose words also mean something of
    another kind is followed by that one, with `also` true. Concepts in `without` (a Set of `kind:id`) are not meant. */
export function understand(dictionary, tokens, { written = "", without = new Set(), open = false } = {}) {
  const shouted = (span) => written !== written.toUpperCase() && written.includes(wordsOf(tokens, span).toUpperCase());
  const begun = open && isBegun(tokens) ? tokens.length - 1 : null;
  const known = (mayIgnore) => knownSpans(dictionary, tokens, mayIgnore).filter(({ start }) => start !== begun);
  let { chosen, beside } = cover(tokens, known((span) => !shouted(span)));
  let roles = rolesOf(tokens, chosen);
  if (roles.every((role) => role === "ignored")) {
    ({ chosen, beside } = cover(tokens, known(() => false)));
    roles = rolesOf(tokens, chosen);
  }
  if (begun !== null && roles[begun] === "rest") roles[begun] = "begun";
  const wanted = chosen.map((span) => refuse(span, without));
  for (const { kind, start, end, senses } of wanted) roles.fill(senses.length === 0 ? "refused" : kind, start, end);
  const said = sizeOf(tokens.filter((_, at) => roles[at] === "condition" || roles[at] === "rest")) || 1;
  const all = [...wanted, ...beside.map((span) => refuse(span, without))];
  const concepts = all.filter(({ kind, senses }) => !EMPTY.has(kind) && senses.length > 0);
  return { spans: distinct(concepts.flatMap((span) => meanings({ ...span, share: span.size / said }))), roles };
}

// One letter after other words is where the next word begins, unless it ends a term, as in hepatitis c.
function isBegun(tokens) {
  const last = tokens[tokens.length - 1];
  return tokens.length > 1 && last.apart && LETTER.test(last.text);
}

// The same meaning of the same words once: 喪親 stands alone and inside itself.
function distinct(spans) {
  const keyOfSpan = ({ kind, senses }) => `${kind}:${senses.map(({ id }) => id)}`;
  const seen = new Set();
  return spans.filter((span) => !seen.has(keyOfSpan(span)) && seen.add(keyOfSpan(span)));
}

function addSense(senses, key, { kind, id, strength, text }) {
  const known = senses.get(key) ?? senses.set(key, []).get(key);
  const same = known.find((sense) => sense.kind === kind && sense.id === id);
  if (!same) known.push({ kind, id, strength, text });
  else if (strength > same.strength) Object.assign(same, { strength, text });
}

function joinedOf(tokens) {
  if (tokens.some(({ chinese }) => chinese)) return null;
  const joined = tokens.map(({ text }) => text).join("");
  return joined.length >= SHORTEST_JOINED ? joined : null;
}

function sensesOf({ senses, joined }, part) {
  return senses.get(keyOf(part)) ?? joined.get(joinedOf(part)) ?? [];
}

function refuse(span, without) {
  if (without.size === 0 || EMPTY.has(span.kind)) return span;
  const wanted = (senses) => senses.filter(({ kind, id }) => !without.has(`${kind}:${id}`));
  const [senses, others] = [wanted(span.senses), wanted(span.others)];
  if (senses.length > 0 || others.length === 0) return { ...span, senses, others };
  // What the words mean besides is then what they mean.
  const kind = others[0].kind;
  const same = others.filter((sense) => sense.kind === kind);
  return { ...span, kind, senses: same, others: others.filter((sense) => sense.kind !== kind) };
}

function meanings({ others, ...span }) {
  return [span, ...others.map((sense) => ({ ...span, kind: sense.kind, senses: [sense], also: true }))];
}

function knownSpans(dictionary, tokens, mayIgnore) {
  const spans = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= Math.min(tokens.length, start + dictionary.longest); end += 1) {
      const part = tokens.slice(start, end);
      const known = sensesOf(dictionary, part);
      if (known.length === 0) continue;
      const size = sizeOf(part);
      const partOfWord = isPartOfWord(tokens, start, end);
      for (const kind of ORDER) {
        const meant = known.filter((sense) => sense.kind === kind).sort((a, b) => b.strength - a.strength);
        if (meant.length === 0 || (kind !== "ignored" && partOfWord)) continue;
        if (kind === "ignored" && known.length > meant.length && !mayIgnore({ start, end })) continue;
        const others = EMPTY.has(kind) ? [] : known.filter((sense) => isLater(sense.kind, kind));
        spans.push({ kind, start, end, size, senses: meant, others });
      }
    }
  }
  return spans;
}

function isLater(other, kind) {
  return !EMPTY.has(other) && ORDER.indexOf(other) > ORDER.indexOf(kind);
}

// One Chinese character in a run of others is part of a word that we do not know, as 盲 is in 盲腸.
function isPartOfWord(tokens, start, end) {
  return end - start === 1 && (isRun(tokens, start - 1) || isRun(tokens, start));
}

// A condition is never hidden in the words for a kind of help, nor they in it: 癌症康復者 says both.
function cover(tokens, spans) {
  const named = choose(tokens, spans.filter(({ kind }) => !SOFT.has(kind))).filter(({ kind }) => kind === "condition");
  const shares = (span) => SOFT.has(span.kind) && named.some((one) => one.start < span.end && span.start < one.end);
  const beside = choose(tokens, spans.filter(shares)).map((span) => ({ ...span, also: true }));
  return { chosen: choose(tokens, spans.filter((span) => !shares(span))), beside };
}

function choose(tokens, spans) {
  const taken = new Array(tokens.length).fill(false);
  const rank = ({ kind }) => ORDER.indexOf(kind);
  const longestFirst = [...spans].sort((a, b) => b.size - a.size || rank(a) - rank(b) || a.start - b.start);
  const chosen = longestFirst.filter(({ start, end }) => {
    if (taken.slice(start, end).some(Boolean)) return false;
    taken.fill(true, start, end);
    return true;
  });
  return chosen.sort((a, b) => a.start - b.start);
}

function rolesOf(tokens, spans) {
  const roles = new Array(tokens.length).fill("rest");
  for (const { kind, start, end } of spans) roles.fill(kind, start, end);
  return roles;
}

function sizeOf(tokens) {
  return tokens.reduce((size, token) => size + token.size, 0);
}

function wordsOf(tokens, { start, end }) {
  return tokens.slice(start, end).map((token) => token.text).join(" ");
}
