/* The telephone numbers of a region: which exist, how they are written, which are short. The build takes the plan from
   the tables of the library phonenumbers (`scripts/sameroad/pages/suggest/number_plan.py`). */

const LONGEST_CERTAIN = 7;

/** Whether a text of digits has wholly the form of a pattern. */
export function matches(pattern, digits) {
  return new RegExp(`^(?:${pattern})$`).test(digits);
}

/** Whether a number of the plan can have so many digits. */
export function isPossible(national, { lengths }) {
  return lengths.includes(national.length);
}

/** Whether no number of the plan has so many digits. */
export function isTooLong(national, { lengths, local_lengths: local }) {
  return !local.includes(national.length) && national.length > lengths.at(-1);
}

/** Whether a number exists: in the first region of the country that has numbers like it. */
export function exists(national, { regions }) {
  const isLike = ({ begins, ...region }) =>
    begins ? new RegExp(`^(?:${begins})`).test(national) : isOfRegion(national, region);
  const region = regions.find(isLike);
  return region !== undefined && isOfRegion(national, region);
}

/** Return a number as records write it: `+852 2345 6789`. */
export function canonical(national, { code, formats }) {
  const format = formats.find(
    ({ begins, pattern }) => new RegExp(`^(?:${begins})`).test(national) && matches(pattern, national),
  );
  const grouped = format ? national.replace(new RegExp(format.pattern), format.format) : national;
  return `+${code} ${grouped}`.replaceAll("-", " ");
}

/** Whether digits are a short number that can be dialled in the region. */
export function isShort(digits, { short }) {
  const dialled = String(Number(digits));
  if (!short) return false;
  const known = isDescribed(dialled, short.general) && isDescribed(dialled, short.known);
  // The tables lack hotlines that do exist (18111 in Hong Kong), but a long one unknown to them lacks a digit.
  return known || (digits.length < LONGEST_CERTAIN && short.general.lengths.includes(dialled.length));
}

function isOfRegion(national, { general, kinds }) {
  return isDescribed(national, general) && kinds.some((kind) => isDescribed(national, kind));
}

function isDescribed(digits, { lengths, pattern }) {
  return (lengths.length === 0 || lengths.includes(digits.length)) && matches(pattern, digits);
}
