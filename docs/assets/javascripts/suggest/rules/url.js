/* Addresses on the web that do not work, track the reader, or carry a password. */

import { SPACE, WORD } from "../python_text.js";
import { finding, say } from "../say.js";
import { EACH, findTexts } from "../walk.js";

const FIELDS = [
  ["contact", "website"],
  ["contact", "website", EACH],
  ["contact", "social", EACH],
  ["sources", EACH, "url"],
];
const ANY_SPACE = new RegExp(`[${SPACE}]`);
const ENTITY = "&amp;";
const NEVER = /[\0-\x1f\x7f<>"\\^`{|}]/;
const NOT_AT_THE_END = /[，。；：、！？」』）》]+$/;
const LABEL = `[\\p{L}\\p{N}](?:[${WORD}-]*[\\p{L}\\p{N}])?`;
const HOST = `(?:${LABEL}\\.)+[\\p{L}\\p{Nl}\\p{No}][${WORD}-]*[\\p{L}\\p{N}]`;
const BEGINS_WITH_HOST = new RegExp(`^${HOST}`, "u");
const IS_HOST = new RegExp(`^${HOST}$`, "u");
const PARTS = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
const CONTROL_AT_BEGINNING = /^[\0-\x20]+/;
const DELIMITERS = /[@:#?]/g;
const DELIMITER = /[/?#@:]/;
const HIGHEST_PORT = 65535;
const WHOLE = say("url.whole_hint");

export function check(record, { tracking }) {
  return FIELDS.flatMap((steps) =>
    findTexts(record, steps).flatMap(([path, written]) => {
      const found = written === "" ? null : fault(written, tracking); // empty is the schema's to tell
      return found ? [finding(path, ...found)] : [];
    }),
  );
}

function fault(written, tracking) {
  if (ANY_SPACE.test(written)) return [say("url.space"), say("url.space_hint")];
  return signFault(written) ?? partsFault(written, new RegExp(`^(?:${tracking})$`, "iu"));
}

function signFault(written) {
  if (written.includes(ENTITY)) {
    return [say("url.ampersand", { entity: ENTITY }), ...better(written.replaceAll(ENTITY, "&"))];
  }
  const never = written.match(NEVER);
  if (never) return [say("url.character", { character: never[0] }), WHOLE];
  const end = written.match(NOT_AT_THE_END);
  return end ? [say("url.end", { sign: end[0] }), ...better(written.slice(0, end.index))] : null;
}

function partsFault(written, tracking) {
  const parts = split(written);
  if (parts === null) return [say("url.no_address", { written }), WHOLE];
  if (!["http", "https"].includes(parts.scheme)) return [say("url.beginning"), ...beginning(written, parts)];
  if (parts.authority.includes("@")) {
    const authority = parts.authority.slice(parts.authority.lastIndexOf("@") + 1);
    return [say("url.user"), ...better(join({ ...parts, authority }))];
  }
  if (parts.host === "") return [say("url.no_website"), WHOLE];
  if (!IS_HOST.test(parts.host)) return [say("url.host", { host: parts.host }), WHOLE];
  return trackingFault(parts, tracking);
}

function beginning(written, { scheme }) {
  if (scheme !== "" || !BEGINS_WITH_HOST.test(written)) return [WHOLE];
  return [say("url.beginning_hint", { written }), `https://${written}`];
}

function trackingFault(parts, tracking) {
  const names = `${parts.query}&${parts.fragment}`.split("&").filter(Boolean).map(nameOf);
  const found = names.find((name) => tracking.test(name));
  if (found === undefined) return null;
  const others = (pairs) => pairs.split("&").filter((pair) => !tracking.test(pair.split("=")[0])).join("&");
  const without = { ...parts, query: others(parts.query), fragment: others(parts.fragment) };
  return [say("url.tracking", { name: found }), ...better(join(without))];
}

function nameOf(pair) {
  const name = pair.split("=")[0].replaceAll("+", " ");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The parts of an address, or null where what stands before its path cannot be the name of a website and a port. */
function split(written) {
  const [, scheme = "", authority = "", path, query = "", fragment = ""] = written
    .replace(CONTROL_AT_BEGINNING, "")
    .match(PARTS);
  const [name, ...port] = authority.slice(authority.lastIndexOf("@") + 1).split(":");
  if (/[[\]]/.test(authority) || !isPort(port.join(":")) || hidesDelimiter(authority)) return null;
  const [host, ...zone] = name.split("%");
  const named = [host.toLowerCase(), ...zone].join("%");
  return { scheme: scheme.toLowerCase(), authority, host: named, path, query, fragment };
}

function isPort(text) {
  return text === "" || (/^[0-9]+$/.test(text) && Number(text) <= HIGHEST_PORT);
}

/** Whether a sign only looks like another one that would end the name: ℀ is a/c. */
function hidesDelimiter(authority) {
  const rest = authority.replaceAll(DELIMITERS, "");
  const plain = rest.normalize("NFKC");
  return plain !== rest && DELIMITER.test(plain);
}

function join({ scheme, authority, path, query, fragment }) {
  return `${scheme}://${authority}${path}${query && `?${query}`}${fragment && `#${fragment}`}`;
}

function better(address) {
  return [say("shared.write_address", { better: address }), address];
}
