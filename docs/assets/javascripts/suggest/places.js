/* Where on the page a field of the record is asked for, and which field a part of the page asks for. */

const STEP = "[data-field], [data-index]";
const CONTROLS = "input:not([type=hidden]), select, textarea, button";

/** Return the path of the field that an element belongs to. */
export function pathOf(element) {
  const path = [];
  for (let at = element.closest(STEP); at; at = at.parentElement.closest(STEP)) path.unshift(stepOf(at));
  return path;
}

/** Return the element that asks for the field at a path, or for the nearest field around it. */
export function elementAt(form, path) {
  let here = form;
  for (const step of path) {
    const selector = typeof step === "number" ? `[data-index="${step}"]` : `[data-field="${CSS.escape(step)}"]`;
    const next = [...here.querySelectorAll(selector)].find((one) => (one.parentElement.closest(STEP) ?? form) === here);
    if (!next) break;
    here = next;
  }
  return here;
}

/** Return the elements from the outermost field to the one that an element belongs to. */
export function fieldsAround(element) {
  const found = [];
  for (let at = element.closest(STEP); at; at = at.parentElement.closest(STEP)) found.unshift(at);
  return found;
}

/** Return what people call a field, with the fields around it: `Telephone 2 › Number`. */
export function labelOf(element, words, fill) {
  const parts = [];
  for (const one of fieldsAround(element)) {
    const { label, index } = one.dataset;
    const before = parts.at(-1);
    if (index !== undefined) parts.push(`${parts.pop()} ${Number(index) + 1}`);
    else if (one.classList.contains("sr-field--language")) {
      parts.push(fill(words.in_language, { field: parts.pop(), language: label }));
    } else if (label !== before) parts.push(label);
  }
  return parts.join(" › ");
}

/** Bring a field into view and the focus to its first control; what is folded around it is opened. */
export function goTo(element) {
  for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  const control = element.matches(CONTROLS) ? element : [...element.querySelectorAll(CONTROLS)].find(isShown);
  (control ?? element).focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

function stepOf({ dataset: { field, index } }) {
  return field ?? Number(index);
}
