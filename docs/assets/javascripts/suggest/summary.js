/* What was found when somebody wanted to finish, all together: each finding is a way to its field. Errors stand at the top
   of the form, where it goes on; what may stay as it is stands beside the result. */

import { element } from "../search/draw.js";
import { placeOf } from "./findings.js";
import { goTo } from "./places.js";

/** Return `{ show(findings), hide() }`; `show` returns whether there is an error. `anyway()` is called when somebody
    wants to go on with errors. */
export function makeSummary(part, { form, words, icon, labelOf, result }, { anyway }) {
  const home = part.previousElementSibling;

  function entry({ path, message }) {
    const place = placeOf(form, path);
    if (!place) return element("li", {}, message);
    const link = element("a", { href: `#${place.querySelector("[data-errors]").id}` }, `${labelOf(place)}: ${message}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(place);
    });
    return element("li", {}, link);
  }

  function group(level, title, findings) {
    const found = findings.filter((finding) => finding.level === level);
    return found.length > 0 ? [element("h2", {}, icon(level), title), element("ul", {}, ...found.map(entry))] : [];
  }

  function goOn() {
    const button = element("button", { class: "sr-button", type: "button" }, words.summary_anyway);
    button.addEventListener("click", anyway);
    return button;
  }

  return {
    show(findings) {
      const isWrong = findings.some(({ level }) => level === "error");
      if (isWrong) home.after(part);
      else result.before(part);
      part.replaceChildren(
        ...group("error", words.summary_errors, findings),
        ...group("warning", words.summary_warnings, findings),
        ...(isWrong ? [goOn()] : []),
      );
      part.classList.toggle("sr-suggest__summary--wrong", isWrong);
      part.hidden = findings.length === 0;
      return isWrong;
    },
    hide() {
      part.hidden = true;
      part.replaceChildren();
    },
  };
}
