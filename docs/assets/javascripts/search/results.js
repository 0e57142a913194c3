/* The results page: the query stands in the address after `#`, the answer in the page. */

import { element, fill, nameOf, otherNamesOf, pick, statusMark } from "./draw.js";

/** Draw the answer into the page; `page` is `{ root, language, addresses, words, records, summaries }`. */
export function drawResults(answer, query, page) {
  const { conditions, organizations } = answer;
  const nothing = conditions.length === 0 && organizations.length === 0;
  show(page.root, "[data-find]", query !== "");
  show(page.root, "[data-find-nearest]", query !== "" && nothing);
  show(page.root, "[data-find-ask]", query === "");
  const said = sayCounts(answer, query, page.words);
  page.root.querySelector("[data-find-count]").textContent = said;
  const found = conditions.map(({ id }) => page.records.condition(id));
  fillList(page.root, "[data-find-conditions]", found.map((condition) => conditionItem(condition, page)));
  fillList(page.root, "[data-find-organizations]", organizations.map((hit) => organizationItem(hit, page)));
  return query === "" ? "" : said;
}

/** Return the sentence that says how much was found. */
export function sayCounts({ conditions, organizations }, query, words) {
  if (conditions.length + organizations.length === 0) return fill(words.nothing, { query });
  return fill(words.count, { conditions: conditions.length, organizations: organizations.length });
}

function show(root, selector, visible) {
  root.querySelector(selector).hidden = !visible;
}

function fillList(root, selector, items) {
  show(root, selector, items.length > 0);
  root.querySelector(`${selector} ul`).replaceChildren(...items);
}

function conditionItem({ id, name }, { addresses, language }) {
  const names = [nameOf(name, language, "sr-tile__name"), ...otherNamesOf(name, language, "sr-tile__count")];
  const attributes = { class: "sr-tile", href: addresses.condition(id), "data-condition": id };
  return element("li", {}, element("a", attributes, ...names));
}

function organizationItem({ slug, why }, page) {
  const { addresses, language, words, records, summaries } = page;
  const organization = records.organization(slug);
  const attributes = { href: addresses.organization(slug), "data-organization": slug };
  const link = element("a", attributes, nameOf(organization.name, language));
  const title = element("h4", { class: "sr-card__title" }, link);
  const names = otherNamesOf(organization.name, language);
  const others = names.map((name) => element("p", { class: "sr-card__other" }, name));
  const marks = element(
    "p",
    { class: "sr-card__marks" },
    element("span", { class: "sr-mark sr-mark--why" }, reasonOf(why, page)),
    ...statusMark(organization, words),
    ...placesOf(organization, page),
    element("span", { class: `sr-mark sr-mark--${organization.freshness}` }, words[organization.freshness]),
  );
  const summary = slug in summaries ? [summaryOf(summaries[slug], language)] : [];
  return element("li", { class: "sr-card" }, title, ...others, ...summary, marks);
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
