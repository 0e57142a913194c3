/* Whether readers of YAML take a text without quotes for that text, as `plain_scalar` of
   `scripts/sameroad/records/read_yaml.py` knows it. */

const OTHER_THINGS = [
  // nothing, and truth
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)?$/,
  // what older YAML takes for truth
  /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/,
  // dates and times
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\s][^\n]*)?$/,
  /^[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  // numbers
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?)$/,
  /^[-+]?(?:\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/,
];

/** Whether a text of one line means itself, and no number, date, truth or nothing. */
export function isPlainText(text) {
  return !OTHER_THINGS.some((thing) => thing.test(text));
}
