// On the page of an organization: the bar with the ways to reach it is shown while the large buttons are out of sight.
// Without this script there is no bar, and the buttons are where they are.
(() => {
  "use strict";

  const bar = document.querySelector("[data-reach-bar]");
  const ways = document.querySelector("[data-ways]");
  if (!bar || !ways || bar.childElementCount === 0) return;
  new IntersectionObserver(([{ isIntersecting }]) => {
    bar.hidden = isIntersecting;
  }).observe(ways);
})();
