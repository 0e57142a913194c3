/* Use without a network on this device: whether it is on, what is kept, and the ways to begin and to end it. All of it
   stands in the browser's caches under names that begin with `sameroad.offline` and the path of this site. */

const ROOT = new URL("../../../", import.meta.url);
const OURS = `sameroad.offline ${ROOT.pathname} `;
const NOTES = `${OURS}notes`;
const PAGES = `${OURS}pages`;
const WHOLE = new URL("whole", ROOT).href;
const AT_ONCE = 6;
const MINUTE = 60_000;
const LONG = 10 * MINUTE;

/** Whether this browser can do it; in some private windows and without HTTPS it cannot. */
export const isPossible = "serviceWorker" in navigator && "caches" in window;

/** Whether it is switched on. */
export async function isOn() {
  return isPossible && caches.has(NOTES).catch(() => false);
}

/** Switch it on; resolves when everything that is always kept is there. Rejects when it cannot be fetched or kept, and then
    nothing is kept. */
export async function switchOn() {
  try {
    await caches.open(NOTES);
    const url = new URL("offline-worker.js", ROOT);
    const registration = await navigator.serviceWorker.register(url, { scope: ROOT.href, updateViaCache: "none" });
    await becomesActive(registration);
    // A worker that was switched off while a page was open is taken up again as it is, without what it kept.
    await ask({ complete: true }, LONG);
  } catch (error) {
    await forget();
    throw error;
  }
}

function becomesActive(registration) {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("not everything came"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Delete all that is kept and switch it off; resolves to whether there was anything. */
export async function forget() {
  if (!isPossible) return false;
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const own = registrations.filter(({ scope }) => scope === ROOT.href);
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
    // The notes first: without them the worker keeps nothing any more.
    await caches.delete(NOTES);
    await Promise.all([...names.map((name) => caches.delete(name)), ...own.map((one) => one.unregister())]);
    return names.length > 0 || own.length > 0;
  } catch {
    return false; // switched off: nothing is kept
  }
}

/** The sizes that the build counted: `always`, and `whole` by language, each with `pages` and `bytes`. */
export async function sizes() {
  return fetchJson("assets/offline/sizes.json");
}

/** The addresses of the pages that are kept. */
export async function keptPages() {
  const requests = await (await caches.open(PAGES)).keys();
  const pages = requests.map(({ url }) => url).filter((url) => !url.startsWith(`${ROOT.href}assets/`));
  return pages.sort();
}

/** How a kept page is called, and in which language; `title` is HTML. */
export async function nameOf(url) {
  const { headers } = await (await caches.open(PAGES)).match(url);
  return { title: decodeURIComponent(headers.get("X-Title")), language: headers.get("X-Language") };
}

/** The address of a page by its place below the root of the site; null when it would lead elsewhere. */
export function addressOf(place) {
  const { href } = new URL(`./${place}`, ROOT);
  return href.startsWith(ROOT.href) ? href : null;
}

/** When the whole directory was fetched, by language. */
export async function wholeSince() {
  const note = (await isOn()) && (await (await caches.open(NOTES)).match(WHOLE));
  return note ? note.json() : {};
}

/** Have every page of a language kept that was not kept within a day. `tell(done, all)` is called on the way. Rejects with an
    error that has the name of what went wrong: AbortError, QuotaExceededError, NotOurs, or anything when the network is
    gone. What had come is kept. */
export async function keepWhole(language, tell, signal) {
  const { folders } = await fetchJson(`assets/offline/pages.${language}.json`);
  const waiting = Object.entries(folders).flatMap(([folder, names]) => names.map((name) => folder + name));
  const all = waiting.length;
  let done = 0;
  let isOver = false;
  const work = async () => {
    while (!isOver && waiting.length > 0) {
      await ask({ keep: waiting.shift() }, MINUTE, signal);
      done += 1;
      if (!isOver) tell(done, all);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    isOver = true; // when one fails, the others stop too
  }
  const note = JSON.stringify({ ...(await wholeSince()), [language]: new Date().toISOString() });
  if (await isOn()) await (await caches.open(NOTES)).put(WHOLE, new Response(note));
}

// The worker dates what it keeps, so it is asked to keep, and answers when it has; one that was stopped never does.
async function ask(wish, patience, signal) {
  const { active } = await navigator.serviceWorker.ready;
  await new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    setTimeout(reject, patience, new Error("no answer"));
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data.failed ? reject(Object.assign(new Error(), { name: data.failed })) : resolve());
    active.postMessage(wish, [port2]);
  });
}

async function fetchJson(place) {
  const response = await fetch(new URL(place, ROOT), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${place}: ${response.status}`);
  return response.json().catch(() => {
    throw Object.assign(new Error(place), { name: "NotOurs" });
  });
}
