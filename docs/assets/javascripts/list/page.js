/* The page of the list: the reader's own, or one that its address names. Whatever changes it draws it again; what a link
   names never takes the place of the reader's own list unless they say so. */

import { fill } from "../search/draw.js";
import { addressOf, listInAddress } from "./address.js";
import { MOST, myList } from "./kept_list.js";

const root = document.querySelector("[data-list]");
const part = (name) => root.querySelector(`[data-list-${name}]`);
const words = JSON.parse(part("page-words").textContent);
const here = window.location.href.split("#")[0];

// A list from the address, or null while the reader's own is shown; and what to go back to.
let shared = null;
let before = null;

// What draws the sheets; it comes with the first of them.
let papers = null;

async function drawPapers() {
  const open = ({ openPapers }) => openPapers(root, here, words, { move, remove });
  if (organizations().length > 0) papers ??= import("./papers.js").then(open);
  const show = await papers;
  show?.(organizations());
}

function organizations() {
  return shared ?? myList.organizations;
}

/** Bring the page up to date; resolves when the sheets are in their places. */
function draw() {
  const shown = organizations();
  const without = shown.length === 0;
  part("shared").hidden = shared === null;
  part("own").textContent = fill(words.own, { count: myList.organizations.length });
  part("own").hidden = myList.organizations.length === 0;
  part("empty").hidden = !without;
  part("tools").hidden = without;
  part("not-kept").hidden = myList.isKept || without;
  part("slips").dataset.paper = myList.paper;
  for (const choice of root.querySelectorAll("[name=paper]")) choice.checked = choice.value === myList.paper;
  part("address").value = here + addressOf(shown);
  return drawPapers();
}

/** Show other organizations, keep them if the list is the reader's own, and say what has happened. */
async function become(changed, said, undo = false) {
  before = undo ? { organizations: organizations(), isShared: shared !== null } : null;
  if (shared === null) {
    myList.change({ organizations: changed });
  } else {
    shared = changed;
    window.history.replaceState(null, "", here + addressOf(changed));
  }
  say(said);
  await draw();
}

function say(text) {
  part("status").textContent = text;
  part("undo").hidden = before === null;
}

async function move(slug, by, name) {
  const changed = organizations().filter((one) => one !== slug);
  const at = organizations().indexOf(slug) + by;
  changed.splice(at, 0, slug);
  await become(changed, fill(words.moved, { name, place: at + 1, count: changed.length }));
  const item = part("slips").querySelector(`[data-slug="${slug}"]`);
  const [same, other] = by < 0 ? ["up", "down"] : ["down", "up"];
  const button = item.querySelector(`[data-item-${same}]`);
  (button.disabled ? item.querySelector(`[data-item-${other}]`) : button).focus();
}

function remove(slug, name) {
  become(organizations().filter((one) => one !== slug), fill(words.removed, { name }), true);
  part("undo").focus();
}

function undo() {
  const { organizations: last, isShared } = before;
  if (isShared !== (shared !== null)) shared = isShared ? [] : null;
  become(last, "");
  part("title").focus();
}

function keep() {
  const own = myList.organizations;
  const together = [...own, ...shared];
  show(null);
  myList.change({ organizations: together });
  say(words.kept);
  part("title").focus();
}

/** Show a list from the address, or the reader's own. One that is the same as their own is their own. */
function show(named) {
  const asked = named?.slice(0, MOST) ?? null;
  const isOwn = asked === null || asked.join() === myList.organizations.join();
  shared = isOwn ? null : asked;
  before = null;
  if (asked === null) window.history.replaceState(null, "", here);
  draw();
  say(named !== null && named.length > MOST ? fill(words.too_many, { count: MOST }) : "");
}

async function copy() {
  try {
    await navigator.clipboard.writeText(part("address").value);
    say(words.copied);
  } catch {
    part("address").select();
    say(words.not_copied);
  }
}

part("clear").addEventListener("click", () => {
  become([], words.cleared, true);
  part("undo").focus();
});
part("undo").addEventListener("click", undo);
part("keep").addEventListener("click", keep);
part("own").addEventListener("click", () => show(null));
part("copy").addEventListener("click", copy);
for (const choice of root.querySelectorAll("[name=paper]")) {
  choice.addEventListener("change", () => myList.change({ paper: choice.value }));
}
window.addEventListener("hashchange", () => show(listInAddress(window.location.hash)));
myList.onChange(draw);
show(listInAddress(window.location.hash));
root.hidden = false;
