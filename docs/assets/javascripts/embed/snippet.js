/* What is copied into another website: a frame, and below it a link for readers whose browser shows no frames or runs no
   scripts. The preview is the same frame. */

import { element, fill } from "../search/draw.js";

// The frame opens links in new tabs and runs the site's own small scripts; more it may not.
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
const HEIGHT = "520";

/** Return `{ frame, link }` for what is chosen: `condition` (`{ id, name }`, names by language) or null, `district` (an id)
    or "", and `language`. `root` is the address of the site, `said` what the page says of that language. */
export function makeFrame({ condition, district, language }, root, said) {
  const address = new URL("embed/", root);
  if (condition) address.searchParams.set("condition", condition.id);
  if (district) address.searchParams.set("district", district);
  address.searchParams.set("language", language);
  const title = condition
    ? fill(said.condition, { name: condition.name[language] ?? Object.values(condition.name)[0] })
    : fill(said.district, { name: said.districts[district] });
  const page = condition ? `conditions/${condition.id}/` : `districts/${district}/`;
  return {
    frame: element("iframe", {
      src: address.href,
      title,
      lang: language,
      width: "100%",
      height: HEIGHT,
      loading: "lazy",
      referrerpolicy: "no-referrer",
      sandbox: SANDBOX,
    }),
    link: element("p", { lang: language }, element("a", { href: new URL(said.root + page, root).href }, title)),
  };
}

/** Return the lines to copy. The frame has no border: here our stylesheet says so, as the policy of our pages wants it. */
export function snippetOf({ frame, link }) {
  return `${frame.outerHTML.replace(/><\/iframe>$/, ' style="border:0"></iframe>')}\n${link.outerHTML}`;
}
