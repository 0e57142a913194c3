/* Draws the slips of a list, each with buttons to move it and to take it off. A sheet of paper has a shadow root with the
   stylesheets of paper, so that neither the page nor the sheet changes the other's looks. */

import { fill } from "../search/draw.js";
import { drawKeyed } from "../search/keyed.js";
import "./print.js";
import { makeSlips } from "./slips.js";

/** Return `draw(organizations)`, when the stylesheets of paper have come. `root` is the part of the page that the list is
    in, `here` the address of the page; `on` is told `move(slug, by, name)` and `remove(slug, name)`. */
export async function openPapers(root, here, words, on) {
  const { slips, styles, organizationPage } = root.dataset;
  return makePapers({
    list: root.querySelector("[data-list-slips]"),
    item: root.querySelector("[data-list-item]"),
    slipOf: makeSlips(new URL(slips, here), document.documentElement.lang),
    styles: await fetchStyles(styles.split(" ")),
    pageOf: (slug) => fill(organizationPage, { id: slug }),
    words,
    on,
  });
}

function makePapers({ list, item, slipOf, styles, words, pageOf, on }) {
  const make = () => item.content.firstElementChild.cloneNode(true);

  function begin(element, slug) {
    element.dataset.slug = slug;
    element.dataset.state = "loading";
    name(element, slug, slug);
    slipOf(slug).then((slip) => show(element, slug, slip));
  }

  function name(element, slug, text) {
    const link = element.querySelector("[data-item-name]");
    link.textContent = text;
    link.href = pageOf(slug);
    for (const [action, run] of Object.entries(actions(slug, text))) {
      const button = element.querySelector(`[data-item-${action}]`);
      button.setAttribute("aria-label", fill(words[action], { name: text }));
      button.onclick = run;
    }
  }

  function actions(slug, text) {
    return {
      up: () => on.move(slug, -1, text),
      down: () => on.move(slug, 1, text),
      remove: () => on.remove(slug, text),
    };
  }

  function show(element, slug, { state, sheet, name: text }) {
    element.dataset.state = state;
    element.removeAttribute("aria-busy");
    name(element, slug, text);
    const paper = element.querySelector("[data-item-paper]");
    if (!sheet) {
      paper.textContent = fill(words[state], { name: text });
      element.querySelector("[data-item-name]").removeAttribute("href");
      return;
    }
    const shadow = paper.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = styles;
    shadow.append(document.adoptNode(sheet));
  }

  return (organizations) => {
    const update = (element, slug) => {
      if (element.dataset.slug !== slug) begin(element, slug);
      const at = organizations.indexOf(slug);
      element.querySelector("[data-item-up]").disabled = at === 0;
      element.querySelector("[data-item-down]").disabled = at === organizations.length - 1;
    };
    drawKeyed(list, organizations, { keyOf: (slug) => slug, make, update });
  };
}

// One that cannot be fetched is left out: the sheet is plain then.
async function fetchStyles(addresses) {
  const fetched = addresses.map(async (address) => {
    const response = await fetch(address);
    return new CSSStyleSheet().replace(response.ok ? await response.text() : "");
  });
  return (await Promise.allSettled(fetched)).flatMap(({ value }) => value ?? []);
}
