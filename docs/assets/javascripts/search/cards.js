/* The results themselves: conditions as tiles, organizations as cards that say why they are there and how to reach
   them. */

import {
  element,
  fill,
  matchedWord,
  nameOf,
  otherNamesOf,
  pick,
  sayDate,
  statusMark,
  telephone,
  whatsapp,
} from "./draw.js";
import { drawKeyed } from "./keyed.js";
import { toggleButton } from "../list/toggle.js";

const CLOSED = "closed";
const STALE = "stale";
const UNDATED = "unknown";
const PLACES = 3;
const CONDITIONS = 3;
const WEB = /^https?:\/\//i;
// Results are drawn at every letter; a card whose content is the same as before is left alone.
const contents = new WeakMap();

/** Draw the conditions into the two lists of `part`: the best at once, the others behind a summary that counts them. */
export function drawConditions(part, conditions, page) {
  const [first, others] = part.querySelectorAll("ul");
  const parts = { keyOf: ({ id }) => id, make: () => element("li"), update: keeping(conditionLink, page) };
  drawKeyed(first, conditions.slice(0, CONDITIONS), parts);
  drawKeyed(others, conditions.slice(CONDITIONS), parts);
  const folded = others.closest("details");
  folded.hidden = others.children.length === 0;
  folded.querySelector("summary").textContent = fill(page.words.more_conditions, { count: others.children.length });
}

/** Draw the organizations into `list`. */
export function drawOrganizations(list, organizations, page) {
  const make = () => element("li", { class: "sr-card sr-found-card" });
  drawKeyed(list, organizations, { keyOf: ({ slug }) => slug, make, update: keeping(organizationParts, page) });
}

function keeping(draw, page) {
  return (item, hit) => {
    const content = JSON.stringify({ ...hit, score: 0 });
    if (contents.get(item) === content) return;
    contents.set(item, content);
    item.replaceChildren(...draw(hit, page));
  };
}

function conditionLink(hit, { addresses, language, words }) {
  const { id, name } = hit;
  const matched = matchedWord(hit, language, words);
  const found = matched.length > 0 ? [element("span", { class: "sr-tile__matched" }, ...matched)] : [];
  const names = [nameOf(name, language, "sr-tile__name"), ...otherNamesOf(name, language, "sr-tile__count")];
  return [element("a", { class: "sr-tile", href: addresses.condition(id), "data-condition": id }, ...found, ...names)];
}

function organizationParts(hit, page) {
  const { slug, record } = hit;
  const { addresses, language } = page;
  const address = new URL(addresses.organization(slug), document.baseURI).href;
  const attributes = { href: address, "data-organization": slug, "data-address": address };
  const link = element("a", attributes, nameOf(record.name, language));
  const others = otherNamesOf(record.name, language).map((name) => element("p", { class: "sr-card__other" }, name));
  const about = element(
    "div",
    { class: "sr-found-card__about" },
    ...headPart(hit, page),
    element("h4", { class: "sr-card__title", id: `found-${slug}` }, link),
    ...others,
    ...closingPart(hit, page),
    ...textPart(hit.card.summary, "sr-card__text", language),
    marksPart(hit, page),
  );
  return [about, ...actionsPart(hit, page)];
}

function headPart({ why, record }, { language, words }) {
  const said = words.why[why.kind];
  const place = textOf(why.termName, language);
  const blanks = { condition: textOf(why.conditionName, language), place, term: place };
  const reason = said ? [element("span", { class: "sr-mark sr-mark--why" }, fill(said, blanks))] : [];
  const marks = [...statusMark(record, words), ...reason];
  return marks.length > 0 ? [element("p", { class: "sr-card__marks sr-card__why" }, ...marks)] : [];
}

function textOf(texts, language) {
  return texts ? pick(texts, language).text : "";
}

function closingPart({ card, replaced }, page) {
  const said = textPart(card.notice, "sr-card__said", page.language);
  if (replaced.length > 0) {
    const links = replaced.flatMap(({ slug, name }, at) => {
      const link = element("a", { href: page.addresses.organization(slug) }, nameOf(name, page.language));
      return at > 0 ? [page.words.separator, link] : [link];
    });
    const [before, after] = page.words.replaced_by.split("{names}");
    said.push(element("p", { "data-replaced": "" }, before, ...links, after));
  }
  return said.length > 0 ? [element("div", { class: "sr-card__notice" }, ...said)] : [];
}

/** A text of a card is a string in the page's language, or says by itself which language it is in. */
function textPart(text, className, language) {
  if (!text) return [];
  const texts = typeof text === "string" ? { [language]: text } : text;
  return [element("p", { class: className }, nameOf(texts, language))];
}

function marksPart({ record, facts, places }, page) {
  const { icon, language, words } = page;
  const named = places.slice(0, PLACES);
  const shown = named.map(({ name }) => element("span", { class: "sr-mark" }, icon("place"), nameOf(name, language)));
  const more = places.length - shown.length;
  if (more > 0) shown.push(element("span", { class: "sr-mark" }, fill(words.more_places, { count: more })));
  return element("p", { class: "sr-card__marks" }, ...shown, ...ageMarks(record, facts, page));
}

// How old the facts are, and beside old ones what to do; the date comes with the facts.
function ageMarks({ freshness, status }, { as_of: written, checked, phone }, { icon, language, words }) {
  const { dates, ages } = words;
  if (!written && freshness !== UNDATED) return [];
  const said = written ? fill(ages[checked ?? "source"], { date: sayDate(written, dates, language) }) : ages.unknown;
  const mark = element("span", { class: `sr-mark sr-mark--${freshness}` }, icon(freshness), said);
  if (freshness !== STALE || status === CLOSED) return [mark];
  return [mark, element("span", { class: "sr-mark sr-mark--first" }, phone ? ages.call_first : ages.ask_first)];
}

function actionsPart({ slug, record, facts, card }, { icon, language, listWords, words }) {
  const closed = record.status === CLOSED;
  const shared = { class: "sr-reach", "aria-describedby": `found-${slug}` };
  const action = (way, text, attributes) => element("a", { ...shared, ...attributes }, icon(way), text);
  const outside = { rel: "noopener noreferrer" };
  const actions = [];
  // A closed body answers no call; its website may still say what happened.
  if (facts.phone && !closed) {
    actions.push(action("call", fill(words.call, { number: facts.phone.shown }), { href: telephone(facts.phone) }));
  }
  if (facts.whatsapp && !closed) {
    const attributes = { href: whatsapp(facts.whatsapp), ...outside };
    actions.push(action("whatsapp", fill(words.whatsapp, { number: facts.whatsapp.shown }), attributes));
  }
  if (WEB.test(card.website ?? "")) {
    actions.push(action("website", words.website, { href: card.website, "data-address": card.website, ...outside }));
  }
  if (!closed && listWords) actions.push(toggleButton(slug, listWords, nameOf(record.name, language)));
  return actions.length > 0 ? [element("p", { class: "sr-found-card__actions" }, ...actions)] : [];
}
