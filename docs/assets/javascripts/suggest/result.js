/* The finished text, what has changed in it, and the ways to send it. Nothing is sent here: each way is a link, or gives
   the text to the device. */

import { element, fill } from "../search/draw.js";
import { drawChanges } from "./draw_changes.js";
import { copyText, saveFile } from "./hand_over.js";
import { existingFile, mail, newFile } from "./ways.js";

const EXAMPLE = "example-association";

/** Return `{ show(result), hide(), nameFile(name), fileName() }`. A result is `{ text, record, before, slug, name,
    proposed }`: `before` and `slug` are those of the record that is corrected, or null; `proposed` is a name for a new
    file. `isTaken(slug)` and `checkName(slug)` say what is wrong with such a name, `named()` hears of a new one. */
export function makeResult(page, { isTaken, checkName, named }) {
  const { result: part, words, places } = page;
  const one = (selector) => part.querySelector(selector);
  const input = one("[data-file-name]");
  let shown = null;

  const fileName = () => input.value.trim().replace(/\.yaml$/, "");
  const slug = () => shown.slug ?? fileName();

  /** The sentences about the name of a new file: none when it is a good one. */
  function showName() {
    const said = shown.slug === null ? nameFaults(fileName(), { isTaken, checkName, words }) : [];
    one("[data-file-name-errors]").replaceChildren(...said.map((text) => faultLine(text, page)));
    if (said.length > 0) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    return said;
  }

  function showWays() {
    const isNew = shown.slug === null;
    const offer = (way, wanted) => one(`[data-way=${way}]`)?.toggleAttribute("hidden", !wanted);
    offer("new", isNew);
    offer("edit", !isNew);
    if (isNew && places.newFile) {
      const { address, isWhole } = newFile(places.newFile, slug() || EXAMPLE, shown.text);
      one("[data-send-new]").href = address;
      one("[data-too-long]").hidden = isWhole;
    }
    if (!isNew && places.editFile) one("[data-send-edit]").href = existingFile(places.editFile, shown.slug);
    if (places.email) showMail(fill(isNew ? words.mail_subject_new : words.mail_subject_correct, { name: shown.name || slug() }));
  }

  function showMail(subject) {
    const { address, isWhole } = mail(places.email, subject, shown.text, words.mail_paste);
    one("[data-send-email]").href = address;
    one("[data-email-too-long]").hidden = isWhole;
  }

  input.addEventListener("input", () => {
    showName();
    showWays();
    named();
  });
  one("[data-send-new]")?.addEventListener("click", (event) => {
    if (showName().length === 0) return;
    event.preventDefault();
    input.focus();
  });
  for (const button of part.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const isCopied = await copyText(shown.text, one("[data-file]"));
      button.parentElement.querySelector("[role=status]").textContent = isCopied ? words.copied : words.not_copied;
    });
  }
  one("[data-download]").addEventListener("click", () => saveFile(`${slug() || EXAMPLE}.yaml`, shown.text));

  return {
    show(result) {
      shown = result;
      one("[data-file]").textContent = result.text;
      for (const line of part.querySelectorAll(".sr-copy [role=status]")) line.textContent = "";
      one("[data-name-file]").hidden = result.slug !== null;
      if (fileName() === "") input.value = result.proposed;
      showName();
      showWays();
      drawChanges(one("[data-changes]"), result, page);
      part.hidden = false;
      one("h2").focus();
    },
    hide() {
      part.hidden = true;
    },
    nameFile(name) {
      input.value = name;
    },
    fileName,
  };
}

function nameFaults(name, { isTaken, checkName, words }) {
  if (name === "") return [words.slug_needed];
  if (isTaken(name)) return [words.slug_taken];
  return checkName(name).map(({ message, hint }) => `${message} ${hint}`);
}

function faultLine(text, { icon }) {
  return element("p", { class: "sr-finding sr-finding--error" }, icon("error"), element("span", {}, text));
}
