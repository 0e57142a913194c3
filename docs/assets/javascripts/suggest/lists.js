/* Lists to which items are added and from which they are taken away. What stands in them is the record's business. */

import { pathOf } from "./places.js";

const NUMBERED = ["id", "for", "name", "aria-describedby", "data-described-also", "aria-controls", "aria-labelledby"];
const CONTROLS = "input, select, textarea";
let made = 0;

/** Make the buttons of all lists in `form` work. `removing(item, path)` says whether an item may go and takes it out of
    the record; `changed(list)` hears that there are more or fewer. Returns `{ resize }`. */
export function makeLists(form, { removing, changed }) {
  form.querySelectorAll("[data-list]").forEach(number);
  form.addEventListener("click", ({ target }) => {
    const add = target.closest("[data-add]");
    const remove = target.closest("[data-remove]");
    if (add) addItem(listOf(add));
    else if (remove) removeItem(remove.closest("[data-index]"));
  });

  function addItem(list) {
    const item = append(list);
    changed(list);
    item.querySelector(CONTROLS).focus();
  }

  function removeItem(item) {
    const list = item.parentElement;
    if (!removing(item, pathOf(item))) return;
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    if (list.childElementCount === 0 && isReady(list)) append(list);
    number(list);
    changed(list);
    (next?.querySelector(CONTROLS) ?? list.parentElement.querySelector("[data-add]")).focus();
  }

  return { resize };
}

/** Give every list in `scope` as many items as `countOf(path)` says, and the lists in their items too. */
function resize(scope, countOf) {
  for (const list of outermost(scope)) {
    const count = Math.max(countOf(pathOf(list)), isReady(list) ? 1 : 0);
    while (list.childElementCount > count) list.lastElementChild.remove();
    while (list.childElementCount < count) append(list);
    number(list);
    for (const item of list.children) resize(item, countOf);
  }
}

function append(list) {
  const item = list.parentElement.querySelector(":scope > [data-item]").content.cloneNode(true).firstElementChild;
  made += 1;
  for (const one of [item, ...item.querySelectorAll("*")]) {
    for (const name of NUMBERED) {
      if (one.hasAttribute(name)) one.setAttribute(name, one.getAttribute(name).replaceAll("{n}", made));
    }
  }
  list.append(item);
  number(list);
  return item;
}

function number(list) {
  [...list.children].forEach((item, at) => {
    item.dataset.index = at;
    for (const shown of item.querySelectorAll("[data-number]")) {
      if (shown.closest("[data-index]") === item) shown.textContent = at + 1;
    }
  });
}

function outermost(scope) {
  const inside = scope.matches("[data-index]") ? scope.closest("[data-list]") : null;
  return [...scope.querySelectorAll("[data-list]")].filter((one) => one.parentElement.closest("[data-list]") === inside);
}

function listOf(button) {
  return button.parentElement.querySelector(":scope > [data-list]");
}

function isReady(list) {
  return list.parentElement.hasAttribute("data-ready");
}
