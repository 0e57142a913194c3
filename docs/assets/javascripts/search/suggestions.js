/* The options of the combobox: helplines where they come first, conditions, districts, organizations, pages of the
   site, then the way to all results. Every option is a link. */

import { element, fill, matchedWord, nameOf, otherNamesOf, statusMark, telephone } from "./draw.js";

// Few: whoever needs a number now shall not have to choose.
const HELPLINES = 3;

/** Return the groups of options for `answer`; `page` is `{ id, language, addresses, words }`. While the index is not
    complete there may be none. */
export function drawSuggestions(answer, page) {
  const { query, situations, conditions, places, organizations, pages, complete } = answer;
  const about = conditions[0]?.by === "description" ? "described" : "conditions";
  const groups = [
    group(about, conditions.map((one) => conditionOption(one, page)), page),
    group("places", places.map((one) => placeOption(one, page)), page),
    group("organizations", organizations.map((one) => organizationOption(one, page)), page),
  ];
  // Whoever types a whole name means the organization.
  if (organizations[0]?.why.exact) groups.unshift(groups.pop());
  groups.push(group("pages", pages.map(pageOption), page));
  const found = [...helplines(situations, page), ...groups].filter(Boolean);
  const nothing = found.length === 0;
  if (nothing && !complete) return [];
  return [...found, allResults(query, nothing, page)];
}

function group(name, options, page, title = page.words[name]) {
  if (options.length === 0) return null;
  const label = `${page.id}-${name}`;
  const shown = element("div", { class: "sr-search__group", id: label, role: "presentation" }, title);
  return element("div", { role: "group", "aria-labelledby": label }, shown, ...options);
}

function helplines(situations, page) {
  if (situations.length === 0) return [];
  const all = new Map(situations.flatMap((one) => one.helplines).map((helpline) => [helpline.id, helpline]));
  const reached = [...all.values()].filter(({ phones }) => phones.length > 0).slice(0, HELPLINES);
  const options = reached.map((helpline) => helplineOption(helpline, page));
  const { helplines: address } = page.addresses;
  if (address) options.push(option(address, { "data-helpline": "" }, [page.words.all_helplines]));
  return [group("helplines", options, page, nameOf(situations[0].name, page.language))];
}

function helplineOption({ id, name, phones: [phone] }, { language }) {
  const { shown: number, label } = phone;
  const shown = [
    nameOf(name, language, "sr-search__name"),
    element("span", { class: "sr-search__number" }, number),
    ...(label ? [nameOf(label, language, "sr-search__other")] : []),
  ];
  return option(telephone(phone), { "data-helpline": id }, shown);
}

function conditionOption(hit, page) {
  const { language, words } = page;
  const shown = [...matchedWord(hit, language, words), ...names(hit.name, page)];
  return option(page.addresses.condition(hit.id), { "data-condition": hit.id }, shown);
}

function placeOption({ id, name }, page) {
  return option(page.addresses.district(id), { "data-place": id }, names(name, page));
}

function organizationOption({ slug, record }, page) {
  const shown = [...names(record.name, page), ...statusMark(record, page.words)];
  return option(page.addresses.organization(slug), { "data-organization": slug }, shown);
}

function pageOption({ name, href }) {
  return option(href, { "data-page": "" }, [name]);
}

function allResults(query, nothing, { addresses, words }) {
  const said = fill(nothing ? words.nothing : words.all_results, { query });
  return option(addresses.results(query), { "data-all-results": "" }, [said]);
}

function names(texts, { language }) {
  return [nameOf(texts, language, "sr-search__name"), ...otherNamesOf(texts, language, "sr-search__other")];
}

function option(href, attributes, children) {
  const shared = { class: "sr-search__option", role: "option", "aria-selected": "false", tabindex: "-1", href };
  return element("a", { ...shared, ...attributes }, ...children);
}
