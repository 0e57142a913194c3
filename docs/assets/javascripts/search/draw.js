/* Small pieces of page: texts in the right language, names, marks. Text is only ever set as text, never as HTML. */

/** Return `text` of a mapping by language in `language`, or in the first there is: `{ text, language }`. */
export function pick(texts, language) {
  const found = language in texts ? language : Object.keys(texts)[0];
  return { text: texts[found], language: found };
}

/** Return a sentence with its `{blanks}` filled. */
export function fill(sentence, blanks) {
  return sentence.replace(/\{(\w+)\}/g, (blank, name) => blanks[name] ?? blank);
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
