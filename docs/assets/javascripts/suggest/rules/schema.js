/* The schema: which fields there are, and what may stand in each. A small validator of JSON Schema for the keywords
   that ours use, which finds what jsonschema finds in Python, in the same order. */

import { lengthOf } from "../python_text.js";
import { isMapping, same } from "../record.js";
import { finding, say } from "../say.js";
import { explainValue } from "./explain_value.js";

const RECORD = "organization.schema.json";
const SHORTER = ["summary", "description"];

export function check(record, { schemas }) {
  const top = { file: RECORD, schema: schemas[RECORD] };
  return errors(record, top, [], schemas).flatMap((error) => explain(error, top.schema));
}

/** The errors of a value, each `{ keyword, wanted, value, schema, path }`. */
function errors(value, { file, schema }, path, schemas) {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (keyword === "$ref") return errors(value, resolve(wanted, file, schemas), path, schemas);
    if (keyword === "anyOf") return anyOf(value, { file, schema }, path, schemas);
    if (INSIDE[keyword]) {
      const below = INSIDE[keyword](value, wanted);
      return below.flatMap(([key, part]) => errors(value[key], { file, schema: part }, [...path, key], schemas));
    }
    return OBEYS[keyword]?.(value, wanted, schema) === false ? [{ keyword, wanted, value, schema, path }] : [];
  });
}

function resolve(reference, from, schemas) {
  const [name, pointer = ""] = reference.split("#");
  const file = name || from;
  const schema = pointer.split("/").slice(1).reduce((found, step) => found[step], schemas[file]);
  return { file, schema };
}

/** Of two allowed shapes, the one meant is the one whose outer type fits. */
function anyOf(value, { file, schema }, path, schemas) {
  const each = schema.anyOf.map((choice) => errors(value, { file, schema: choice }, path, schemas));
  if (each.some((found) => found.length === 0)) return [];
  const inner = each.flat().find((error) => error.keyword !== "type" || error.path.length > path.length);
  return [inner ?? { keyword: "type", wanted: "string", value, schema, path }];
}

/* The parts of a value that have schemas of their own. */
const INSIDE = {
  properties: (value, wanted) =>
    isMapping(value) ? Object.entries(wanted).filter(([name]) => Object.hasOwn(value, name)) : [],
  patternProperties(value, wanted) {
    const [[pattern, part]] = Object.entries(wanted);
    const names = isMapping(value) ? Object.keys(value).filter((name) => new RegExp(pattern).test(name)) : [];
    return names.map((name) => [name, part]);
  },
  items: (value, wanted) => (Array.isArray(value) ? value.map((_, index) => [index, wanted]) : []),
};

const TYPES = {
  object: isMapping,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
};

/* Whether a value obeys a keyword; what is of another type is told by `type`. */
const OBEYS = {
  type: (value, wanted) => TYPES[wanted](value),
  enum: (value, wanted) => wanted.includes(value),
  pattern: (value, wanted) => typeof value !== "string" || matches(wanted, value),
  required: (value, wanted) => !isMapping(value) || wanted.every((name) => Object.hasOwn(value, name)),
  additionalProperties: (value, _, schema) => !isMapping(value) || unknownIn(value, schema).length === 0,
  minLength: (value, wanted) => typeof value !== "string" || lengthOf(value) >= wanted,
  maxLength: (value, wanted) => typeof value !== "string" || lengthOf(value) <= wanted,
  minItems: (value, wanted) => !Array.isArray(value) || value.length >= wanted,
  minProperties: (value, wanted) => !isMapping(value) || Object.keys(value).length >= wanted,
  uniqueItems: (value) => !Array.isArray(value) || repeatedIn(value) === undefined,
  minimum: (value, wanted) => typeof value !== "number" || value >= wanted,
  maximum: (value, wanted) => typeof value !== "number" || value <= wanted,
};

/** Whether a text has the form of a pattern; at its end Python allows one line break. */
export function matches(pattern, text) {
  return new RegExp(pattern.replace(/\$$/, "\\n?$")).test(text);
}

function unknownIn(value, { properties = {}, patternProperties = {} }) {
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return Object.keys(value).filter(
    (name) => !Object.hasOwn(properties, name) && !patterns.some((pattern) => pattern.test(name)),
  );
}

function repeatedIn(items) {
  return items.find((item, index) => items.slice(0, index).some((before) => same(before, item)));
}

function explain(error, top) {
  const { keyword, value, schema, path } = error;
  if (keyword === "maxLength" && SHORTER.includes(path[0])) return []; // text_length.js knows a smaller limit
  if (keyword === "required") return explainMissing(error);
  if (keyword === "additionalProperties") {
    if (schema.patternProperties) return []; // the languages of a text are those that the form has
    const hint = say("schema.fields_here", { fields: Object.keys(schema.properties) });
    const unknown = unknownIn(value, schema).sort();
    return unknown.map((field) => finding([...path, field], say("schema.unknown_field", { field }), hint));
  }
  const isNeeded = path.length === 1 && top.required.includes(path[0]);
  const needed = keyword === "minItems" ? schema : isNeeded ? top.properties[path[0]] : null;
  const repeated = keyword === "uniqueItems" ? repeatedIn(value) : undefined;
  return [finding(path, ...explainValue({ ...error, needed, repeated }))];
}

function explainMissing({ wanted, value, schema, path }) {
  return wanted
    .filter((field) => !Object.hasOwn(value, field))
    .map((field) => {
      const example = schema.properties[field].example ?? '"…"';
      const place = path.length > 0 ? holder(path) : null;
      const message = place ? say("schema.missing_in", { field, place }) : say("schema.missing", { field });
      return finding(path, message, say("schema.missing_hint", { field, example }));
    });
}

/** The item of a list, or the field, in which something is missing. */
function holder(path) {
  const field = path.filter((step) => typeof step === "string").at(-1);
  return say(typeof path.at(-1) === "number" ? "schema.this_item" : "schema.field", { field });
}
