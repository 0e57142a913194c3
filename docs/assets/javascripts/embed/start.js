/* All that the page loads of the maker of frames by itself: the rest comes when somebody touches it. */

const maker = document.querySelector("[data-embed-maker]");

waitForTouch();

function waitForTouch() {
  const over = new AbortController();
  const load = () => {
    over.abort();
    import("./maker.js").catch(waitForTouch);
  };
  for (const sign of ["pointerdown", "focusin", "input"]) maker.addEventListener(sign, load, { signal: over.signal });
}
