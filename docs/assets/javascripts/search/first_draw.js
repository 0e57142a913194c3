/* The answer to what the address asks is drawn once and whole: piece by piece, it would jump under the reader's eyes. */

// On a slow network what is there is shown rather than nothing.
const PATIENCE = 2500;
// Set before anything is drawn: see overrides/partials/asked-early.html.
const ASKED = "site-asked";

/** Return a function that draws answers with `draw`. When the address asks for something, the first waits until it is
    complete, or has helplines for somebody who needs them, or the reader has waited long enough. */
export function makeFirstDraw(draw) {
  const { classList } = document.documentElement;
  let begun = !classList.contains(ASKED);
  let newest = null;

  function begin() {
    if (begun) return;
    begun = true;
    classList.remove(ASKED);
    draw(newest);
  }

  return (answer) => {
    if (newest === null) setTimeout(begin, PATIENCE);
    newest = answer;
    if (begun) draw(newest);
    else if (answer.complete || answer.situations.length > 0) begin();
  };
}
