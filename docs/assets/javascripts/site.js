// What every page does by itself: the menu on small screens, the offer of another language, the order of colours, folds
// that an address leads into, and less to fetch for those who save data. Everything works without it. Nothing here asks any other server for
// anything.
(() => {
  "use strict";

  // The theme's script looks for link[rel=alternate] and asks each of these addresses for a sitemap: on a copy of the
  // site that would be another origin. With a space at its end the attribute means the same, and is not found.
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

  const STORE = "sameroad.language";

  function remembered() {
    try {
      return localStorage.getItem(STORE);
    } catch {
      return "unknown"; // storage is switched off: better no offer than the same one on every page
    }
  }

  function remember(choice) {
    try {
      localStorage.setItem(STORE, choice);
    } catch {
      // nothing to be done
    }
  }

  // The first of the reader's languages that the site has; its own subtag counts when there is no exact match.
  function preferred(wanted, available) {
    for (const tag of wanted) {
      const exact = available.find((one) => one.toLowerCase() === tag.toLowerCase());
      const near = available.find((one) => one.split("-")[0].toLowerCase() === tag.split("-")[0].toLowerCase());
      if (exact || near) return exact || near;
    }
    return null;
  }

  function offerLanguage() {
    const offers = [...document.querySelectorAll("[data-site-offer]")];
    if (remembered() !== null) return;
    const here = document.documentElement.lang;
    const best = preferred(navigator.languages || [], [here, ...offers.map((offer) => offer.dataset.siteOffer)]);
    const offer = offers.find((one) => one.dataset.siteOffer === best);
    if (!offer) return;
    offer.hidden = false;
    offer.querySelector("[data-site-offer-dismiss]").addEventListener("click", () => {
      remember(here);
      offer.hidden = true;
    });
  }

  // The other language shows the same part of the page, the same search, the same list: all that stands after `#`.
  function rememberChoice(event) {
    const link = event.target.closest("[data-site-language]");
    if (!link) return;
    remember(link.dataset.siteLanguage);
    link.hash = window.location.hash;
  }

  // The button for colours names what is not there yet: from the colours of the device it leads to the others first.
  function orderColours() {
    const [automatic, light, dark] = [0, 1, 2].map((index) => `__palette_${index}`);
    const labels = [...document.querySelectorAll(".site-palette__next")];
    const words = new Map(labels.map((label) => [label.htmlFor, label.title]));
    const device = window.matchMedia("(prefers-color-scheme: dark)");
    const order = () => {
      const next = device.matches ? [light, dark, automatic] : [dark, automatic, light];
      labels.forEach((label, index) => {
        label.htmlFor = next[index];
        label.title = label.querySelector("span").textContent = words.get(next[index]);
      });
    };
    device.addEventListener("change", order);
    order();
  }

  function connectMenu() {
    const button = document.querySelector("[data-site-menu]");
    const drawer = document.getElementById("__drawer");
    if (!button || !drawer) return;
    const told = () => button.setAttribute("aria-expanded", String(drawer.checked));
    const set = (open) => {
      drawer.checked = open;
      drawer.dispatchEvent(new Event("change", { bubbles: true }));
    };
    drawer.checked = false; // a browser may keep it open from before the page was loaded anew
    drawer.addEventListener("change", told);
    button.addEventListener("click", () => {
      set(!drawer.checked);
      if (drawer.checked) document.querySelector(".md-sidebar--primary a[href]")?.focus();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      set(false);
      button.focus();
    });
    told();
  }

  // Nothing is fetched ahead for those who save data (docs/developers/decisions, number 6), nor where pages are kept for use
  // without a network: only what was opened is kept.
  function saveData() {
    if (navigator.connection?.saveData || navigator.serviceWorker?.controller) document.querySelector("script[type=speculationrules]")?.remove();
  }

  // What an address points at is shown, also when it is folded away. Not every browser opens a fold for that by itself.
  function openTarget() {
    const target = document.getElementById(window.location.hash.slice(1));
    const fold = target?.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    target.scrollIntoView();
  }

  document.addEventListener("click", rememberChoice);
  window.addEventListener("hashchange", openTarget);
  openTarget();
  offerLanguage();
  orderColours();
  connectMenu();
  saveData();
})();
