/* The page on which readers switch offline use on and off, keep the whole directory, and see what is kept. */

import { fill } from "../search/draw.js";
import {
  addressOf, forget, isOn, isPossible, keepWhole, keptPages, nameOf, sizes, switchOn, wholeSince,
} from "./offline_use.js";
import { sayDay } from "./say_day.js";

const root = document.querySelector("[data-offline]");
const part = (name) => document.querySelector(`[data-offline-${name}]`);
const parts = (name) => document.querySelectorAll(`[data-offline-${name}]`);
const words = JSON.parse(part("words").textContent);
const language = document.documentElement.lang;
const MEGA = 1_000_000;
const SHOWN = 300;
const TOLD = 10; // so many times on the way, so that nobody's screen reader talks all the time
let stop = null;

function say(sentence, blanks = {}) {
  part("said").textContent = fill(sentence, blanks);
}

const megabytes = (bytes) => Math.max(0.1, bytes / MEGA).toLocaleString(language, { maximumFractionDigits: bytes < 10 * MEGA ? 1 : 0 });

async function draw() {
  const on = await isOn();
  if (on) await drawKept();
  part("switching-on").hidden = on;
  for (const one of parts("switched-on")) one.hidden = !on;
  part("state").textContent = on ? words.is_on : words.is_off;
}

async function drawKept() {
  const since = (await wholeSince())[language];
  part("since").hidden = !since;
  if (since) part("since").textContent = fill(words.whole_since, { date: sayDay(since, words.day) });
  part("count").textContent = fill(words.count, { count: (await keptPages()).length });
  if (part("kept").open) await drawPages();
}

async function drawPages() {
  const pages = await keptPages();
  const items = await Promise.all(pages.slice(0, SHOWN).map(itemOf));
  if (pages.length > SHOWN) items.push(Object.assign(document.createElement("li"), { textContent: "…" }));
  part("pages").replaceChildren(...items);
}

async function itemOf(href) {
  const { title, language: lang } = await nameOf(href);
  const { title: name } = new DOMParser().parseFromString(`<title>${title}</title>`, "text/html");
  const item = document.createElement("li");
  const text = name.replace(/ - [^-]*$/u, ""); // the name of the site
  item.append(Object.assign(document.createElement("a"), { href, lang, textContent: text }));
  return item;
}

async function drawSizes() {
  const { always, whole } = await sizes();
  part("always-size").textContent = fill(words.always_size, { size: megabytes(always.bytes) });
  const { bytes, pages } = whole[language];
  part("whole-size").textContent = fill(words.whole_size, { size: megabytes(bytes), count: pages });
}

async function begin() {
  const button = part("on");
  if (button.ariaDisabled === "true") return; // it takes a while, and somebody presses twice
  button.ariaDisabled = "true";
  say(words.beginning);
  try {
    await switchOn();
    say(words.begun);
  } catch {
    say(words.failed);
  }
  button.ariaDisabled = null;
  await draw();
  if (button.closest("[hidden]")) part("state").focus(); // and nothing that a second Enter would press
}

async function end() {
  stop?.abort();
  await forget();
  say(words.ended);
  await draw();
  part("state").focus();
}

async function whole() {
  if (stop) {
    stop.abort();
    return;
  }
  stop = new AbortController();
  part("whole").textContent = words.stop;
  part("progress").removeAttribute("value");
  part("running").hidden = false;
  try {
    await keepWhole(language, tell, stop.signal);
    say(words.whole_done);
  } catch ({ name }) {
    if (await isOn()) say({ AbortError: words.stopped, QuotaExceededError: words.full, NotOurs: words.sign_in }[name] ?? words.lost);
  }
  stop = null;
  part("running").hidden = true;
  part("whole").textContent = words.whole;
  await draw();
}

function tell(done, all) {
  Object.assign(part("progress"), { value: done, max: all });
  if (done % Math.ceil(all / TOLD) === 0) say(words.progress, { done, all });
}

// Whoever wanted a page that is not kept is told so first, with the helplines, and can try it again.
function sayNotKept() {
  const [, place] = /^#not-kept=(.*)$/u.exec(window.location.hash) ?? [];
  const href = place === undefined ? null : addressOf(decodeURIComponent(place));
  if (href === null) return;
  part("again").href = href;
  document.querySelector("h1").after(part("not-kept"));
  part("not-kept").hidden = false;
}

sayNotKept();
part("without").hidden = true;
root.hidden = false;
if (isPossible) {
  part("on").addEventListener("click", begin);
  part("off").addEventListener("click", end);
  part("whole").addEventListener("click", whole);
  part("kept").addEventListener("toggle", drawKept);
  drawSizes().catch(() => null); // sizes matter only to those who can fetch
  draw();
} else {
  part("state").textContent = words.impossible;
}
