/* Helplines for whoever cries for help: above every result, with numbers that can be called at once. */

import { element, fill, nameOf, telephone, whatsapp } from "./draw.js";
import { drawKeyed } from "./keyed.js";

/** Draw the helplines of the situations into `part`; no helpline stands there twice. */
export function drawUrgent(part, situations, page) {
  const seen = new Set();
  const shown = situations.map((situation) => {
    const helplines = situation.helplines.filter(({ id }) => !seen.has(id));
    for (const { id } of helplines) seen.add(id);
    return { ...situation, helplines };
  });
  part.hidden = shown.length === 0;
  drawKeyed(part.querySelector("[data-find-situations]"), shown, {
    keyOf: ({ id, helplines }) => [id, ...helplines.map((helpline) => helpline.id)].join(" "),
    make: (situation) => situationPart(situation, page),
  });
}

function situationPart({ id, name, helplines }, page) {
  const label = `situation-${id}`;
  const title = element("h2", { id: label }, nameOf(name, page.language));
  const items = helplines.map((helpline) => helplineItem(helpline, page));
  const list = items.length > 0 ? [element("ul", { class: "sr-urgent__lines" }, ...items)] : [];
  return element("section", { "aria-labelledby": label, "data-situation": id }, title, ...list);
}

function helplineItem({ name, phones, whatsapp: chats, hours }, { language, words }) {
  return element(
    "li",
    {},
    element("p", { class: "sr-urgent__name" }, nameOf(name, language)),
    ...phones.map((phone) => callPart(phone, language)),
    ...chats.map((chat) => chatPart(chat, words)),
    ...(hours ? [element("p", { class: "sr-urgent__hours" }, nameOf(hours, language))] : []),
  );
}

function callPart(phone, language) {
  const { shown, label } = phone;
  const link = element("a", { class: "sr-urgent__number", href: telephone(phone) }, shown);
  const said = label ? [" ", nameOf(label, language, "sr-urgent__label")] : [];
  return element("p", { class: "sr-urgent__phone" }, link, ...said);
}

function chatPart(chat, words) {
  const attributes = { class: "sr-urgent__chat", href: whatsapp(chat), rel: "noopener noreferrer" };
  return element("p", {}, element("a", attributes, fill(words.whatsapp, { number: chat.shown })));
}
