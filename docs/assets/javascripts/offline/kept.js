/* On a page that the worker kept: says when it was kept, and plainly so when that is long ago. The worker puts this
   script into what it keeps. */

import { fill } from "../search/draw.js";
import { sayDay } from "./say_day.js";

const DAY = 24 * 60 * 60 * 1000;
const LONG = 30 * DAY;

const { kept, keptWords } = document.querySelector("script[data-kept]").dataset;
const words = JSON.parse(keptWords);
const age = Date.now() - Date.parse(kept);
// A clock that stands before that day is wrong, and tells nothing of the age.
const isOld = !(age > -DAY && age <= LONG);

const note = document.createElement("p");
note.className = isOld ? "sr-kept sr-kept--old" : "sr-kept";
note.setAttribute("role", "status");
note.textContent = fill(isOld ? words.old : words.young, { date: sayDay(kept, words.day) });
document.querySelector("article").prepend(note);
