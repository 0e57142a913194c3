/* All that the page loads by itself of what makes frames: the rest, and the search with it, comes when it is touched. */

const maker = document.querySelector("[data-embed-maker]");

maker.hidden = false;
waitForTouch();

function waitForTouch() {
  const over = new AbortController();
  const load = () => {
    over.abort();
    import("./maker.js").catch(waitForTouch);
  };
  for (const sign of ["pointerdown", "focusin", "input"]) maker.addEventListener(sign, load, { signal: over.signal });
}
