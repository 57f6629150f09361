/**
 * Corrections stay with their words while the text around them is edited; where the words
 * themselves change, the correction goes.
 */

/** @typedef {import("./apply.js").Correction} Correction */
/** @typedef {import("./apply.js").Range} Range */

/**
 * @param {string} before
 * @param {string} after
 * @param {Correction[]} corrections
 * @returns {Correction[]}
 */
export function follow(before, after, corrections) {
  if (before === after || !corrections.length) return corrections;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const end = before.length - tail;
  const moved = after.length - before.length;

  /** @param {Range} range @returns {Range | null} */
  const shift = (range) => {
    if (range.end <= head) return range;
    if (range.start >= end) return { start: range.start + moved, end: range.end + moved };
    return null;
  };

  return corrections.flatMap((correction) => {
    const { at, speaker, span } = correction;
    const changed = { ...correction, at: shift(at) };
    if (speaker) changed.speaker = shift(speaker) ?? undefined;
    if (span) changed.span = shift(span) ?? undefined;
    const whole = changed.at && (!speaker || changed.speaker) && (!span || changed.span);
    return whole ? [/** @type {Correction} */ (changed)] : [];
  });
}

/**
 * Corrections as they come from outside (a link, the storage of an older version): what has not
 * the right shape is left out.
 *
 * @param {unknown} given
 * @param {string} text
 * @returns {Correction[]}
 */
export function sound(given, text) {
  if (!Array.isArray(given)) return [];
  /** @param {any} range */
  const within = (range) =>
    Number.isInteger(range?.start) &&
    Number.isInteger(range?.end) &&
    range.start >= 0 &&
    range.start < range.end &&
    range.end <= text.length;
  return given.filter(
    (one) =>
      one &&
      ["add", "change", "remove"].includes(one.op) &&
      ["actors", "quotes", "figures"].includes(one.layer) &&
      within(one.at) &&
      (!one.speaker || within(one.speaker)) &&
      (!one.span || within(one.span)),
  );
}
