/* Ask for answers: of a worker, or, in a browser that cannot have one, of the same code on the page. All boxes of a
   page share one. Nothing is made or fetched before somebody first asks. */

const listeners = new Set();
let answering = null;

/** Return `{ ask(request), touch(request) }`. The answer to the newest request is given to `ready`, and given again
    when more of the index has arrived; answers to older ones are dropped. `touch` is for whoever is about to ask: it
    asks when not everything is there. A failure is told by `status`, and the next `ask` or `touch` tries again. */
export function makeAsker(status, words, ready) {
  let missing = null;
  let failed = false;
  const isComplete = () => missing?.length === 0;

  const take = (answer) => {
    ({ missing } = answer);
    if (failed && isComplete()) {
      failed = false;
      status.clear();
    }
    ready(answer);
  };
  const fail = () => {
    failed = true;
    status.fail();
  };
  const line = makeLine(take, fail);

  const ask = (request) => {
    if (request.query && !isComplete()) status.announce(words.loading);
    line.send(request);
  };
  listeners.add(({ part, failed: lost }) => {
    if (!missing?.includes(part) && !line.isBusy()) return;
    if (!lost) ask(line.newest());
    else if (!line.isBusy()) fail();
  });
  return {
    ask,
    touch(request) {
      if (!isComplete() && !line.isBusy()) ask(line.newest() ?? request);
    },
  };
}

// One request at a time: while a slow device works, what is typed meanwhile does not queue up, the newest replaces it.
function makeLine(take, fail) {
  let newest = null;
  let busy = false;
  let again = false;

  async function work() {
    busy = true;
    again = false;
    const answer = await answerTo(newest).catch(() => null);
    busy = false;
    if (again) work();
    else if (answer) take(answer);
    else fail();
  }

  return {
    newest: () => newest,
    isBusy: () => busy,
    send(request) {
      newest = request;
      if (busy) again = true;
      else work();
    },
  };
}

async function answerTo(request) {
  answering ??= startWorker().catch(startHere);
  const started = answering;
  try {
    return await (await started)(request);
  } catch (error) {
    // Whatever could not be started is started anew; what runs goes on, and fetches again what it lacks.
    started.catch(() => {
      if (answering === started) answering = null;
    });
    throw error;
  }
}

function startWorker() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    const waiting = new Map();
    let last = 0;
    const answer = (request) =>
      new Promise((...settle) => {
        last += 1;
        waiting.set(last, settle);
        worker.postMessage({ id: last, request });
      });
    worker.addEventListener("error", (event) => {
      // Said by us, not in the console: the page has another way to answer.
      event.preventDefault();
      reject(new Error("no worker"));
    });
    worker.addEventListener("message", ({ data }) => {
      if (data.ready) resolve(answer);
      else if (data.told) tell(data.told);
      else settle(waiting, data);
    });
  });
}

function settle(waiting, { id, answer, failed }) {
  const [resolve, reject] = waiting.get(id);
  waiting.delete(id);
  if (failed) reject(new Error("no answer"));
  else resolve(answer);
}

async function startHere() {
  const { makeAnswerer } = await import("./load.js");
  return makeAnswerer(tell);
}

function tell(told) {
  listeners.forEach((listen) => listen(told));
}
