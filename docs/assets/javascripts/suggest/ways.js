/* The addresses by which a finished record can be sent. Touches no page. */

// GitHub refuses addresses of more than 8,191 bytes, and whoever is not signed in is sent through its sign-in page,
// whose address holds this one encoded once more.
const LONGEST = 8000;
const SIGN_IN = "https://github.com/login?return_to=";
// What every e-mail program takes.
const LONGEST_MAIL = 1900;

/** Return `{ address, isWhole }`: where a new file begins, with the text in it if it is not too long. */
export function newFile(folder, slug, text) {
  const named = `${folder}?filename=${encodeURIComponent(`${slug}.yaml`)}`;
  const filled = `${named}&value=${encodeURIComponent(text)}`;
  const isWhole = SIGN_IN.length + encodeURIComponent(filled).length <= LONGEST;
  return { address: isWhole ? filled : named, isWhole };
}

/** Return where the file of an organization is edited. */
export function existingFile(pattern, slug) {
  return pattern.replace("{slug}", slug);
}

/** Return `{ address, isWhole }`: an e-mail with the text in it, or with `instead` where it is too long. */
export function mail(to, subject, text, instead) {
  const begun = `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encodeURIComponent(subject)}&body=`;
  // Lines of e-mails end with both signs (RFC 6068).
  const filled = begun + encodeURIComponent(text.replaceAll("\n", "\r\n"));
  const isWhole = filled.length <= LONGEST_MAIL;
  return { address: isWhole ? filled : begun + encodeURIComponent(`${instead}\r\n`), isWhole };
}
