/* E-mail addresses that cannot be one. Python asks the library email-validator; here are the forms that it allows, all
   for addresses in Latin letters, the common ones for others. */

import { SPACE, WORD } from "../python_text.js";
import { finding, say } from "../say.js";
import { EACH, findTexts } from "../walk.js";

const ATOM = "[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+";
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z0-9][a-z0-9-]{0,61})?[a-z]$/;
const SAFE = /^(?:[a-z0-9.-]|(?![\0-\x7f])[\p{L}\p{N}\p{P}\p{S}\p{M}])+$/u;
const FULL_STOPS = /[。．｡]/g;
const NOT_ASCII = /[^\0-\x7f]/;
// What names no server that everyone can reach (RFC 6761 and 6762).
const RESERVED = /(?:^|\.)(?:arpa|invalid|local|localhost|onion|test)$/;
const ODD_HYPHENS = /(?:^|\.)(?!xn)..--/;
const LONGEST = { domain: 253, address: 254 };
// Mailboxes that every domain has: their names are written small (RFC 2142).
const COMMON =
  /^(?:info|marketing|sales|support|abuse|noc|security|postmaster|hostmaster|usenet|news|webmaster|www|uucp|ftp)$/i;

const NEVER_BEFORE_AT = /[^A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]/u;
const NEVER_AFTER_AT = new RegExp(`[^${WORD}.-]|_`, "u");
const ONE_SPACE = new RegExp(`^[${SPACE}]$`);
const DOTS = /^\.|\.\.|\.$|\.@|@\./;

export function check(record) {
  return findTexts(record, ["contact", "emails", EACH]).flatMap(([path, written]) => {
    const found = written === "" ? null : fault(written); // empty is the schema's to tell
    return found ? [finding(path, ...found)] : [];
  });
}

function fault(written) {
  const proper = properForm(written);
  if (proper !== null) {
    const isWritten = proper.toLowerCase() === written.toLowerCase();
    return isWritten ? null : [say("email.form", { written }), say("shared.write_address", { better: proper }), proper];
  }
  if (written.split("@").length > 2) return [say("email.several", { written }), say("email.several_hint")];
  const better = written.normalize("NFKC"); // ＠ as a Chinese keyboard writes it
  if (better !== written && fault(better) === null) {
    return [reason(written), say("shared.write_address", { better }), better];
  }
  return [reason(written), say("email.address_hint")];
}

/** The address as it is to be written, or null where it is none. */
function properForm(written) {
  const [before, after, ...more] = written.split("@");
  if (after === undefined || more.length > 0) return null;
  const domain = LOCAL.test(before) ? domainOf(after) : null;
  if (domain === null) return null;
  const mailbox = COMMON.test(before) ? before.toLowerCase() : before;
  return before.length + 1 + domain.length <= LONGEST.address ? `${mailbox}@${domain}` : null;
}

/** The name of a domain in small letters of ordinary width, or null where it can be none. */
function domainOf(written) {
  const domain = written.replace(FULL_STOPS, ".").normalize("NFKC").toLowerCase();
  if (!SAFE.test(written.toLowerCase()) || ODD_HYPHENS.test(domain)) return null;
  const ascii = NOT_ASCII.test(domain) ? inAscii(domain) : domain;
  return ascii.length <= LONGEST.domain && HOST.test(ascii) && !RESERVED.test(ascii) ? domain : null;
}

function inAscii(domain) {
  try {
    return new URL(`http://${domain}/`).hostname;
  } catch {
    return "";
  }
}

/** Why a text with one @ or none is no address, as far as its writer can use the reason. */
function reason(written) {
  const at = written.indexOf("@");
  const [before, after] = at < 0 ? [written, ""] : [written.slice(0, at), written.slice(at + 1)];
  const never = before.match(NEVER_BEFORE_AT) ?? after.normalize("NFC").match(NEVER_AFTER_AT);
  if (never && !ONE_SPACE.test(never[0])) return say("email.character", { written, character: never[0] });
  if (never) return say("email.space", { written });
  if (at < 0) return say("email.no_at", { written });
  if (before === "") return say("email.nothing_before", { written });
  if (DOTS.test(written)) return say("email.dots", { written });
  return after.includes(".") ? say("email.wrong", { written }) : say("email.no_ending", { written });
}
