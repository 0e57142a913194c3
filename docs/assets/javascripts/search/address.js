/* The query in the address, after `#`, which browsers never send. */

/** Return the query that the address holds. */
export function queryInAddress(hash = window.location.hash) {
  return new URLSearchParams(hash.slice(1).replaceAll("+", "%2B")).get("q")?.trim() ?? "";
}

/** Return the end of the address of the results of `query`. */
export function addressOf(query) {
  return `#q=${encodeURIComponent(query)}`;
}

/** Typing makes one new entry in the browser's history, so that Back leads to the search before it. */
export function makeHistory() {
  let unsettled = false;
  return {
    write(query) {
      if (query === queryInAddress()) return;
      const address = query ? addressOf(query) : window.location.pathname;
      if (unsettled) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
      unsettled = true;
    },
    settle() {
      unsettled = false;
    },
  };
}
