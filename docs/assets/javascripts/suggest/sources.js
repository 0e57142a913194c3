/* Which facts are filled in, and which of them no source supports yet. */

import { get } from "./record.js";

const SUPPORTS = '[data-field="supports"]';
const CONTACT = "contact";

/** Return `{ factsIn, unsupportedIn, wordOf, show }` for the sources of `form`. A fact is the name of a field, as sources say
    it: that of a way of contact stands for itself. */
export function makeSources(form) {
  const contact = form.querySelector(`[data-field="${CONTACT}"]`);
  const ways = new Set([...contact.querySelectorAll("[data-field]")].filter(isDirectly(contact)).map(nameOf));
  const words = new Map(
    [...form.querySelector(SUPPORTS).querySelectorAll("label")].map((one) => [one.control.value, one.textContent.trim()]),
  );

  function factsIn(record) {
    return [...words.keys()].filter((name) => get(record, pathOfFact(name, ways)) !== undefined);
  }

  function unsupportedIn(record) {
    const sources = Array.isArray(record.sources) ? record.sources : [];
    const supported = new Set(sources.flatMap(({ supports }) => (Array.isArray(supports) ? supports : [])));
    return factsIn(record).filter((name) => !supported.has(name));
  }

  return {
    factsIn,
    unsupportedIn,
    /** What people call a fact. */
    wordOf: (name) => words.get(name) ?? name,
    /** Show in every source the facts that are there, and what it supports already. */
    show(record) {
      const there = new Set(factsIn(record));
      for (const supports of form.querySelectorAll(SUPPORTS)) {
        const options = [...supports.querySelectorAll("input")];
        for (const input of options) input.closest("label").hidden = !there.has(input.value) && !input.checked;
        const isEmpty = options.every((input) => input.closest("label").hidden);
        supports.querySelector("[data-no-facts]").hidden = !isEmpty;
        supports.querySelector("[data-tick-unsupported]").hidden = isEmpty;
      }
    },
  };
}

function pathOfFact(name, ways) {
  return ways.has(name) ? [CONTACT, name] : [name];
}

function isDirectly(outer) {
  return (one) => one.parentElement.closest("[data-field], [data-index]") === outer;
}

function nameOf({ dataset }) {
  return dataset.field;
}
