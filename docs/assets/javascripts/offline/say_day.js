/* The day of a moment, as this device counts days and the page's language writes them. */

import { sayDate } from "../search/draw.js";

/** Return the day of a moment, such as `2026-11-28T01:02:03.456Z`; `pattern` is CLDR's for a day. */
export function sayDay(moment, pattern) {
  const day = new Intl.DateTimeFormat("sv").format(new Date(moment)); // Swedish dates are those of ISO 8601
  return sayDate(day, { day: pattern }, document.documentElement.lang);
}
