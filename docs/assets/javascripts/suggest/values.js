/* What a control says of its field, and how a value is shown in it. `data-value` names the kind of control. */

/** Return the value of the field after a change of its control; `before` is the value that it had. Undefined is none. */
export function readControl(control, before) {
  return READ[control.dataset.value](control, before);
}

/** Show a value in a control; one that it cannot show is kept by the record. */
export function writeControl(control, value) {
  WRITE[control.dataset.value](control, value);
}

const READ = {
  text: ({ value }) => value.trim() || undefined,
  number: ({ value }) => numberIn(value.trim()),
  choice: ({ value }) => value || undefined,
  boolean: ({ value }) => (value === "" ? undefined : value === "true"),
  choices({ value, checked }, before) {
    const held = Array.isArray(before) ? before : [];
    if (checked) return held.includes(value) ? held : [...held, value];
    const others = held.filter((one) => one !== value);
    return others.length > 0 ? others : undefined;
  },
};

const WRITE = {
  text: showText,
  number: showText,
  choice(control, value) {
    if (control.type === "radio") control.checked = control.value === value;
    else showOption(control, value);
  },
  boolean: (control, value) => showOption(control, value === undefined ? undefined : String(value)),
  choices(control, value) {
    control.checked = Array.isArray(value) && value.includes(control.value);
  },
};

function showText(control, value) {
  control.value = typeof value === "string" || typeof value === "number" ? value : "";
}

function showOption(select, value = "") {
  const known = [...select.options].some((option) => option.value === value);
  if (!known) select.append(new Option(value, value));
  select.value = value;
}

// Digits of every width are digits; what is no number stays what was typed, and the checks say so.
function numberIn(text) {
  const plain = text.normalize("NFKC");
  if (plain === "") return undefined;
  return /^[0-9]{1,15}$/.test(plain) ? Number(plain) : text;
}
