/* A search engine in a worker: `?engine=ours` or `?engine=minisearch`. Times are taken here, without the way to the page. */

const engine = import(`./${new URL(self.location).searchParams.get("engine")}.js`);
let opened;

const tasks = {
  /** Return how long each step took until the engine can answer whole. */
  async open() {
    const { open } = await engine;
    const steps = {};
    opened = await open(async (name, run) => {
      const start = performance.now();
      const value = await run();
      steps[name] = performance.now() - start;
      return value;
    });
    return steps;
  },
  /** Return the milliseconds that the answer to each text took. */
  time(texts) {
    return texts.map((text) => {
      const start = performance.now();
      opened.ask(text);
      return performance.now() - start;
    });
  },
  /** Return the best few of each answer: `{ conditions: [id], organizations: [slug] }`. */
  answer(texts) {
    return texts.map((text) => opened.best(opened.ask(text)));
  },
  async build() {
    return (await engine).build();
  },
};

self.onmessage = async ({ data: { task, argument } }) => {
  try {
    self.postMessage({ value: await tasks[task](argument) });
  } catch (error) {
    self.postMessage({ failed: String(error?.stack ?? error) });
  }
};
