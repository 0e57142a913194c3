/* The form and the record: what is typed goes into the record, and a record that is given is shown in the form. The record
   holds what the form cannot show, such as a text in a further language, and keeps it. */

import { pick } from "../search/draw.js";
import { makeLists } from "./lists.js";
import { mendRecord } from "./mend_record.js";
import { pathOf } from "./places.js";
import { get, isMapping, put, take } from "./record.js";
import { readControl, writeControl } from "./values.js";

const EITHER = "[data-control=either]";

/** Return `{ record, fill, adopt, add, change, mend }`. `record()` is what is typed, with empty places; `fill(record)` shows another
    one, `adopt()` takes over what was typed before; `change(path, value)` changes one field. `changed()` is called after
    each change by a reader, `mayGo(item, value)` before an item of a list goes, `drawPickers()` to show what was chosen
    by search. */
export function makeFields(form, { language, changed, mayGo, drawPickers }) {
  let record = {};
  const lists = makeLists(form, {
    removing(item, path) {
      if (!mayGo(item, get(record, path))) return false;
      record = take(record, path);
      return true;
    },
    changed: () => changed(),
  });

  function read(control) {
    const path = pathOf(control);
    record = put(record, path, readControl(control, get(record, path)));
  }

  function show(scope) {
    for (const control of scope.querySelectorAll("[data-value]")) writeControl(control, get(record, pathOf(control)));
  }

  function become(other) {
    record = other;
    show(form);
    drawPickers();
    changed();
  }

  // One text for all languages becomes that of the page's language, and back.
  function turn(field, isEach) {
    const path = pathOf(field);
    const value = get(record, path);
    if (isEach && typeof value === "string") record = put(record, path, { [language]: value });
    if (!isEach && isMapping(value)) record = put(record, path, pick(value, language).text);
    show(field);
    showEither(field, isEach);
  }

  form.addEventListener("input", ({ target }) => {
    if (!target.dataset.value) return;
    read(target);
    changed();
  });
  form.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-either-switch]")) return;
    turn(target.closest(EITHER), target.checked);
    changed();
  });

  return {
    record: () => record,
    fill(given) {
      record = given;
      lists.resize(form, (path) => lengthOf(get(record, path)));
      show(form);
      for (const field of form.querySelectorAll(EITHER)) showEither(field, isMapping(get(record, pathOf(field))));
      drawPickers();
    },
    adopt() {
      for (const control of form.querySelectorAll("[data-value]")) if (says(control)) read(control);
    },
    /** Add items to the list that a field is, those that it lacks. */
    add(field, items) {
      const path = pathOf(field);
      this.change(path, [...new Set([...(get(record, path) ?? []), ...items])]);
    },
    change(path, value) {
      become(put(record, path, value));
    },
    /** Put the repair that a finding brings in its place. */
    mend(finding) {
      become(mendRecord(record, finding));
    },
  };
}

function showEither(field, isEach) {
  field.querySelector("[data-either-switch]").checked = isEach;
  for (const part of field.querySelectorAll("[data-either]")) part.hidden = (part.dataset.either === "each") !== isEach;
}

function says({ type, checked, value }) {
  return type === "checkbox" || type === "radio" ? checked : value !== "";
}

function lengthOf(list) {
  return Array.isArray(list) ? list.length : 0;
}
