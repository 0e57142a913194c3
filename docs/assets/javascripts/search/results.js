/* The results page: the query stands in the address after `#`, the answer in the page. */

import { element, fill, nameOf, otherNamesOf, pick, statusMark } from "./draw.js";

// Organizations for everyone are many; the first of them are enough on every page of results.
const MOST_FOR_EVERYONE = 8;

/** Return the query that the address holds. */
export function queryInAddress(hash = window.location.hash) {
  return new URLSearchParams(hash.slice(1).replaceAll("+", "%2B")).get("q")?.trim() ?? "";
}

/** Return the address of the results of `query`, from `#` on. */
export function addressOf(query) {
  return query ? `#q=${encodeURIComponent(query)}` : "#";
}

/** Draw the answer into the page; `page` is `{ root, language, home, words, records, summaries }`. */
export function drawResults(answer, query, page) {
  const organizations = shortened(answer.organizations);
  const nothing = answer.conditions.length === 0 && organizations.length === 0;
  show(page.root, "[data-find]", query !== "");
  show(page.root, "[data-find-nearest]", query !== "" && nothing);
  show(page.root, "[data-find-ask]", query === "");
  const said = nothing ? fill(page.words.nothing, { query }) : countsOf(answer.conditions, organizations, page.words);
  page.root.querySelector("[data-find-count]").textContent = said;
  list(page.root, "[data-find-conditions]", answer.conditions.map(({ id }) => conditionItem(page.records.condition(id), page)));
  list(page.root, "[data-find-organizations]", organizations.map((hit) => organizationItem(hit, page)));
  return query === "" ? "" : said;
}

function countsOf(conditions, organizations, words) {
  return fill(words.count, { conditions: conditions.length, organizations: organizations.length });
}

function shortened(organizations) {
  let forEveryone = 0;
  return organizations.filter(({ why }) => why.kind !== "everyone" || (forEveryone += 1) <= MOST_FOR_EVERYONE);
}

function show(root, selector, visible) {
  root.querySelector(selector).hidden = !visible;
}

function list(root, selector, items) {
  show(root, selector, items.length > 0);
  root.querySelector(`${selector} ul`).replaceChildren(...items);
}

function conditionItem({ id, name }, { home, language }) {
  const names = [nameOf(name, language, "sr-tile__name"), ...otherNamesOf(name, language, "sr-tile__count")];
  return element("li", {}, element("a", { class: "sr-tile", href: `${home}conditions/${id}/`, "data-condition": id }, ...names));
}

function organizationItem({ slug, why }, page) {
  const { home, language, words, records, summaries } = page;
  const organization = records.organization(slug);
  const link = element("a", { href: `${home}organizations/${slug}/`, "data-organization": slug }, nameOf(organization.name, language));
  const others = otherNamesOf(organization.name, language).map((name) => element("p", { class: "sr-card__other" }, name));
  const marks = [
    element("span", { class: "sr-mark sr-mark--why" }, reasonOf(why, page)),
    ...statusMark(organization, words),
    ...placesOf(organization, page),
    element("span", { class: `sr-mark sr-mark--${organization.freshness}` }, words[organization.freshness]),
  ];
  const summary = summaries[slug] ? [summaryOf(summaries[slug], language)] : [];
  return element("li", { class: "sr-card" }, element("h4", { class: "sr-card__title" }, link), ...others, ...summary, element("p", { class: "sr-card__marks" }, ...marks));
}

function summaryOf(texts, language) {
  return element("p", { class: "sr-card__text" }, nameOf(texts, language));
}

function placesOf({ districts = [] }, { records, language }) {
  return districts.map((id) => element("span", { class: "sr-mark" }, nameOf(records.place(id).name, language)));
}

function reasonOf(why, { words, records, language }) {
  const condition = why.condition ? pick(records.condition(why.condition).name, language).text : "";
  const place = why.place ? pick(records.place(why.place).name, language).text : "";
  const sentences = {
    name: words.by_name,
    condition: words.for_condition,
    broader: words.for_broader,
    everyone: words.for_everyone,
    place: words.by_place,
    text: words.by_text,
  };
  return fill(sentences[why.kind], { condition, place });
}
