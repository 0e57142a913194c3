/* What the form fetches of its own site: the record to correct, the names of all organizations, the facts of the checks.
   What is typed is never part of a request. */

const ROOT = new URL("../../../", import.meta.url);
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Return the record of an organization as it is now. Rejects when there is none, or no connection. */
export async function fetchRecord(slug) {
  if (!SLUG.test(slug)) throw new Error("no slug");
  return (await fetchJson(`data/v1/organizations/${slug}.json`)).record;
}

/** Return every organization of the search index: slug, names, other names. */
export function fetchOrganizations() {
  return fetchJson("assets/search/organizations.json");
}

/** Return `{ facts, order, messages }`: what the checks know, the order of the fields, the sentences in a language. */
export async function fetchChecks(language) {
  const names = ["checks", `messages.${language}`];
  const [checks, messages] = await Promise.all(names.map((name) => fetchJson(`assets/suggest/${name}.json`)));
  return { ...checks, messages };
}

/** Return how each common Chinese character sounds, a Map from characters to sounds. */
export async function fetchSounds() {
  const readings = Object.entries(await fetchJson("assets/suggest/readings.json"));
  return new Map(readings.flatMap(([sound, characters]) => [...characters].map((character) => [character, sound])));
}

async function fetchJson(path) {
  const response = await fetch(new URL(path, ROOT));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
