/* The results page: its state stands in the address; whatever changes it asks again, and the answer is drawn. */

import { makeHistory, stateInAddress } from "./address.js";
import { makeAsker } from "./ask.js";
import { iconsIn, jsonIn, onTouch, partsOf } from "./box.js";
import { makeFirstDraw } from "./first_draw.js";
import { endTurns } from "./in_turns.js";
import { drawFound } from "./results.js";
import { rememberScroll } from "./scroll.js";
import { sayCounts } from "./status.js";
import { onTyping } from "./typing.js";

const STEP = 20;

/** Wire the box of the results page, and all that its answers offer to do. */
export function wire(box) {
  const { form, input, status, page: given } = partsOf(box);
  const words = { ...given.words, ...jsonIn(document.querySelector("[data-find-words]"), {}) };
  const listWords = jsonIn(document.querySelector("[data-list-words]"), null);
  const icon = iconsIn(document.querySelector("[data-find-icons]"));
  const history = makeHistory();
  const restoreScroll = rememberScroll();
  let state = stateInAddress();
  let shown = 0;

  const draw = makeFirstDraw((answer) => {
    shown = answer.organizations.length;
    drawFound(answer, { ...given, root: document, words, listWords, icon, on, state, grown: restoreScroll });
    if (answer.complete) status.announce(said(answer, state, words));
  });
  const asker = makeAsker(status, words, (answer) => {
    if (answer.complete || !isEmpty(answer)) draw(answer);
  });
  const request = () => ({ kind: "find", language: given.language, ...state });
  const ask = () => {
    endTurns();
    asker.ask(request());
  };
  const change = (changes, how) => {
    state = { ...state, most: undefined, ...changes };
    history.write(state, how);
    ask();
  };
  const on = actions(() => state, change, () => shown);
  const read = () => {
    history.settle();
    state = stateInAddress();
    if (input.value.trim() !== state.query) input.value = state.query;
    ask();
  };
  const typed = () => {
    const query = input.value.trim();
    // What was removed from another query is not removed from this one.
    if (query !== state.query) change({ query, without: [] }, "typed");
    else asker.touch(request());
  };
  window.addEventListener("hashchange", read);
  wireInput(form, input, { typed, touched: () => asker.touch(request()), settled: history.settle });
  if (!isBeginning(state) && input.value.trim() === "") read();
}

function wireInput(form, input, { typed, touched, settled }) {
  onTyping(input, typed);
  onTouch(input, touched);
  input.addEventListener("change", settled);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed();
    settled();
  });
}

function actions(state, change, shown) {
  return {
    remove: (key) => change({ without: [...state().without, key] }),
    choose: (facet, value, isChosen) => change({ chosen: withChoice(state().chosen, facet, value, isChosen) }),
    sort: (sort) => change({ sort }),
    more: () => change({ most: shown() + STEP }, "replace"),
    clear: () => change({ chosen: {}, without: [] }),
  };
}

function withChoice(chosen, facet, value, isChosen) {
  const others = (chosen[facet] ?? []).filter((one) => one !== value);
  const values = isChosen ? [...others, value] : others;
  const { [facet]: _, ...rest } = chosen;
  return values.length > 0 ? { ...rest, [facet]: values } : rest;
}

function said(answer, state, words) {
  if (isBeginning(state)) return "";
  const isNarrowed = Object.keys(state.chosen).length > 0;
  return isNarrowed && answer.total === 0 ? words.none_left : sayCounts(answer, words);
}

function isEmpty({ situations, conditions, organizations }) {
  return situations.length + conditions.length + organizations.length === 0;
}

function isBeginning({ query, chosen }) {
  return query === "" && Object.keys(chosen).length === 0;
}
