/* The state of the results page in the address, after `#`, which browsers never send: it can be shared, and Back
   works. */

import { FACET_IDS } from "./facets.js";

const BEST = "best";
const SORTS = ["name", "fresh"];
const VALUE = /^[\w:.-]+$/;

/** Return the state that the address holds: `{ query, without, chosen, sort, most }`, as `answerFor` takes it. What the
    address does not say, or says wrongly, is as at the beginning. */
export function stateInAddress(hash = window.location.hash) {
  const said = new URLSearchParams(hash.slice(1).replaceAll("+", "%2B"));
  const listed = (key) => [...new Set((said.get(key) ?? "").split(","))].filter((value) => VALUE.test(value));
  const chosen = FACET_IDS.map((id) => [id, listed(id)]).filter(([, values]) => values.length > 0);
  const most = Number(said.get("most"));
  return {
    query: said.get("q")?.trim() ?? "",
    without: listed("not"),
    chosen: Object.fromEntries(chosen),
    sort: SORTS.includes(said.get("sort")) ? said.get("sort") : BEST,
    most: Number.isSafeInteger(most) && most > 0 ? most : undefined,
  };
}

/** Return the end of the address of a state, empty for the state at the beginning. Equal states have equal
    addresses. */
export function addressOf({ query, without = [], chosen = {}, sort = BEST, most }) {
  const parts = [
    ["q", encodeURIComponent(query)],
    ["not", without.join(",")],
    ...FACET_IDS.map((id) => [id, [...(chosen[id] ?? [])].sort().join(",")]),
    ["sort", sort === BEST ? "" : sort],
    ["most", most ?? ""],
  ];
  const said = parts.filter(([, value]) => value !== "").map(([key, value]) => `${key}=${value}`);
  return said.length > 0 ? `#${said.join("&")}` : "";
}

/** Return `{ write, settle }`. `write(state, how)` puts a state into the address and makes an entry in the browser's
    history, unless `how` is `replace`; `typed` makes one for all that is typed until `settle`. */
export function makeHistory() {
  let typing = false;
  return {
    write(state, how) {
      const address = addressOf(state);
      if (address === addressOf(stateInAddress())) return;
      const replaces = how === "replace" || (how === "typed" && typing);
      putInAddress(replaces ? "replaceState" : "pushState", address || window.location.pathname);
      typing = how === "typed";
    },
    settle() {
      typing = false;
    },
  };
}

function putInAddress(method, address) {
  try {
    window.history[method](null, "", address);
  } catch {
    // Safari allows 100 changes in some seconds. The answer matters more; the next change writes the address.
  }
}
