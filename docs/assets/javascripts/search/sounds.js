/* Chinese characters that sound alike, which is how most are mistyped (痛瘋 for 痛風). */

/** Return a function that says whether two folded characters sound alike; `groups` are strings of those that do. */
export function makeSounds(groups) {
  const soundsOf = new Map();
  groups.forEach((group, sound) => {
    for (const character of group) (soundsOf.get(character) ?? soundsOf.set(character, []).get(character)).push(sound);
  });
  return (one, other) => {
    const sounds = soundsOf.get(one);
    return sounds !== undefined && (soundsOf.get(other) ?? []).some((sound) => sounds.includes(sound));
  };
}
