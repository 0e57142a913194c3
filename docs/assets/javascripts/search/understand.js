/* Understand a query: the longest known terms in it become concepts; what is left is matched by `match.js`. */

import { keyOf } from "./split.js";

// At equal length: a word without meaning is no concept (ALL, the leukaemia, is also "all"), a condition is no place.
const ORDER = { ignored: 0, condition: 1, place: 2 };

/** Return the dictionary of `terms` (`{ kind, id, strength, tokens }`): by their words, what each may mean. */
export function makeDictionary(terms) {
  const senses = new Map();
  let longest = 1;
  for (const { kind, id, strength, tokens } of terms) {
    if (tokens.length === 0) continue;
    const key = keyOf(tokens);
    const known = senses.get(key) ?? senses.set(key, []).get(key);
    const same = known.find((sense) => sense.kind === kind && sense.id === id);
    if (same) same.strength = Math.max(same.strength, strength);
    else known.push({ kind, id, strength });
    longest = Math.max(longest, tokens.length);
  }
  return { senses, longest };
}

/** Return `{ spans, roles }`: the concepts (`{ kind, start, end, senses, share }`, share being how much of the query's
    meaning they are) and for every token its role: `condition`, `place`, `ignored` or `rest`. */
export function understand(dictionary, tokens, written = "") {
  const shouted = (span) => written !== written.toUpperCase() && written.includes(wordsOf(tokens, span).toUpperCase());
  let spans = cover(tokens, knownSpans(dictionary, tokens, (span) => !shouted(span)));
  let roles = rolesOf(tokens, spans);
  if (roles.every((role) => role === "ignored")) {
    spans = cover(tokens, knownSpans(dictionary, tokens, () => false));
    roles = rolesOf(tokens, spans);
  }
  const said = sizeOf(tokens.filter((_, at) => roles[at] === "condition" || roles[at] === "rest")) || 1;
  const concepts = spans.filter((span) => span.kind !== "ignored");
  return { spans: concepts.map((span) => ({ ...span, share: span.size / said })), roles };
}

function knownSpans({ senses, longest }, tokens, mayIgnore) {
  const spans = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= Math.min(tokens.length, start + longest); end += 1) {
      const known = senses.get(keyOf(tokens.slice(start, end)));
      if (!known) continue;
      const size = sizeOf(tokens.slice(start, end));
      const partOfWord = isPartOfWord(tokens, start, end);
      for (const kind of Object.keys(ORDER)) {
        const meant = known.filter((sense) => sense.kind === kind).sort((a, b) => b.strength - a.strength);
        if (meant.length === 0 || (kind === "ignored" ? !mayIgnore({ start, end }) : partOfWord)) continue;
        spans.push({ kind, start, end, size, senses: meant });
      }
    }
  }
  return spans;
}

// One Chinese character in a run of others is part of a word that we do not know, as 盲 is in 盲腸.
function isPartOfWord(tokens, start, end) {
  return end - start === 1 && tokens[start].chinese && (tokens[start - 1]?.chinese || tokens[end]?.chinese);
}

function cover(tokens, spans) {
  const taken = new Array(tokens.length).fill(false);
  const longestFirst = [...spans].sort((a, b) => b.size - a.size || ORDER[a.kind] - ORDER[b.kind] || a.start - b.start);
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
