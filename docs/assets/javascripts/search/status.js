/* The line under a search box: how much was found is only heard, a failure is heard and seen. */

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
