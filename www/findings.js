/**
 * From a report to the stretches of text that are marked, cut where they overlap.
 *
 * A finding is named by a key: the letter of its layer and its id in the report: `a3`, `q1`, `f0`,
 * or `n0` for the first note.
 * It has one or more places, which are what one jumps to: the mentions of an actor, the content of
 * a quote, the figure. What merely belongs to it (a title, a cue) has the place `null`.
 */

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {"actors" | "quotes" | "figures"} Layer */
/** @typedef {"actor" | "unnamed" | "place" | "role" | "quote" | "cue" | "figure" | "oddity"} Part */

/** @type {readonly Layer[]} */
export const LAYERS = ["actors", "quotes", "figures"];

/**
 * @typedef {object} Stretch
 * @property {number} start
 * @property {number} end
 * @property {string} key
 * @property {number | null} place
 * @property {Part} part
 */

/**
 * A piece of the text in which the same stretches are open from beginning to end.
 *
 * @typedef {{ start: number, end: number, within: Stretch[] }} Segment
 */

/** The oddities that are noted (`n`) are those of quotation marks. */
/** @type {Record<string, Layer>} */
const LAYER_OF = { a: "actors", q: "quotes", n: "quotes", f: "figures" };

/**
 * The layer of a finding, if the key names one.
 *
 * @param {string} key
 * @returns {Layer | null}
 */
export function layerOf(key) {
  return LAYER_OF[key.charAt(0)] ?? null;
}

/**
 * All that a report marks, in the order of the text, outer before inner.
 *
 * @param {Report} report
 * @returns {Stretch[]}
 */
export function stretches(report) {
  /** @type {Stretch[]} */
  const all = [];
  for (const actor of report.actors) {
    const key = `a${actor.id}`;
    actor.mentions.forEach(({ start, end, form, kind }, place) => {
      const part = form === "description" ? "unnamed" : kind === "place" ? "place" : "actor";
      all.push({ start, end, key, place, part });
    });
    for (const { start, end } of actor.roles) {
      all.push({ start, end, key, place: null, part: "role" });
    }
  }
  for (const { id, start, end, cue } of report.quotes) {
    all.push({ start, end, key: `q${id}`, place: 0, part: "quote" });
    if (cue) all.push({ start: cue.start, end: cue.end, key: `q${id}`, place: null, part: "cue" });
  }
  for (const { id, start, end } of report.figures) {
    all.push({ start, end, key: `f${id}`, place: 0, part: "figure" });
  }
  report.notes.forEach(({ start, end }, id) => {
    all.push({ start, end, key: `n${id}`, place: 0, part: "oddity" });
  });
  return all
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts the text where a stretch begins or ends; what no stretch covers is left out.
 *
 * @param {Stretch[]} stretches In the order of the text.
 * @returns {Segment[]}
 */
export function segments(stretches) {
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))];
  cuts.sort((a, b) => a - b);
  /** @type {Segment[]} */
  const pieces = [];
  /** @type {Stretch[]} */
  let open = [];
  let next = 0;
  cuts.forEach((start, i) => {
    open = open.filter((stretch) => stretch.end > start);
    for (; stretches[next]?.start === start; next += 1) open.push(stretches[next]);
    const end = cuts[i + 1];
    if (open.length && end !== undefined) pieces.push({ start, end, within: open.slice() });
  });
  return pieces;
}

/**
 * A paragraph of the text; a heading has a level.
 *
 * @typedef {{ start: number, end: number, level?: number }} Block
 */

/** A paragraph that is longer is drawn in parts, since a browser lays out a block at one go. */
const LONGEST_BLOCK = 20_000;
/** A first paragraph that is no longer is set as the headline, which it is in pasted articles. */
const LONGEST_HEADING = 140;

/**
 * The paragraphs of a text; empty lines are none.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export function blocks(text) {
  /** @type {Block[]} */
  const found = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (!line[0].trim()) continue;
    const lineEnd = line.index + line[0].length;
    let start = line.index;
    while (lineEnd - start > LONGEST_BLOCK) {
      // A space near the limit is a better place to part than the middle of a word.
      const space = text.lastIndexOf(" ", start + LONGEST_BLOCK);
      const end = space > start ? space + 1 : start + LONGEST_BLOCK;
      found.push({ start, end });
      start = end;
    }
    found.push({ start, end: lineEnd });
  }
  const [first] = found;
  if (found.length > 1 && first.end - first.start <= LONGEST_HEADING) first.level = 2;
  return found;
}
