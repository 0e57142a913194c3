// What an address points at is shown, also when it is folded away. Not every browser opens a fold for that by itself.
(() => {
  "use strict";

  function open() {
    const target = document.getElementById(window.location.hash.slice(1));
    const fold = target?.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    target.scrollIntoView();
  }

  window.addEventListener("hashchange", open);
  open();
})();
