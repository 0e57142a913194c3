/* The checks, as the page runs them: what they find is told in the page's language, and in the words of the form. */

import { checkRecord } from "./check_record.js";
import { fetchChecks } from "./files.js";
import { elementAt } from "./places.js";
import { tell } from "./tell.js";

const NAME = "file-name";
const MISSING = "schema.missing";

/** Return `{ order, run(record, slug), ofName(slug) }`: the order of the fields, what is wrong with a record, and with
    the name of a new file. Rejects when what the checks know cannot be fetched. */
export async function loadChecks({ language, words, form }) {
  const { facts, order, messages } = await fetchChecks(language);
  // Hints about the text of a file say something else to whoever fills in a form.
  const hints = {
    "unsupported.contact_hint": words.tick_source,
    "unsupported.fact_hint": words.tick_source,
    "schema.missing_hint": "",
  };
  const told = (finding) => {
    const { field } = finding.message.values;
    const path = isMissing(finding) ? [...finding.path, field] : finding.path;
    const names = { ...messages.names, ...nameOnForm(form, path, field) };
    const inWords = (saying) => tell(saying, { ...messages, names });
    const message = isMissing(finding) ? words.missing : inWords(finding.message);
    return { ...finding, path, message, hint: hints[finding.hint?.key] ?? inWords(finding.hint) };
  };
  const run = (record, about) => checkRecord(record, { ...facts, today: today() }, about).map(told);
  return {
    order,
    run: (record, slug) => run(record, slug === null ? {} : { slug }),
    ofName: (slug) => run({}, { slug }).filter(({ rule }) => rule === NAME),
  };
}

// What is missing is shown where it is to be filled in.
function isMissing({ message }) {
  return message.key.startsWith(MISSING) && typeof message.values.field === "string";
}

// Several fields have the same name in a record, such as `number`; the form tells them apart.
function nameOnForm(form, path, field) {
  const label = elementAt(form, path).closest(`[data-field="${CSS.escape(field)}"]`)?.dataset.label;
  return label ? { [field]: label } : {};
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
