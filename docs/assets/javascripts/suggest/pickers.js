/* All fields that are chosen with the search of the site, and the box that finds the organization to correct. */

import { fill } from "../search/draw.js";
import { drawChosen, makePicker } from "./picker.js";
import { pathOf } from "./places.js";
import { get } from "./record.js";

/** Wire the pickers of the page; the function returned shows what the record holds. */
export function wirePickers({ root, form, words, language, names, say }, fields) {
  const parts = [...form.querySelectorAll("[data-picker]")];

  for (const field of parts) {
    const choose = (id, name) => {
      if (field.dataset.picker === "organizations") names.learn([{ slug: id, name }]);
      fields.add(field, [id]);
      say(fill(words.added, { name: textOf(field, id) }));
    };
    makePicker(field, field.dataset.picker, { choose, words, language });
  }
  makePicker(root.querySelector("[data-which]"), "organizations", {
    words,
    language,
    choose(slug) {
      root.querySelector("[data-which]").open = false;
      window.location.hash = `organization=${slug}`;
    },
  });

  const textOf = (field, id) => names[field.dataset.picker].textOf(id);

  function remove(field, id) {
    const path = pathOf(field);
    const at = get(fields.record(), path).indexOf(id);
    const others = get(fields.record(), path).filter((one) => one !== id);
    fields.change(path, others.length > 0 ? others : undefined);
    say(fill(words.removed, { name: textOf(field, id) }));
    const chips = field.querySelectorAll("[data-chosen] button");
    (chips[Math.min(at, chips.length - 1)] ?? field.querySelector("[role=combobox]")).focus();
  }

  return function draw() {
    for (const field of parts) {
      drawChosen(field.querySelector("[data-chosen]"), get(fields.record(), pathOf(field)) ?? [], {
        shownOf: (id) => names[field.dataset.picker].nodeOf(id),
        labelOf: (id) => fill(words.remove, { name: textOf(field, id) }),
        remove: (id) => remove(field, id),
      });
    }
  };
}
