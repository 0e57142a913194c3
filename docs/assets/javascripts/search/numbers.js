/* Telephone numbers of the index, as pages show them. The same as `phone_number` in
   `scripts/sameroad/pages/phone_numbers.py`, with shared test cases. Touches no page. */

const NO_BREAK_SPACE = "\u00a0";

/** Return `{ number, shown }` for a number of the index: `number` is the full one, for links; `shown` is how people
    there write it. The index says that only where it is more than leaving out the `callingCode` of its region. */
export function phoneNumber(held, callingCode) {
  const [number, shown = withoutCode(number, callingCode)] = [held].flat();
  return { number, shown: shown.replaceAll(" ", NO_BREAK_SPACE) };
}

function withoutCode(number, callingCode) {
  const beginning = `${callingCode} `;
  return number.startsWith(beginning) ? number.slice(beginning.length) : number;
}
