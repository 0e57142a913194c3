/* Remember in each entry of the browser's history how far its page was scrolled. Browsers do it too, but they scroll
   back before the answer that makes the page long is there. */

const PAUSE = 250;
const BY_HAND = ["wheel", "touchmove", "keydown", "pointerdown"];

/** Return `restore()`: it scrolls to where the reader was in this entry of history, until they do something. */
export function rememberScroll() {
  let wanted = window.history.state?.scroll;
  let waiting = 0;
  window.addEventListener("popstate", ({ state }) => {
    clearTimeout(waiting);
    wanted = state?.scroll;
  });
  for (const sign of BY_HAND) {
    window.addEventListener(sign, () => (wanted = undefined), { passive: true });
  }
  window.addEventListener(
    "scroll",
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (wanted === undefined) window.history.replaceState({ scroll: window.scrollY }, "");
      }, PAUSE);
    },
    { passive: true },
  );
  return () => {
    if (wanted !== undefined) window.scrollTo(0, wanted);
  };
}
