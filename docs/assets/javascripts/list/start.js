/* On every page: the buttons that put an organization on the reader's list, and the links to the list, which say how much
   is on it. Without scripts there are neither. */

import { addressOf } from "./address.js";
import { MOST, myList } from "./kept_list.js";

const words = JSON.parse(document.querySelector("[data-list-words]").textContent);
const links = [...document.querySelectorAll("[data-list-link]")];
const [{ href: page }] = links;

/** Where the list is; where the browser keeps nothing, the address takes the list along. */
function addressOfList() {
  return page + (myList.isKept ? "" : addressOf(myList.organizations));
}

function counted(sentence) {
  return sentence.replace("{count}", myList.organizations.length.toLocaleString(document.documentElement.lang));
}

function draw() {
  for (const button of document.querySelectorAll("[data-list-toggle]")) {
    button.setAttribute("aria-pressed", myList.has(button.dataset.listToggle));
  }
  for (const link of links) {
    link.href = addressOfList();
    link.textContent = counted(words.link);
    link.parentElement.hidden = myList.organizations.length === 0;
  }
  for (const note of document.querySelectorAll("[data-list-note]")) drawNote(note);
}

// Beside the button that was pressed last: the way to the list, and what there is to know of it.
function noteBeside(button) {
  for (const old of document.querySelectorAll("[data-list-note]")) old.remove();
  const note = document.createElement("span");
  note.className = "sr-keep__note";
  note.dataset.listNote = "";
  button.after(note);
  drawNote(note);
}

function drawNote(note) {
  const link = Object.assign(document.createElement("a"), { href: addressOfList(), textContent: counted(words.open) });
  const isFull = myList.organizations.length >= MOST ? [` ${words.full.replace("{count}", MOST)}`] : [];
  const said = [...isFull, ...(myList.isKept ? [] : [` ${words.not_kept}`])];
  note.replaceChildren(...(myList.organizations.length > 0 ? [link, ...said] : []));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-list-toggle]");
  if (!button) return;
  const slug = button.dataset.listToggle;
  const others = myList.organizations.filter((one) => one !== slug);
  myList.change({ organizations: myList.has(slug) ? others : [...others, slug] });
  noteBeside(button);
});
myList.onChange(draw);
draw();
