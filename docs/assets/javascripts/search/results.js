/* The results page: an answer, drawn into the parts that the page has for it. What the reader does goes to
   `page.on`. */

import { drawConditions, drawOrganizations } from "./cards.js";
import { drawChips } from "./chips.js";
import { drawFilters } from "./filters.js";
import { keepFocus } from "./focus.js";
import { fill, nameOf } from "./draw.js";
import { drawInTurns } from "./in_turns.js";
import { sayCounts } from "./status.js";
import { drawUrgent } from "./urgent.js";

// After "show more" the focus goes to the first that is new: which one, of which answer.
let awaited = null;

/** Draw `answer`, as `answer.js` gives it for `find`, into the page; `docs/developers/search.md` describes `page`. */
export function drawFound(answer, page) {
  keepFocus(page.root, () => drawParts(answer, page));
  if (awaited?.query !== answer.query) awaited = null;
  const next = awaited && part(page, "[data-find-organizations] .sr-cards").children[awaited.at];
  if (next) {
    awaited = null;
    next.querySelector("a").focus();
  }
}

function drawParts(answer, page) {
  const { query, conditions, organizations, situations, complete = true } = answer;
  const narrowed = Object.keys(page.state.chosen).length > 0;
  const asked = query !== "" || narrowed;
  const without = asked && complete && organizations.length === 0;
  const gap = asked && complete ? answer.gap : null;
  const show = (selector, visible) => {
    part(page, selector).hidden = !visible;
  };
  show("[data-find]", asked);
  show("[data-find-ask]", !asked);
  show("[data-find-nearest]", without || gap !== null);
  show("[data-find-everyone]", without);
  show("[data-find-try-again]", conditions.length === 0 && situations.length === 0 && !narrowed);
  show("[data-find-gap]", gap !== null && organizations.length > 0);
  if (gap) part(page, "[data-find-gap] p").replaceChildren(...gapWords(gap, page));
  drawUrgent(part(page, "[data-find-urgent]"), situations, page);
  drawChips(part(page, "[data-find-chips]"), answer.chips, page);
  part(page, "[data-find-count]").textContent = countsOf(answer, { narrowed, without, complete }, page.words);
  show("[data-find-conditions]", conditions.length > 0);
  show("[data-find-described]", answer.described);
  drawConditions(part(page, "[data-find-conditions]"), conditions, page);
  show("[data-find-groups]", organizations.length > 0 || narrowed);
  show("[data-find-organizations]", organizations.length > 0);
  drawFilters(part(page, "[data-find-filters]"), answer.facets, page);
  const list = part(page, "[data-find-organizations] .sr-cards");
  drawInTurns(organizations, list.children.length, (some) => drawOrganizations(list, some, page), (isAll) => {
    part(page, "[data-find]").ariaBusy = String(!complete || !isAll);
    page.grown();
  });
  drawControls(answer, page);
}

function part({ root }, selector) {
  return root.querySelector(selector);
}

function gapWords(gap, { language, words }) {
  const [before, after] = words.no_own_group.split("{condition}");
  return [before, nameOf(gap, language), after];
}

function countsOf(answer, { narrowed, without, complete }, words) {
  if (narrowed && without) return words.none_left;
  if (answer.organizations.length === 0 && !complete) return words.loading;
  // Whoever needs a helpline is not told that nothing was found.
  const nothing = answer.conditions.length + answer.organizations.length === 0;
  return nothing && answer.situations.length > 0 ? "" : sayCounts({ ...answer, situations: [] }, words);
}

function drawControls({ query, organizations, total }, page) {
  const sort = part(page, "[data-find-sort]");
  sort.value = page.state.sort ?? sort.options[0].value;
  sort.onchange = () => page.on.sort(sort.value);
  const more = part(page, "[data-find-more]");
  more.hidden = organizations.length >= total;
  more.onclick = () => {
    awaited = { query, at: organizations.length };
    page.on.more();
  };
  const shown = part(page, "[data-find-shown]");
  shown.textContent = more.hidden ? "" : fill(page.words.shown, { shown: organizations.length, total });
}
