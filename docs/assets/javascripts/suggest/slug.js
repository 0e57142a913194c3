/* A name for the file of a new record, as `scripts/sameroad/contribute/propose_slug.py` proposes it: the first name in
   Latin letters, else the first Chinese one as it sounds in Cantonese. Touches no page. */

const LONGEST = 80;
const HAN = /\p{Script=Han}/u;

/** Return a name from the names of an organization by language, in the order of `languages`; "" when nothing fits.
    `soundOf(character)` is Jyutping without tones, or undefined. */
export function proposeSlug(name, languages, soundOf) {
  const names = languages.map((language) => name?.[language]).filter((text) => typeof text === "string");
  const latin = names.find(isLatin);
  if (latin !== undefined) return shortened(toSlug(latin.replaceAll(/['’]/g, "")));
  return names.length > 0 ? shortened(toSlug(spoken(names[0], soundOf))) : "";
}

/** Whether a name can be a file's name without anything being read aloud. */
export function isLatin(text) {
  return !HAN.test(text) && /[A-Za-z0-9]/.test(text);
}

// A character with a sound is a word of its own; Latin letters beside it stay together.
function spoken(text, soundOf) {
  return [...text].map((character) => (soundOf(character) ? ` ${soundOf(character)} ` : character)).join("");
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
