/* Give a text to the device: to its clipboard, or as a file. */

import { element } from "../search/draw.js";

/** Copy a text, and return whether that was possible; if not, it is selected where it is shown. */
export async function copyText(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.getSelection().selectAllChildren(shown);
    return false;
  }
}

/** Let the browser save a text as a file of that name. */
export function saveFile(name, text) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  element("a", { href, download: name }).click();
  URL.revokeObjectURL(href);
}
