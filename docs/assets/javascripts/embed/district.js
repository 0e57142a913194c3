// In the frame of a condition: when the address names a district after its #, the groups of the district come first.
(() => {
  "use strict";

  const note = document.querySelector("[data-embed-here]");
  const names = JSON.parse(document.querySelector("[data-embed-districts]").textContent);
  const district = new URLSearchParams(window.location.hash.slice(1)).get("district");
  if (!Object.hasOwn(names, district)) return;

  const isHere = (card) => card.dataset.districts.split(" ").includes(district);
  const cards = [...document.querySelectorAll("[data-districts]")];
  for (const list of new Set(cards.map((card) => card.parentElement))) {
    list.prepend(...[...list.children].filter(isHere));
  }
  const sentence = cards.some(isHere) ? note.dataset.embedHere : note.dataset.embedNone;
  note.textContent = sentence.replace("{place}", names[district]);
  note.hidden = false;
})();
