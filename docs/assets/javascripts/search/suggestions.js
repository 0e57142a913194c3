/* The options of the combobox: conditions and organizations in ranked order, then the way to all results. */

import { element, fill, nameOf, otherNamesOf, statusMark } from "./draw.js";

const MOST = 5;

/** Return the groups of options for `answer`; `page` is `{ language, addresses, words, records, id }`. */
export function drawSuggestions(answer, query, page) {
  const { records } = page;
  const conditions = answer.conditions.slice(0, MOST).map(({ id }) => conditionOption(records.condition(id), page));
  const best = answer.organizations.slice(0, MOST);
  const organizations = best.map(({ slug }) => organizationOption(records.organization(slug), page));
  const groups = [group("conditions", conditions, page), group("organizations", organizations, page)];
  if (answer.organizations[0]?.why.exact) groups.reverse();
  return [...groups.filter(Boolean), allResults(query, conditions.length + organizations.length, page)];
}

function group(name, options, { words, id }) {
  if (options.length === 0) return null;
  const label = `${id}-${name}`;
  const title = element("div", { class: "sr-search__group", id: label, role: "presentation" }, words[name]);
  return element("div", { role: "group", "aria-labelledby": label }, title, ...options);
}

function conditionOption({ id, name }, page) {
  return option(page.addresses.condition(id), { "data-condition": id }, names(name, page));
}

function organizationOption(organization, page) {
  const { slug, name } = organization;
  const shown = [...names(name, page), ...statusMark(organization, page.words)];
  return option(page.addresses.organization(slug), { "data-organization": slug }, shown);
}

function allResults(query, count, { addresses, words }) {
  const said = fill(count > 0 ? words.all_results : words.nothing, { query });
  return option(addresses.results(query), { "data-all-results": "" }, [said]);
}

function names(texts, { language }) {
  return [nameOf(texts, language, "sr-search__name"), ...otherNamesOf(texts, language, "sr-search__other")];
}

function option(href, attributes, children) {
  const shared = { class: "sr-search__option", role: "option", "aria-selected": "false", tabindex: "-1", href };
  return element("a", { ...shared, ...attributes }, ...children);
}
