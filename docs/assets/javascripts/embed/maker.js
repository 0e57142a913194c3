/* The page that makes frames: an illness found with the search, a district, a language; then the lines and what they show. */

import { fill } from "../search/draw.js";
import { drawChosen, makePicker } from "../suggest/picker.js";
import { makeFrame, snippetOf } from "./snippet.js";

const maker = document.querySelector("[data-embed-maker]");
const part = (name) => maker.querySelector(`[data-maker-${name}]`);
const words = JSON.parse(part("words").textContent);
const languages = JSON.parse(part("languages").textContent);
const root = new URL(maker.dataset.root, window.location.href.split(/[?#]/)[0]);
const pageLanguage = document.documentElement.lang;
const picker = maker.querySelector("[data-picker]");

let condition = null;

function nameOf(chosen, language = pageLanguage) {
  return chosen.name[language] ?? Object.values(chosen.name)[0];
}

function choose(id, name) {
  condition = id === null ? null : { id, name };
  drawChosen(picker.querySelector("[data-chosen]"), condition ? [id] : [], {
    shownOf: () => nameOf(condition),
    labelOf: () => fill(words.remove, { name: nameOf(condition) }),
    remove: () => {
      choose(null);
      picker.querySelector("[role=combobox]").focus();
    },
  });
  draw();
}

function draw() {
  const district = part("district").value;
  const language = maker.querySelector("[name=maker-language]:checked").value;
  const nothing = condition === null && district === "";
  part("empty").hidden = !nothing;
  part("result").hidden = nothing;
  part("status").textContent = "";
  part("preview").replaceChildren();
  if (nothing) return;
  const made = makeFrame({ condition, district, language }, root, languages[language]);
  part("snippet").value = snippetOf(made);
  part("preview").append(made.frame, made.link);
}

async function copy() {
  try {
    await navigator.clipboard.writeText(part("snippet").value);
    part("status").textContent = words.copied;
  } catch {
    part("snippet").select();
    part("status").textContent = words.not_copied;
  }
}

makePicker(picker, "conditions", { choose, words, language: pageLanguage });
part("district").addEventListener("change", draw);
for (const choice of maker.querySelectorAll("[name=maker-language]")) choice.addEventListener("change", draw);
part("copy").addEventListener("click", copy);
draw(); // what was chosen before this module came
