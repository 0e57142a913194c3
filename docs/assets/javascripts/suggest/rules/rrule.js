/* Rules for the calendar that no calendar could follow, and meetings that end before they start. */

import { nearestTerm } from "../nearest_term.js";
import { isMapping } from "../record.js";
import { finding, say } from "../say.js";
import { EACH, find } from "../walk.js";

const FORM = say("rrule.form_hint", { weekly: "FREQ=WEEKLY;BYDAY=WE", monthly: "FREQ=MONTHLY;BYDAY=2SA" });
const KEEP_ONE = say("rrule.keep_one_hint");
const REPEATS_IN_WEEKS = new Set(["WEEKLY", "DAILY"]);
const TIME = /^[0-9]{2}:[0-9]{2}$/;

export function check(record, { rrule_parts: known }) {
  const meetings = find(record, ["meetings", EACH]).filter(([, meeting]) => isMapping(meeting));
  return meetings.flatMap(([path, { rrule, starts, ends }]) => {
    const wrong = typeof rrule === "string" ? fault(rrule, known) : null;
    const isEarly = TIME.test(starts) && TIME.test(ends) && ends <= starts; // another form is the schema's to tell
    const early = [say("rrule.ends_early", { ends, starts }), say("rrule.ends_early_hint")];
    return [
      ...(wrong ? [finding([...path, "rrule"], ...wrong)] : []),
      ...(isEarly ? [finding([...path, "ends"], ...early)] : []),
    ];
  });
}

function fault(written, known) {
  const seen = new Map();
  for (const part of written.split(";")) {
    const at = part.indexOf("=");
    const [name, value] = at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
    const wrong = partFault(part, name, value, seen, known);
    if (wrong) return wrong;
    seen.set(name, value);
  }
  return wholeFault(seen);
}

function partFault(part, name, value, seen, known) {
  if (!Object.hasOwn(known, name)) {
    const meant = nearestTerm(name, Object.keys(known));
    return [say("rrule.no_part", { part }), meant === null ? FORM : say("shared.did_you_mean", { meant })];
  }
  if (seen.has(name)) return [say("rrule.twice", { name }), KEEP_ONE];
  return new RegExp(`^(?:${known[name]})$`).test(value) ? null : [say("rrule.no_value", { value, name }), FORM];
}

function wholeFault(parts) {
  if (!parts.has("FREQ")) return [say("rrule.no_frequency"), FORM];
  if (parts.has("COUNT") && parts.has("UNTIL")) return [say("rrule.count_and_until"), KEEP_ONE];
  const days = parts.get("BYDAY") ?? "";
  if (!REPEATS_IN_WEEKS.has(parts.get("FREQ")) || !/[1-5]/.test(days)) return null;
  return [say("rrule.numbered_day", { days }), FORM];
}
