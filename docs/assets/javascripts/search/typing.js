/* What is typed counts when it is finished: not while an input method is still composing it. */

// On Android keyboards compose every word, English ones too, and show their choices on the keyboard, not in the page.
const COMPOSES_EVERYTHING = /Android/.test(navigator.userAgent);

/** Call `typed` after every change of `input` that no input method is still composing. Returns a function that says
    whether one is. */
export function onTyping(input, typed) {
  let composing = false;
  input.addEventListener("compositionstart", () => {
    composing = !COMPOSES_EVERYTHING;
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  input.addEventListener("input", () => composing || typed());
  return () => composing;
}
