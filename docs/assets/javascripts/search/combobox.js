/* Suggestions under a search box: an editable combobox with a listbox popup, after the ARIA Authoring Practices
   (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the input; `aria-activedescendant` moves. */

import { onTyping } from "./typing.js";

const TO_THE_TEXT = ["Home", "End", "ArrowLeft", "ArrowRight"];

/** Make `input` the combobox of `list`. `ask(text)` is called when suggestions are wanted: they are given to `show` of
    the object returned, now or later; `submit(text)` is called for Enter where no option is active. */
export function makeCombobox(input, list, { ask, submit }) {
  const popup = makePopup(input, list);
  const typedText = () => input.value.trim();
  const isUsed = () => document.activeElement === input;
  const { close, refresh, move, show } = makeWish(popup, typedText, isUsed, ask);
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      if (!popup.isOpen()) input.value = "";
      close();
    },
    Enter: () => {
      const chosen = popup.active();
      close();
      if (chosen) chosen.click();
      else submit(typedText());
    },
  };
  for (const key of TO_THE_TEXT) keys[key] = () => popup.activate(-1);
  listenToKeys(input, keys, onTyping(input, refresh));
  input.addEventListener("blur", close);
  // A press on an option must not take the focus away before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  return { show };
}

// Suggestions may come when nobody wants them any more, and again, better ones, while they are read.
function makeWish(popup, typedText, isUsed, ask) {
  let wanted = false;
  let shownFor = null;

  function close() {
    wanted = false;
    popup.open(false);
    popup.activate(-1);
  }

  function refresh() {
    popup.activate(-1);
    wanted = typedText() !== "" && isUsed();
    if (wanted) ask(typedText());
    else close();
  }

  function move(step) {
    if (!popup.isOpen() && shownFor === typedText()) popup.open(true);
    wanted = true;
    if (popup.isOpen()) popup.move(step);
    else refresh();
  }

  function show(text, suggestions) {
    if (!wanted || text !== typedText()) return;
    shownFor = text;
    popup.fill(suggestions);
    popup.open(true);
  }

  return { close, refresh, move, show };
}

function listenToKeys(input, keys, isComposing) {
  input.addEventListener("keydown", (event) => {
    // While an input method is composing, its keys are its own (229 is what Safari says after the fact).
    if (isComposing() || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.key in keys)) return;
    if (!TO_THE_TEXT.includes(event.key)) event.preventDefault();
    keys[event.key]();
  });
}

function makePopup(input, list) {
  let active = -1;
  const options = () => [...list.querySelectorAll('[role="option"]')];

  function activate(index) {
    const all = options();
    active = index;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  return {
    activate,
    active: () => options()[active],
    isOpen: () => !list.hidden,
    open(isOpen) {
      list.hidden = !isOpen || list.childElementCount === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
    },
    // The option that is active stays so, wherever it is now; what is no link says by `data-id` which one it is.
    fill(suggestions) {
      const chosen = keyOf(options()[active]);
      list.replaceChildren(...suggestions);
      const all = options();
      all.forEach((option, at) => {
        option.id = `${list.id}-${at}`;
      });
      activate(chosen === undefined ? -1 : all.findIndex((option) => keyOf(option) === chosen));
    },
    // The input itself is one stop on the round, as the pattern suggests.
    move(step) {
      const count = options().length;
      const next = active + step;
      activate(next < -1 ? count - 1 : next >= count ? -1 : next);
    },
  };
}

function keyOf(option) {
  return option?.href ?? option?.dataset.id;
}
