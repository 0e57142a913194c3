/* A list in the address: `#o=slug,slug`. Browsers send nothing that stands after the #. */

import { onlySlugs } from "./kept_list.js";

/** Return the slugs that an address names after its #, or null when it names no list. */
export function listInAddress(hash) {
  const named = new URLSearchParams(hash.replace(/^#/, "")).get("o");
  return named === null ? null : onlySlugs(named.split(","));
}

/** Return what stands after the page's address for a list of slugs. */
export function addressOf(organizations) {
  return organizations.length > 0 ? `#o=${organizations.join(",")}` : "";
}
