/* What a check says, in the words of a language, as `scripts/sameroad/records/messages.py` tells it;
   `tests/pages/suggest/tell_cases.json` holds both to it. */

const BLANK = /\{([a-z_]+)\}/g;
// Blanks for what has a name of its own in each language.
const NAMED = new Set(["field", "fields", "other", "language", "languages"]);
const THOUSANDS = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Return the sentence of a saying with its blanks filled; nothing for null. `messages` has the `texts` of a `language`
    by key, and may have the `names` of fields and languages: then sentences call them so. Throws RangeError when
    there is no such sentence, or no value for a blank. */
export function tell(saying, messages) {
  if (saying === null) return "";
  const told = part(saying, messages);
  const first = sentence(saying, messages).match(/^\{([a-z_]+)\}/);
  return first && isSaying(saying.values[first[1]]) ? capital(told) : told;
}

function part(saying, messages) {
  return sentence(saying, messages).replace(BLANK, (_, name) => {
    if (!Object.hasOwn(saying.values, name)) throw new RangeError(`no value for {${name}} of ${saying.key}`);
    return shown(saying.values[name], messages, NAMED.has(name));
  });
}

function sentence({ key, values }, { language, texts }) {
  if (!Object.hasOwn(texts, key)) throw new RangeError(`no sentence ${key}`);
  const found = texts[key];
  if (typeof found === "string") return found;
  if (typeof values.count !== "number") throw new RangeError(`${key} needs a count`);
  return found[new Intl.PluralRules(language).select(values.count)] ?? found.other;
}

function shown(value, messages, isNamed) {
  if (Array.isArray(value)) {
    const separator = part({ key: "list.separator", values: {} }, messages);
    return value.map((one) => shown(one, messages, isNamed)).join(separator);
  }
  if (isSaying(value)) return part(value, messages);
  if (typeof value === "number") return THOUSANDS.format(value);
  return isNamed && Object.hasOwn(messages.names ?? {}, value) ? messages.names[value] : value;
}

function isSaying(value) {
  return typeof value === "object" && value !== null && "key" in value;
}

function capital(text) {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
