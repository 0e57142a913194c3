/* Where the focus goes when what had it is no longer there: to what took its place, never to the top of the page. */

/** Draw by `draw`, then bring the focus that it took away to the nearest thing that makes sense. */
export function keepFocus(root, draw) {
  const focused = root.activeElement;
  const next = successorOf(focused, root);
  draw();
  if (focused && focused !== root.body && !isThere(focused)) next()?.focus();
}

function successorOf(focused, root) {
  const found = (selector) => root.querySelector(selector);
  const heading = () => [found("[data-find] h2"), found("[data-search-input]")].find(isThere);
  const chip = focused?.closest("[data-find-chips] li");
  const facet = focused?.closest("[data-facet]")?.dataset.facet;
  const slug = focused?.closest("[data-find-organizations] li")?.dataset.key;
  if (chip) {
    const at = [...chip.parentElement.children].indexOf(chip);
    return () => {
      const chips = root.querySelectorAll("[data-find-chips] li button");
      return chips[Math.min(at, chips.length - 1)] ?? heading();
    };
  }
  if (facet) return () => found(`[data-facet="${facet}"] summary`) ?? heading();
  if (slug) return () => found(`[data-organization="${slug}"]`) ?? heading();
  return heading;
}

function isThere(element) {
  return Boolean(element?.isConnected) && element.getClientRects().length > 0;
}
