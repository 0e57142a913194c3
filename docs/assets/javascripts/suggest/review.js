/* What the checks and the sources say of the record that is typed, shown where it belongs: beside the fields, in the line
   of what is still needed, and all together in the end. */

import { element, fill } from "../search/draw.js";
import { makeFindings } from "./findings.js";
import { fieldsAround } from "./places.js";
import { makeProgress } from "./progress.js";
import { prune } from "./record.js";
import { makeSources } from "./sources.js";
import { makeSummary } from "./summary.js";
import { tasksOf } from "./tasks.js";

/** Return the reviewer of the form of `page`. `anyway()` is called when somebody wants to go on with errors. */
export function makeReview(page, fields, { anyway }) {
  const { form, words } = page;
  const sources = makeSources(form);
  const findings = makeFindings(form, { ...page, mend: fields.mend });
  const progress = makeProgress(page.progress, page);
  const summary = makeSummary(page.summary, page, { anyway });
  const left = new Set();
  let isAll = false;
  let checks = null;
  let slug = null;

  // A fact without a source is no mistake while the sources are still to come.
  const isVisible = ({ rule }) => isAll || !rule.startsWith("unsupported");
  const isAsked = (place, finding) => isAll || (isVisible(finding) && left.has(place));

  function refresh() {
    const { record, original } = prune(fields.record());
    const found = (checks?.run(record, slug) ?? []).map((one) => ({ ...one, path: original(one.path) }));
    sources.show(record);
    saySources(form, sources, record, words);
    findings.show(found, isAsked);
    progress.show(tasksOf(record, found.filter(isVisible), { ...page, sources, isAsked }));
    return { record, found };
  }

  form.addEventListener("focusout", ({ target, relatedTarget }) => {
    for (const field of fieldsAround(target)) if (!field.contains(relatedTarget)) left.add(field);
    refresh();
  });
  form.addEventListener("click", ({ target }) => {
    const field = target.closest("[data-tick-unsupported]")?.closest("[data-field]");
    if (field) fields.add(field, sources.unsupportedIn(prune(fields.record()).record));
  });

  return {
    refresh,
    /** Say what checks; without checks nothing is found. */
    use(found) {
      checks = found;
      refresh();
    },
    checks: () => checks,
    /** Begin with another record; `isTyped` says that a reader typed what is there, and wants to know. */
    begin(about, isTyped = false) {
      slug = about;
      isAll = false;
      left.clear();
      if (isTyped) typedIn(form).flatMap(fieldsAround).forEach((field) => left.add(field));
      summary.hide();
      refresh();
    },
    /** Show everything that was found, and return the record and whether there is an error in it. */
    showAll() {
      isAll = true;
      const { record, found } = refresh();
      return { record, isWrong: summary.show(found) };
    },
  };
}

function typedIn(form) {
  const controls = [...form.querySelectorAll("[data-value]:is(textarea, [type=text])")];
  return controls.filter((control) => control.value !== "" && control !== document.activeElement);
}

function saySources(form, sources, record, words) {
  const line = form.querySelector("[data-unsupported]");
  const facts = sources.unsupportedIn(record);
  const things = facts.map((name) => sources.wordOf(name)).join(words.separator);
  const said = facts.length > 0 ? fill(words.unsupported, { things }) : words.all_supported;
  const now = sources.factsIn(record).length > 0 ? said : "";
  if (line.textContent !== now) line.replaceChildren(...(now ? [element("span", {}, now)] : []));
}
