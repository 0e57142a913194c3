/* A list of many is drawn a part at a time, so that the page answers the reader meanwhile. */

const AT_ONCE = 20;
let newest = null;

/** Give `draw` the beginning of `items`, and then in turns more and more of them, until it has all. `shown` is how many
    the list has already. `after(isAll)` is called after each turn. The next call ends the turns of the one before. */
export function drawInTurns(items, shown, draw, after) {
  const own = {};
  newest = own;
  const turn = (count) => {
    const isAll = count >= items.length;
    draw(items.slice(0, count));
    after(isAll);
    if (!isAll) setTimeout(() => newest === own && turn(count + AT_ONCE));
  };
  turn(shown + AT_ONCE);
}

/** End the turns where they are: something else was asked, and its answer will be drawn instead. */
export function endTurns() {
  newest = null;
}
