/* The service worker, which is there only for readers who switched offline use on: it answers from what is kept where
   there is no network. The build's list, `self.OFFLINE`, comes before it: see scripts/sameroad/site/offline_files.py. */

(() => {
  "use strict";

  const { digest, files, pages, words } = self.OFFLINE;
  const ROOT = new URL(self.registration.scope);
  // Other sites may stand below other paths of the same address, and share what is kept.
  const OURS = `sameroad.offline ${ROOT.pathname} `;
  const NOTES = `${OURS}notes`; // it is there as long as offline use is on: the page makes it, and takes it away
  const PAGES = `${OURS}pages`;
  const FILES = `${OURS}files ${digest}`;
  const PATIENCE = 3000;
  const DAY = 24 * 60 * 60 * 1000;
  const GONE = [404, 410];
  const AT_ONCE = 6;
  // What hosts say of a page for its safety holds for the copy too.
  const SAID_BY_HOSTS = [
    "Content-Security-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
    "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options",
  ];

  const keyOf = (url) => `${ROOT.origin}${new URL(url).pathname}`;
  const placeOf = (url) => new URL(url).pathname.slice(ROOT.pathname.length);
  const isOn = () => caches.has(NOTES);

  /** Keep an answer, unless offline use is off, or is switched off meanwhile. */
  async function keep(name, key, response) {
    if (!(await isOn())) return;
    const cache = await caches.open(name);
    await cache.put(key, response);
    if (!(await isOn())) await caches.delete(name);
  }

  async function inTurns(every, act) {
    const waiting = [...every];
    const work = async () => {
      while (waiting.length > 0) await act(waiting.shift());
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  const isPage = (response) => /^text\/html\b/u.test(response.headers.get("Content-Type") ?? "");
  const isGood = (response) => response.ok && response.type === "basic" && !response.redirected;

  /** Whether a page is one of this site: it leads to its manifest. Somebody between may answer with a page of their own, such
      as the one on which a hospital's Wi-Fi wants people to sign in. Sheets of paper have no manifest, and are not kept. */
  function isOurs(html, url) {
    const href = /<link rel="manifest" href="([^"]+)"/u.exec(html)?.[1];
    return href !== undefined && new URL(href, url).href.startsWith(`${ROOT.href}assets/offline/`);
  }

  /** A copy of an answer with this body, and with these headers more than hosts say. */
  function copy(response, body, more) {
    const said = SAID_BY_HOSTS.filter((name) => response.headers.has(name)).map((name) => [name, response.headers.get(name)]);
    return new Response(body, { headers: { ...Object.fromEntries(said), ...more } });
  }

  /** The page with the script that says when it was kept. The day is the server's, where it says one. */
  function dated(html, response) {
    const said = Date.parse(response.headers.get("Date") ?? "");
    const kept = new Date(Number.isNaN(said) ? Date.now() : said).toISOString();
    const language = /<html[^>]*\slang="?([\w-]+)/u.exec(html)?.[1];
    const title = /<title>([^<]*)/u.exec(html)?.[1] ?? "";
    const told = JSON.stringify(words[language] ?? Object.values(words)[0]).replace(/&/gu, "&amp;").replace(/"/gu, "&quot;");
    const script = `<script type="module" src="${ROOT.pathname}assets/javascripts/offline/kept.js" data-kept="${kept}" data-kept-words="${told}"></script>`;
    return copy(response, html.replace("</head>", () => `${script}</head>`), {
      "Content-Type": "text/html; charset=utf-8",
      "X-Kept": kept,
      "X-Title": encodeURIComponent(title),
      "X-Language": language ?? "",
    });
  }

  /** Keep what came for the address of a page; one that is gone from the site goes from here too. Rejects with NotOurs when
      what came is no page of this site. */
  async function keepPage(url, response) {
    const html = isPage(response) ? await response.text() : "";
    if (!isOurs(html, url)) throw Object.assign(new Error(url), { name: "NotOurs" });
    if (isGood(response)) await keep(PAGES, keyOf(url), dated(html, response));
    else if (GONE.includes(response.status)) await (await caches.open(PAGES)).delete(keyOf(url));
    else throw new Error(`${url}: ${response.status}`);
  }

  async function refresh(place) {
    const url = new URL(place, ROOT).href;
    await keepPage(url, await fetch(url, { cache: "no-cache" }));
  }

  /** Whether a page is kept that came within a day. */
  async function isYoung(place) {
    const kept = await (await caches.open(PAGES)).match(new URL(place, ROOT).href);
    return Math.abs(Date.now() - Date.parse(kept?.headers.get("X-Kept") ?? "")) < DAY;
  }

  async function digestOf(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** Bring what the list names: what has the same digest as before is taken from there. */
  async function bringFiles() {
    const cache = await caches.open(FILES);
    const before = (await caches.keys()).filter((name) => name.startsWith(`${OURS}files `) && name !== FILES);
    await inTurns(Object.entries(files), async ([place, sum]) => {
      const { href } = new URL(place, ROOT);
      if (await cache.match(href)) return;
      for (const name of before) {
        const old = await (await caches.open(name)).match(href);
        if (old?.headers.get("X-Digest") === sum) {
          await cache.put(href, old);
          return;
        }
      }
      const response = await fetch(href, { cache: "no-cache" });
      const bytes = await response.arrayBuffer();
      if (!(await digestOf(bytes)).startsWith(sum)) throw new Error(`${place}: another file came`);
      const type = response.headers.get("Content-Type") ?? "";
      await cache.put(href, copy(response, bytes, { "Content-Type": type, "X-Digest": sum }));
    });
  }

  async function install() {
    await bringFiles();
    await inTurns(pages, refresh);
    if (!(await isOn())) await caches.delete(FILES);
    await self.skipWaiting();
  }

  async function activate() {
    for (const name of await caches.keys()) {
      if (name.startsWith(`${OURS}files `) && name !== FILES) await caches.delete(name);
    }
    await self.clients.claim();
  }

  /** Once a day, with a page that came: what everybody needs stays young. */
  async function refreshDaily() {
    if ((await isOn()) && !(await isYoung(pages[0]))) await inTurns(pages, refresh);
  }

  /** Whatever comes is kept, also when it comes too late for the reader. */
  async function pageFromNetwork(request, isOpened) {
    const response = await fetch(request);
    const isKept = isOpened && response.type === "basic" && (await isOn());
    const keeping = isKept ? keepPage(request.url, response.clone()).then(refreshDaily) : Promise.resolve();
    return { response, keeping: keeping.catch(() => null) }; // what cannot be kept is seen all the same
  }

  async function answerPage(event) {
    const { request } = event;
    // What is only pointed at was not opened: it is not kept.
    const isOpened = !(request.headers.get("Sec-Purpose") ?? "").includes("prefetch");
    const coming = pageFromNetwork(request, isOpened);
    event.waitUntil(coming.then(({ keeping }) => keeping, () => null));
    const kept = (await isOn()) ? await (await caches.open(PAGES)).match(keyOf(request.url)) : undefined;
    const arrived = coming.then(({ response }) => response);
    if (kept) {
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
      return Promise.race([arrived.then((response) => (response.status < 500 ? response : kept), () => kept), late]);
    }
    return arrived.catch(() => notKept(request.url));
  }

  /** Where a page is not kept, its reader is told so where all links lead to what is. */
  async function notKept(url) {
    if (!(await isOn()) || pages.includes(placeOf(url))) return Response.error();
    const root = Object.values(words).map((one) => one.root).filter((one) => placeOf(url).startsWith(one));
    const longest = root.reduce((one, other) => (other.length > one.length ? other : one), "");
    return Response.redirect(`${new URL(`${longest}offline/`, ROOT).href}#not-kept=${encodeURIComponent(placeOf(url))}`);
  }

  async function answerFile(event) {
    const { request } = event;
    const key = keyOf(request.url);
    const on = await isOn();
    const kept = on ? await (await caches.open(FILES)).match(key) : undefined;
    if (kept) return kept;
    try {
      const response = await fetch(request);
      const isAsset = placeOf(request.url).startsWith("assets/");
      if (isGood(response) && isAsset && !isPage(response)) event.waitUntil(keep(PAGES, key, response.clone()).catch(() => null));
      return response;
    } catch (error) {
      const other = on ? await (await caches.open(PAGES)).match(key) : undefined;
      if (other) return other;
      throw error;
    }
  }

  async function renew(place) {
    if (!(await isYoung(place))) await refresh(place);
  }

  /** What the page asks for on which readers switch this on: that all be there that is always kept, or one page more. */
  async function answerWish({ data, ports: [port] }) {
    try {
      if (data.complete) {
        await bringFiles();
        await inTurns(pages, renew);
      } else await renew(data.keep);
      port.postMessage({});
    } catch (error) {
      port.postMessage({ failed: error.name });
    }
  }

  self.addEventListener("message", (event) => event.waitUntil(answerWish(event)));
  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(activate()));
  self.addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    if (method !== "GET" || !url.startsWith(ROOT.href)) return;
    event.respondWith(mode === "navigate" ? answerPage(event) : answerFile(event));
  });
})();
