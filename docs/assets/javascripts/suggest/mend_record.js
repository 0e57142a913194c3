/* The repair of a finding that a program can make: one tap instead of typing. */

import { put } from "./record.js";

/** Whether a finding brings its own repair. */
export function canMend({ write }) {
  return write !== undefined;
}

/** Return the record with the repair of a finding in its place. */
export function mendRecord(record, { path, write }) {
  return put(record, path, write);
}
