/* Lists that are drawn again and again: what stays in them stays the same element, so that focus, open parts and what a
   screen reader was reading are not lost. */

/** Give `parent` one child for each item, in order. `make(item)` returns a new child, `update(child, item)` brings any
    child up to date; a child is kept as long as an item has its key. */
export function drawKeyed(parent, items, { keyOf, make, update = () => {} }) {
  const keys = new Set(items.map(keyOf));
  const kept = new Map();
  // What goes is taken out first: then nothing that stays has to be moved, and moving would lose the focus.
  for (const child of [...parent.children]) {
    if (keys.has(child.dataset.key)) kept.set(child.dataset.key, child);
    else child.remove();
  }
  items.forEach((item, at) => {
    const child = kept.get(keyOf(item)) ?? make(item);
    child.dataset.key = keyOf(item);
    update(child, item);
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}
