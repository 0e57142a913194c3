/* Dates that do not exist, or lie in the future. */

import { finding, say } from "../say.js";
import { EACH, find, findTexts } from "../walk.js";

const DATES = [
  ["sources", EACH, "as_of"],
  ["checks", EACH, "on"],
  ["members", "as_of"],
  ["funding", EACH, "as_of"],
];
const YEARS = [["founded"], ["registration", EACH, "year"]];
const SHAPE = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$/;
const MISSING = [
  ["date.no_year", "date.no_year_hint"],
  ["date.no_month", "date.no_month_hint"],
  ["date.no_day", "date.no_day_hint"],
];

export function check(record, { today }) {
  const dates = DATES.flatMap((steps) => findTexts(record, steps)).flatMap(([path, written]) => {
    const found = dateFault(written, today);
    return found ? [finding(path, ...found)] : [];
  });
  const years = YEARS.flatMap((steps) => find(record, steps)).filter(([, year]) => isLater(year, today));
  return [
    ...dates,
    ...years.map(([path, year]) =>
      finding(path, say("date.future_year", { year: String(year), today }), say("date.future_year_hint")),
    ),
  ];
}

function dateFault(written, today) {
  const parts = written.match(SHAPE)?.slice(1).filter((part) => part !== undefined);
  if (!parts) return null; // any other form is the schema's to explain
  const [year, month = "01", day = "01"] = parts;
  if (!exists(year, month, day)) {
    const [message, hint] = MISSING[parts.length - 1];
    return [say(message, { written }), say(hint)];
  }
  if (`${year}-${month}-${day}` <= today) return null;
  return [say("date.future", { written, today }), say("date.future_hint")];
}

function exists(...parts) {
  const [year, month, day] = parts.map(Number);
  if (year < 1 || month < 1 || month > 12) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= days[month - 1];
}

function isLater(year, today) {
  return Number.isInteger(year) && year > Number(today.slice(0, 4));
}
