/* What the checks found, shown beside the fields. A field is left in peace until it was left, or until all is checked. */

import { element, fill } from "../search/draw.js";
import { canMend } from "./mend_record.js";
import { elementAt } from "./places.js";

const BOX = ":scope > [data-errors]";
const CONTROL = "[data-value], [role=combobox]";
const ALSO = "data-described-also";
const ERROR = "error";
// What is short is said by the button that writes it, and need not be said before.
const LONGEST_ON_BUTTON = 60;

/** Return `{ show(findings, isAsked) }`, which shows those findings whose field `isAsked`. Each is `{ path, level,
    message, hint, write }`, the path being that of the form. `mend(finding)` does what a finding knows to be right;
    `icon(name)` is a picture. */
export function makeFindings(form, { words, icon, mend }) {
  const shown = new Map();

  function draw(box, found) {
    const said = JSON.stringify(found.map(({ level, message, hint }) => [level, message, hint]));
    if ((shown.get(box) ?? "[]") === said) return;
    shown.set(box, said);
    box.replaceChildren(...found.map((finding) => line(finding, { words, icon, mend })));
  }

  return {
    show(findings, isAsked) {
      const byBox = new Map([...form.querySelectorAll("[data-errors]")].map((box) => [box, []]));
      const wrong = new Set();
      for (const finding of findings) {
        const place = placeOf(form, finding.path);
        if (!place || !isAsked(place, finding)) continue;
        byBox.get(place.querySelector(BOX)).push(finding);
        if (finding.level === ERROR) wrong.add(place);
      }
      byBox.forEach((found, box) => draw(box, found));
      mark(form, wrong);
    },
  };
}

/** Return the field at a path, or the nearest around it, that can show what is wrong with it; null where none can. */
export function placeOf(form, path) {
  for (let at = elementAt(form, path); at && at !== form; at = at.parentElement.closest("[data-field], [data-index]")) {
    if (at.querySelector(BOX)) return at;
  }
  return null;
}

function line(finding, { words, icon, mend }) {
  const { level, message, hint, write } = finding;
  const isShort = typeof write === "string" && write.length <= LONGEST_ON_BUTTON;
  const said = isShort || !hint ? message : `${message} ${hint}`;
  const repair = isShort ? fill(words.write_this, { value: write }) : words.write_so;
  return element(
    "p",
    { class: `sr-finding sr-finding--${level}` },
    icon(level),
    element(
      "span",
      {},
      element("strong", {}, level === ERROR ? words.to_mend : words.to_look_at),
      ` ${said}`,
      ...(canMend(finding) ? [mendButton(repair, () => mend(finding))] : []),
    ),
  );
}

function mendButton(text, act) {
  const button = element("button", { class: "sr-quiet", type: "button" }, text);
  button.addEventListener("click", act);
  return button;
}

// Screen readers say of each control whether something is wrong with its field, and what. Of a field that has several
// controls the first one says it: that is where the summary leads to.
function mark(form, wrong) {
  const firstOf = new Map([...wrong].map((place) => [place.querySelector(CONTROL), place]));
  for (const control of form.querySelectorAll(CONTROL)) {
    const own = control.closest("[data-field], [data-index]");
    const around = wrong.has(own) ? null : firstOf.get(control);
    if (wrong.has(own) || around) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    describeAlso(control, around?.querySelector(BOX).id);
  }
}

function describeAlso(control, id) {
  const before = control.getAttribute(ALSO);
  if (before === (id ?? null)) return;
  const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== before);
  control.setAttribute("aria-describedby", [...others, ...(id ? [id] : [])].join(" "));
  if (id) control.setAttribute(ALSO, id);
  else control.removeAttribute(ALSO);
}
