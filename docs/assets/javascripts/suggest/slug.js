/* A name for the file of a new record, as `scripts/sameroad/contribute/propose_slug.py` proposes it for names in Latin
   letters. Touches no page. */

const LONGEST = 80;
const HAN = /\p{Script=Han}/u;

/** Return a name from the names of an organization by language, in the order of `languages`; "" when nothing fits. */
export function proposeSlug(name, languages) {
  const names = languages.map((language) => name?.[language]).filter((text) => typeof text === "string");
  const latin = names.find((text) => !HAN.test(text) && /[A-Za-z0-9]/.test(text));
  return latin === undefined ? "" : shortened(toSlug(latin.replaceAll(/['’]/g, "")));
}

/** Return a text in small letters, digits and single hyphens. */
export function toSlug(text) {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}

function shortened(slug) {
  if (slug.length <= LONGEST) return slug;
  const beginning = slug.slice(0, LONGEST + 1);
  const end = beginning.lastIndexOf("-");
  return end > 0 ? beginning.slice(0, end) : slug.slice(0, LONGEST);
}
