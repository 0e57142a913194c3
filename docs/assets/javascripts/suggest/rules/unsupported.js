/* Facts that no source supports. */

import { finding, say } from "../say.js";
import { isMapping } from "../record.js";
import { EACH, find } from "../walk.js";

/** Ways of contact that no source supports. */
export function checkContact(record, { supported }) {
  return unsupported(record, ["contact"], supported.contact, "unsupported.contact_hint");
}

/** Other facts that no source supports. */
export function checkFacts(record, { supported }) {
  return unsupported(record, [], supported.facts, "unsupported.fact_hint");
}

function unsupported(record, section, fields, hint) {
  const sources = find(record, ["sources", EACH]).filter(([, source]) => isMapping(source));
  if (sources.length === 0 || sources.some(([, source]) => !("supports" in source))) return []; // the schema asks first
  const named = new Set(find(record, ["sources", EACH, "supports", EACH]).map(([, name]) => name));
  return fields
    .filter((field) => !named.has(field) && find(record, [...section, field]).some(([, value]) => isThere(value)))
    .map((field) => finding([...section, field], say("unsupported.no_source", { field }), say(hint, { field })));
}

function isThere(value) {
  return typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}
