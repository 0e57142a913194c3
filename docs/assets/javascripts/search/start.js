/* All that a page loads of the search by itself: it waits until somebody touches a box, and then loads the rest, which
   finds what was typed meanwhile. The results page also loads it for what its address asks. What Enter does meanwhile is in
   overrides/partials/asked-before-ready.html. */

const MODULES = { suggest: "./finder.js", results: "./find.js" };
// Nothing bundles the modules, and each step down their imports would be one more round trip on a slow network. So all
// that a box needs is asked for at once: what its module imports, and what the worker does, by the browser's cache.
const NEEDED = {
  suggest: "address ask box combobox draw facets finder status suggestions typing",
  results:
    "address ask box ../list/toggle cards chips draw facets filters find first_draw focus in_turns keyed results scroll status typing urgent",
  worker:
    "alarm answer aside beside codes everyday facets fields fold load match naming nearness numbers open rank records search " +
    "shorten sounds split symptoms understand unpack vocabulary worker",
};
const UNSEEN = "site-unseen";
const asked = new Set();

document.querySelectorAll("[data-search]").forEach(waitFor);

function waitFor(box) {
  const kind = box.dataset.search;
  const input = box.querySelector("[data-search-input]");
  const over = new AbortController();
  const on = (element, signs, listener) => {
    for (const sign of signs) element.addEventListener(sign, listener, { signal: over.signal });
  };
  const handOver = noteTyping(input, on);
  let loading = false;

  async function load() {
    if (loading) return;
    loading = true;
    askForAll(kind);
    const module = await import(MODULES[kind]).catch(() => null);
    loading = module !== null;
    tell(box, !loading);
    if (!loading) return;
    over.abort();
    module.wire(box);
    handOver();
  }

  on(input, ["pointerdown", "focus", "input"], load);
  // Whoever points at the box will use it soon: its modules may come before, the index comes with the first touch.
  on(box, ["pointerenter"], () => askForAll(kind));
  if (kind === "results") on(window, ["hashchange"], load);
  if (document.activeElement === input || (kind === "results" && window.location.hash)) load();
}

// Whoever listens later hears what they have missed: whether an input method is composing, and that something is typed.
function noteTyping(input, on) {
  let composition = null;
  on(input, ["compositionstart", "compositionend"], ({ type }) => {
    composition = type;
  });
  return () => {
    if (composition) input.dispatchEvent(new Event(composition));
    if (input.value) input.dispatchEvent(new Event("input"));
  };
}

function askForAll(kind) {
  for (const name of `${NEEDED[kind]} ${NEEDED.worker}`.split(" ")) {
    if (asked.has(name)) continue;
    asked.add(name);
    const { href } = new URL(`${name}.js`, import.meta.url);
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}

function tell(box, failed) {
  const line = box.querySelector("[data-search-status]");
  const said = failed ? [box.querySelector("[data-search-failure]").content.cloneNode(true)] : [];
  line.classList.toggle(UNSEEN, !failed);
  line.replaceChildren(...said);
}
