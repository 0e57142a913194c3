/* Suggestions under a search box: an editable combobox with a listbox popup, after the ARIA Authoring Practices
   (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the input; `aria-activedescendant` moves. */

/** Make `input` the combobox of `list`. `suggest(text)` gives the options (links) and groups to show, or nothing;
    `submit(text)` is called for Enter where no option is active. Returns `{ refresh, close }`. */
export function makeCombobox(input, list, { suggest, submit }) {
  let active = -1;
  let composing = false;
  const options = () => [...list.querySelectorAll('[role="option"]')];

  function activate(index) {
    const all = options();
    active = all.length === 0 ? -1 : index;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function refresh() {
    // What an input method has not finished is no query yet.
    if (composing) return;
    const shown = suggest(input.value.trim());
    list.replaceChildren(...shown);
    options().forEach((option, at) => {
      option.id = `${list.id}-${at}`;
    });
    activate(-1);
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function move(step) {
    if (list.hidden) refresh();
    const count = options().length;
    if (count === 0) return;
    // The input itself is one stop on the round, as the pattern suggests.
    const next = active + step;
    activate(next < -1 ? count - 1 : next >= count ? -1 : next);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      if (list.hidden) input.value = "";
      close();
    },
    Enter: () => {
      const chosen = active >= 0 ? options()[active] : null;
      if (chosen) chosen.click();
      else submit(input.value.trim());
      close();
    },
  };

  input.addEventListener("keydown", (event) => {
    // While an input method is composing, its keys are its own (229 is what Safari says after the fact).
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) activate(-1);
    if (!(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
  input.addEventListener("compositionstart", () => {
    composing = true;
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    refresh();
  });
  input.addEventListener("input", refresh);
  input.addEventListener("blur", close);
  // A press on an option must not take the focus away before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  return { refresh, close };
}
