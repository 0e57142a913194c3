/* All that the page loads of the form by itself: it waits until somebody touches the form, or until there is something to
   show: a draft, or a record that the address names. */

// Nothing bundles the modules, and each step down their imports would be one more round trip on a slow network. So all
// that the form needs is asked for at once.
const NEEDED = {
  "./":
    "changes check_record checks draft_keeper drafts draw_changes fields files findings form hand_over lists " +
    "meant_value mend_record nearest_term page phone/number_plan phone/read_number picker pickers places " +
    "plain_scalar progress python_text record result review rules/dates rules/email rules/explain_value " +
    "rules/file_name rules/markup rules/odd_characters rules/one_language rules/phone rules/rrule rules/schema " +
    "rules/simplified rules/stray_space rules/text_length rules/unsupported rules/url say slug sources state " +
    "summary tasks tell twins values walk ways words write_record write_scalar",
  "../search/":
    "address ask box combobox draw facets status typing",
};
const DRAFT = "sameroad.draft";

const root = document.querySelector("[data-suggest]");
const failed = root.querySelector("[data-failed]");
const over = new AbortController();
let pressed = null;
let loading = false;

for (const sign of ["pointerdown", "focusin", "input"]) root.addEventListener(sign, load, { signal: over.signal });
// What was pressed before the form was ready is pressed again when it is.
root.addEventListener("click", ({ target }) => note(target.closest("button[type=button], [role=combobox]")), { signal: over.signal });
root.querySelector("[data-form]").addEventListener(
  "submit",
  (event) => {
    event.preventDefault();
    note(event.submitter);
    load();
  },
  { signal: over.signal },
);
window.addEventListener("hashchange", loadForAddress, { signal: over.signal });
if (hasDraft()) load();
else loadForAddress();

function loadForAddress() {
  if (window.location.hash.startsWith("#organization=")) load();
}

async function load() {
  if (loading) return;
  loading = true;
  askForAll();
  try {
    const { openForm } = await import("./form.js");
    over.abort();
    failed.hidden = true;
    await openForm(root);
    pressed?.click();
  } catch (error) {
    failed.hidden = false;
    loading = over.signal.aborted;
    if (loading) throw error;
  }
}

function note(button) {
  pressed = button ?? pressed;
}

function hasDraft() {
  try {
    return localStorage.getItem(DRAFT) !== null;
  } catch {
    return false; // no storage, no drafts
  }
}

function askForAll() {
  for (const [folder, names] of Object.entries(NEEDED)) {
    for (const name of names.split(" ").filter(Boolean)) {
      const { href } = new URL(`${folder}${name}.js`, import.meta.url);
      if (document.head.querySelector(`link[href="${href}"]`)) continue;
      document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
    }
  }
}
