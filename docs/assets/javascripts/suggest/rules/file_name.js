/* The name of a file becomes an address, so it is small letters, digits and hyphens. */

import { lengthOf } from "../python_text.js";
import { finding, say } from "../say.js";
import { toSlug } from "../slug.js";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EXAMPLE = "example-association";
const MAX_LENGTH = 100;

export function check(record, facts, { slug }) {
  if (slug === undefined) return [];
  if (!SLUG.test(slug)) {
    const better = toSlug(slug) || EXAMPLE;
    const hint = say("file-name.not_an_address_hint", { better });
    return [finding([], say("file-name.not_an_address", { name: slug }), hint)];
  }
  const count = lengthOf(slug);
  if (count <= MAX_LENGTH) return [];
  return [finding([], say("file-name.too_long", { count }), say("file-name.too_long_hint", { limit: MAX_LENGTH }))];
}
