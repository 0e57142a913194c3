/* Fetches slips: each is a document of its own, of which the page takes the sheet of paper. */

const SHEET = "article.slip";

/** Return a function that fetches the slip of an organization, once: a promise of `{ state, sheet, name }`. `state` is
    `slip`, `closed` (the sheet says why there is no slip), `unknown` or `failed`; `folder` is where the slips are. */
export function makeSlips(folder, language) {
  const fetched = new Map();

  async function bring(slug) {
    try {
      const response = await fetch(new URL(`${slug}.html`, folder));
      if (response.status === 404) return { state: "unknown", name: slug };
      if (!response.ok) return { state: "failed", name: slug };
      return read(await response.text(), slug, folder, language);
    } catch {
      return { state: "failed", name: slug };
    }
  }

  return (slug) => fetched.get(slug) ?? fetched.set(slug, bring(slug)).get(slug);
}

function read(html, slug, folder, language) {
  const sheet = new DOMParser().parseFromString(html, "text/html").querySelector(SHEET);
  if (sheet === null) return { state: "failed", name: slug };
  // The sheet moves to another address, and what it links to stays.
  for (const link of sheet.querySelectorAll("a[href]")) {
    link.href = new URL(link.getAttribute("href"), new URL(`${slug}.html`, folder)).href;
  }
  const title = sheet.querySelector("h1");
  title.setAttribute("aria-level", "3");
  const name = title.querySelector(`[lang="${language}"]`) ?? title.firstElementChild;
  return { state: "slipClosed" in sheet.dataset ? "closed" : "slip", sheet, name: name.textContent };
}
