/* Small pieces of page: texts in the right language, names, marks. Text is only ever set as text, never as HTML. */

const PRECISIONS = ["year", "month", "day"];

/** Return `text` of a mapping by language in `language`, or in the first there is: `{ text, language }`. */
export function pick(texts, language) {
  const found = language in texts ? language : Object.keys(texts)[0];
  return { text: texts[found], language: found };
}

/** Return a sentence with its `{blanks}` filled; numbers are written as the page's language writes them. */
export function fill(sentence, blanks) {
  const written = (value) => (typeof value === "number" ? grouped(value) : value);
  return sentence.replace(/\{(\w+)\}/g, (blank, name) => written(blanks[name]) ?? blank);
}

/** Return a number with its digits grouped as the page's language does it, such as `1,234`. */
export function grouped(number) {
  return number.toLocaleString(document.documentElement.lang);
}

/** Return a date, `2024`, `2024-03` or `2024-03-28`, in `language`; `patterns` for `year`, `month` and `day` are CLDR's, of
    which `y`, `M`, `MMMM` and `d` are known. */
export function sayDate(written, patterns, language) {
  const parts = written.split("-").map(Number);
  const [year, month = 1, day = 1] = parts;
  const long = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const said = { y: year, M: month, MMMM: long.format(Date.UTC(year, month - 1, day)), d: day };
  return patterns[PRECISIONS[parts.length - 1]].replace(/MMMM|[yMd]/g, (part) => said[part]);
}

/** Return a new element; `attributes` that are null or undefined are left out, `children` are nodes or strings. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Return the name in the page's language, marked with its own language when it had to fall back. */
export function nameOf(texts, language, className) {
  const { text, language: found } = pick(texts, language);
  return element("span", { class: className, lang: found === language ? null : found }, text);
}

/** Return the names in the other languages. */
export function otherNamesOf(texts, language, className) {
  const shown = pick(texts, language).language;
  const others = Object.keys(texts).filter((found) => found !== shown);
  return others.map((found) => element("span", { class: className, lang: found }, texts[found]));
}

/** Return a mark such as "Closed", or nothing for organizations that run. */
export function statusMark(organization, words) {
  if (!organization.status) return [];
  return [element("span", { class: `sr-mark sr-mark--${organization.status}` }, words[organization.status])];
}

/** Return what stands before the name of a condition that was found by another word: the word, and an arrow to the
    name. */
export function matchedWord({ name, matched }, language, words) {
  if (!matched) return [];
  return [
    element("span", { class: "sr-matched", lang: languageOf(matched, name, language) }, matched),
    element("span", { "aria-hidden": "true" }, "→"),
    element("span", { class: "site-unseen" }, words.means),
  ];
}

/** Return the `tel:` address (RFC 3966) of a full number; short numbers such as 999 stay local. */
export function telephone({ number }) {
  return `tel:${number.replace(/[^\d+]/g, "")}`;
}

/** Return the address that opens a WhatsApp chat with a full number. */
export function whatsapp({ number }) {
  return `https://wa.me/${number.replace(/\D/g, "")}`;
}

// The language of the name that is written in the same script, unless it is the page's own.
function languageOf(text, names, language) {
  const isChinese = (written) => /\p{Script=Han}/u.test(written);
  const alike = Object.keys(names).filter((one) => isChinese(names[one]) === isChinese(text));
  return alike.includes(language) ? null : alike[0];
}
