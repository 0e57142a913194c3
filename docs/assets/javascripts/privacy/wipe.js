/* The button on the page on privacy that deletes every note this site keeps in the browser, and says what it has done. */

import { myList } from "../list/kept_list.js";
import { forget } from "../offline/offline_use.js";

const button = document.querySelector("[data-wipe]");
const said = document.querySelector("[data-wipe-said]");

// Other sites may stand below other paths of the same address, and share the storage: what is theirs stays. The theme's
// notes have the path of this site before their name.
const OURS = ["sameroad.", `${window.__md_scope.pathname}.__`];

/** Delete the notes, and return how many there were. */
function wipe() {
  try {
    const notes = Object.keys(localStorage).filter((name) => OURS.some((start) => name.startsWith(start)));
    for (const name of notes) localStorage.removeItem(name);
    return notes.length;
  } catch {
    return 0; // switched off: nothing is kept
  }
}

button.addEventListener("click", async () => {
  const notes = wipe();
  const pages = await forget();
  said.textContent = notes > 0 || pages ? said.dataset.done : said.dataset.nothing;
  myList.reread();
});
button.hidden = false;
