// The beginning of a frame on another website: opens what its address asks for (`condition`, `district`, `language`), or
// says what is wrong with it. No module, because a frame in a sandbox has no origin to load one from.
(() => {
  "use strict";

  const main = document.querySelector("[data-embed]");
  const known = JSON.parse(document.querySelector("[data-embed-known]").textContent);
  const asked = new URLSearchParams(window.location.search || window.location.hash.slice(1));
  const [condition, district] = [asked.get("condition") || null, asked.get("district") || null];
  const language = asked.get("language") || document.documentElement.lang;

  /** What is wrong with the address, as `[what, id]`, or null. */
  function wrong() {
    if (!Object.hasOwn(known.languages, language)) return ["language", language];
    if (condition !== null && !known.condition.includes(condition)) return ["condition", condition];
    if (district !== null && !known.district.includes(district)) return ["district", district];
    return condition === null && district === null ? ["nothing", null] : null;
  }

  function go(path) {
    window.location.replace(new URL(main.dataset.embedRoot + path, window.location.href.split(/[?#]/)[0]));
  }

  function say([what, id]) {
    const line = main.querySelector(`[data-embed-wrong="${what}"]`);
    line.textContent = line.textContent.replace("{id}", id);
    line.hidden = false;
  }

  const mistake = wrong();
  if (mistake === null) {
    const place = district === null ? "" : `#district=${district}`;
    const folder = `${known.languages[language]}embed`;
    go(condition === null ? `${folder}/districts/${district}/` : `${folder}/conditions/${condition}/${place}`);
  } else if (mistake[0] !== "language" && language !== document.documentElement.lang) {
    go(`${known.languages[language]}embed/?${asked}`);
  } else {
    say(mistake);
  }
})();
