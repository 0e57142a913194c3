/* The line under a search box: how much was found is only heard, a failure is heard and seen. */

import { fill } from "./draw.js";

// A screen reader hears the count when typing pauses, not at every letter.
const PAUSE = 900;
const UNSEEN = "site-unseen";

/** Return `{ announce, fail, clear }` for the live region `line`; `failure` is the template of what to say and where to
    go when the search cannot be loaded. A failure stays until it is cleared: nothing announced takes its place. */
export function makeStatus(line, failure) {
  let waiting = 0;
  let failed = false;

  function become(nowFailed, ...content) {
    clearTimeout(waiting);
    failed = nowFailed;
    line.classList.toggle(UNSEEN, !failed);
    line.replaceChildren(...content);
  }

  return {
    announce(text) {
      if (failed) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        line.textContent = text;
      }, PAUSE);
    },
    fail() {
      if (!failed) become(true, failure.content.cloneNode(true));
    },
    clear() {
      become(false);
    },
  };
}

/** Return the sentences that say how much was found, and first that helplines are there if they are. */
export function sayCounts({ query, situations, counts }, words) {
  const nothing = counts.conditions + counts.organizations === 0;
  const found = nothing ? fill(words.nothing, { query }) : fill(words.count, counts);
  return situations.length > 0 ? `${words.helplines_first} ${found}` : found;
}
