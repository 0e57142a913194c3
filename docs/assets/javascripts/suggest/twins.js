/* Organizations that are listed already and may be the one that is being described: found by the search of the site. */

import { makeAsker } from "../search/ask.js";
import { element, nameOf, otherNamesOf } from "../search/draw.js";

const MOST = 3;
const SILENT = { announce: () => {}, fail: () => {}, clear: () => {} };

/** Return `ask(name, own)`: below the field of the name, organizations with such a name are shown. `own` is
    the slug of the one that is being corrected. */
export function makeTwins({ form, words, language, pageOf }) {
  const part = element("div", { class: "sr-twins", role: "status" });
  form.querySelector('[data-field="name"]').append(part);
  let own = null;
  let asked = "";
  const asker = makeAsker(SILENT, words, ({ organizations }) => {
    draw(organizations.filter(({ slug, why }) => slug !== own && why.kind === "name" && why.exact).slice(0, MOST));
  });

  function draw(found) {
    if (found.length === 0) return part.replaceChildren();
    part.replaceChildren(
      element("p", {}, element("strong", {}, words.twins)),
      element("ul", {}, ...found.map(({ slug, record }) => twin(slug, record))),
    );
  }

  function twin(slug, { name }) {
    return element(
      "li",
      {},
      element("a", { href: pageOf(slug), target: "_blank", rel: "noopener" }, nameOf(name, language)),
      ...otherNamesOf(name, language, "sr-names__other"),
      element("a", { class: "sr-button", href: `#organization=${slug}` }, words.twins_correct),
    );
  }

  return (name, slug) => {
    if (name === asked && slug === own) return; // what is shown may just be about to be pressed
    [asked, own] = [name, slug];
    if (name) asker.ask({ kind: "suggest", query: name });
    else draw([]);
  };
}
