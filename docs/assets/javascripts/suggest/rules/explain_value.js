/* Why a value cannot stand in its field, and what to write instead, as `scripts/sameroad/records/explain_value.py` says
   it of what a form can hold. */

import { nearestTerm } from "../nearest_term.js";
import { itemsOf, meantDate, ordinary } from "../meant_value.js";
import { lengthOf } from "../python_text.js";
import { say } from "../say.js";

const SHAPES = {
  string: say("schema.text"),
  array: say("schema.list"),
  object: say("schema.group"),
  integer: say("schema.whole_number"),
  boolean: say("schema.true_or_false"),
};
const FORMS = {
  date: say("schema.pattern.date"),
  id: say("schema.pattern.id"),
  time: say("schema.pattern.time"),
  wikidata: say("schema.pattern.wikidata"),
};
const DIGITS = /^\p{Nd}+$/u;
const EXPLAIN = {
  type: explainType,
  enum: explainEnum,
  pattern: explainPattern,
  minLength: explainEmpty,
  maxLength: explainTooLong,
  minItems: explainEmpty,
  minProperties: explainEmpty,
  uniqueItems: explainRepeated,
  minimum: (broken) => explainRange("schema.too_small", broken),
  maximum: (broken) => explainRange("schema.too_large", broken),
};

/** Return `[message, hint, write]` for `{ keyword, wanted, value, schema, path, needed }`: what the keyword of a schema
    wants, the value that stands at the path, and the schema of a field that must be there. */
export function explainValue(broken) {
  return EXPLAIN[broken.keyword](broken);
}

function explainType(broken) {
  const { value, wanted } = broken;
  const mustBe = say("schema.must_be", { field: fieldOf(broken.path), shape: SHAPES[wanted] });
  if (value === null) return explainEmpty(broken);
  if (wanted !== "integer" || typeof value !== "string") return [mustBe, writeExample(broken.schema)];
  const digits = ordinary(value);
  if (!DIGITS.test(digits)) return [mustBe, say("schema.only_digits_hint", { example: example(broken.schema) })];
  const better = String(Number(digits));
  return [mustBe, say("schema.digits_hint", { better }), Number(digits)];
}

function explainEnum({ wanted, value, path }) {
  const written = shown(value);
  const message = say("schema.not_allowed", { written, field: fieldOf(path) });
  const items = itemsOf(written);
  if (typeof path.at(-1) === "number" && items.length > 1) {
    return [message, say("shared.commas_hint", { items: items.join(", ") })];
  }
  const meant = nearestTerm(ordinary(written), wanted);
  if (meant !== null) return [message, say("shared.did_you_mean", { meant })];
  return [message, say("schema.choose_hint", { terms: wanted })];
}

function explainPattern({ wanted, value, schema, path }) {
  const message = say("schema.wrong_form", { written: value, field: fieldOf(path) });
  const better = [ordinary(value), meantDate(value)].find((one) => one && new RegExp(wanted).test(one));
  if (better) return [message, say("schema.wrong_form_hint", { better }), better];
  return [message, FORMS[schema.patternErrorKey] ?? writeExample(schema)];
}

function explainEmpty({ path, needed }) {
  const hint = needed ? say("schema.empty_needed_hint", { example: example(needed) }) : say("schema.empty_hint");
  return [say("schema.empty", { field: fieldOf(path) }), hint];
}

function explainTooLong({ wanted: limit, value, path }) {
  const count = lengthOf(value);
  const message = say("schema.too_long", { field: fieldOf(path), count, limit });
  return [message, say("schema.too_long_hint", { over: count - limit })];
}

function explainRepeated({ value, path, repeated }) {
  const message = say("schema.repeated", { field: fieldOf(path), written: shown(repeated) });
  return [message, say("schema.repeated_hint"), value.filter((item, index) => value.indexOf(item) === index)];
}

function explainRange(key, { wanted, schema, path }) {
  return [say(key, { field: fieldOf(path), limit: String(wanted) }), writeExample(schema)];
}

/** What a value is called in a sentence. */
function fieldOf(path) {
  const names = path.filter((step) => typeof step === "string");
  if (names.length === 0) return say("schema.the_file");
  if (typeof path.at(-1) === "number") return say("schema.item_of", { field: names.at(-1) });
  return say("schema.field", { field: names.slice(-2).join(".") });
}

function writeExample(schema) {
  return say("schema.write_example_hint", { example: example(schema) });
}

function example(schema) {
  return schema.example ?? '"…"';
}

function shown(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
