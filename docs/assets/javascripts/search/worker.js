/* The search in a thread of its own, so that typing never waits: `{ id, request }` comes in, `{ id, answer }` or
   `{ id, failed }` goes back, and `{ told }` when a part of the index has arrived or failed. */

import { makeAnswerer } from "./load.js";
// What these import, asked for at once: nothing bundles the modules, and each step down is one more round trip.
import "./alarm.js";
import "./answer.js";
import "./aside.js";
import "./beside.js";
import "./codes.js";
import "./everyday.js";
import "./facets.js";
import "./fields.js";
import "./fold.js";
import "./match.js";
import "./naming.js";
import "./nearness.js";
import "./numbers.js";
import "./open.js";
import "./rank.js";
import "./records.js";
import "./search.js";
import "./shorten.js";
import "./sounds.js";
import "./split.js";
import "./symptoms.js";
import "./understand.js";
import "./unpack.js";
import "./vocabulary.js";

const answer = makeAnswerer((told) => self.postMessage({ told }));

self.addEventListener("message", ({ data: { id, request } }) => {
  answer(request).then(
    (found) => self.postMessage({ id, answer: found }),
    () => self.postMessage({ id, failed: true }),
  );
});
self.postMessage({ ready: true });
