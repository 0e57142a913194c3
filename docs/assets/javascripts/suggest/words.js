/* What things are called on the page: values as people read them, dates, names by id. */

import { element, nameOf, pick } from "../search/draw.js";
import { elementAt } from "./places.js";
import { isMapping } from "./record.js";

/** Return `{ conditions, organizations }`, each with `nodeOf(id)` and `textOf(id)`: names by id in the page's language,
    the id itself where it has none. `learn(organizations)` adds what the search index holds. */
export function makeNames(conditions, language) {
  const organizations = new Map();
  return {
    learn(found) {
      for (const { slug, name } of found) organizations.set(slug, name);
    },
    conditions: {
      nodeOf: (id) => element("span", {}, conditions[id] ?? id),
      textOf: (id) => conditions[id] ?? id,
    },
    organizations: {
      nodeOf: (id) => (organizations.has(id) ? nameOf(organizations.get(id), language) : element("span", {}, id)),
      textOf: (id) => (organizations.has(id) ? pick(organizations.get(id), language).text : id),
    },
  };
}

/** Return a value of the record as people read it: the words of choices, names of what was found by search. */
export function shownValue(page, path, value) {
  const { form, names, words } = page;
  if (Array.isArray(value)) return value.map((item) => shownValue(page, path, item)).join(words.separator);
  if (isMapping(value)) {
    const parts = Object.entries(value).map(([name, part]) => shownValue(page, [...path, name], part));
    return parts.join(words.separator);
  }
  const field = elementAt(form, path);
  const { picker } = field.dataset;
  if (picker) return names[picker].textOf(value);
  return choiceText(field, String(value)) ?? String(value);
}

/** Return a moment as the page's language writes it. */
export function shownTime(moment, language) {
  return new Date(moment).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
}

/** Return the name of a record in the page's language, or "" where it has none yet. */
export function nameIn(record, language) {
  return isMapping(record.name) && Object.keys(record.name).length > 0 ? pick(record.name, language).text : "";
}

function choiceText(field, value) {
  const option = [...field.querySelectorAll("option, [type=radio], [type=checkbox]")].find((one) => one.value === value);
  if (!option) return null;
  return option.tagName === "OPTION" ? option.text : option.parentElement.querySelector("span").firstChild.textContent;
}
