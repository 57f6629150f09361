/**
 * The pictures of the sourcing profile as SVG, one a measure, in the direction of the interface.
 *
 * A picture is for the eye alone: the table beside it says the same to everybody else.
 */

/** @typedef {import("./measures.js").Profile} Profile */
/** @typedef {import("../wording.js").Wording} Wording */

const SVG = "http://www.w3.org/2000/svg";
/** All pictures are so many units wide; they grow with their column. */
export const WIDTH = 400;
const ROW = 36;
const BAR = 9;

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * A drawing in which `x` counts from where lines begin, whatever the direction.
 *
 * @param {number} height
 * @param {Wording} wording
 */
function sheet(height, wording) {
  const rtl = wording.direction === "rtl";
  const root = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    class: "chart",
    "aria-hidden": "true",
    focusable: "false",
  });
  return {
    root,
    /** @param {number} x @param {number} y @param {number} width @param {number} height @param {string} name */
    bar(x, y, width, height, name) {
      const left = rtl ? WIDTH - x - width : x;
      root.append(svg("rect", { x: round(left), y, width: round(Math.max(width, 1)), height, class: name, rx: 2 }));
    },
    /**
     * @param {number} x
     * @param {number} y
     * @param {string} words
     * @param {string} [name]
     * @param {boolean} [atEnd] Whether the words end at `x`.
     */
    words(x, y, words, name = "label", atEnd = false) {
      const left = rtl ? WIDTH - x : x;
      // With one direction for all, start is left and end is right; the words keep their own.
      const anchor = rtl === atEnd ? "start" : "end";
      const place = { x: round(left), y, direction: "ltr", "text-anchor": anchor };
      root.append(svg("text", { ...place, class: name }, isolate(words)));
    },
    /** @param {number} y @param {string} name */
    line(y, name) {
      root.append(svg("line", { x1: 0, x2: WIDTH, y1: y, y2: y, class: name }));
    },
  };
}

/**
 * @param {Profile} profile
 * @param {Wording} wording
 */
export function drawVoices({ voices }, wording) {
  const chart = sheet(Math.max(voices.length * ROW, ROW), wording);
  const most = Math.max(...voices.map(({ words }) => words), 1);
  voices.forEach(({ actor, words, share }, i) => {
    const y = i * ROW;
    const name = actor ? actor.name : wording.text("profile.others");
    chart.words(0, y + 13, short(name, 34));
    const value = `${wording.percent(share)} · ${wording.count("words.count", words)}`;
    chart.words(WIDTH, y + 13, value, "value-label", true);
    chart.bar(0, y + 21, WIDTH, BAR, "track");
    chart.bar(0, y + 21, (WIDTH * words) / most, BAR, actor?.kind === "unnamed" ? "bar-unnamed" : "bar-named");
  });
  return chart.root;
}

/**
 * @param {Profile} profile
 * @param {Wording} wording
 */
export function drawNaming({ naming }, wording) {
  const chart = sheet(62, wording);
  const total = naming.reduce((sum, { quotes }) => sum + quotes, 0) || 1;
  let x = 0;
  naming.forEach(({ name, quotes }, i) => {
    const width = (WIDTH * quotes) / total;
    if (quotes) chart.bar(x, 0, width - 1, 22, `bar-${name}`);
    // The legend stands in three columns below.
    chart.bar(i * (WIDTH / 3), 36, 12, 12, `bar-${name}`);
    const label = `${wording.text(/** @type {import("../wording.js").Key} */ (`profile.${name}`))} ${wording.number(quotes)}`;
    chart.words(i * (WIDTH / 3) + 18, 46, label);
    x += width;
  });
  return chart.root;
}

/**
 * @param {Profile} profile
 * @param {Wording} wording
 */
export function drawStances({ stances }, wording) {
  const row = 22;
  const labels = 110;
  const chart = sheet(Math.max(stances.length * row, row), wording);
  const most = Math.max(...stances.map(({ quotes }) => quotes), 1);
  stances.forEach(({ stance, quotes }, i) => {
    const y = i * row;
    chart.words(0, y + 15, wording.term("stance", stance));
    chart.bar(labels, y + 5, ((WIDTH - labels - 30) * quotes) / most, 12, `tone tone-${stance}`);
    chart.words(WIDTH, y + 15, wording.number(quotes), "value-label", true);
  });
  return chart.root;
}

/**
 * Relay, arrow, source: read in the direction of the interface.
 *
 * @param {Profile} profile
 * @param {Wording} wording
 */
export function drawChains({ links }, wording) {
  const row = 30;
  const chart = sheet(Math.max(links.length * row, row), wording);
  const arrow = wording.direction === "rtl" ? "←" : "→";
  links.forEach(({ relay, source, quotes }, i) => {
    const y = i * row + 19;
    chart.bar(0, i * row + 2, 170, 25, "node");
    chart.bar(204, i * row + 2, 170, 25, "node");
    chart.words(8, y, short(relay.name, 24));
    chart.words(180, y, arrow, "arrow");
    chart.words(212, y, short(source?.name ?? wording.text("quote.nobody"), 24));
    if (quotes > 1) chart.words(WIDTH, y, `×${wording.number(quotes)}`, "value-label", true);
  });
  return chart.root;
}

/**
 * A lane for each speaker, from the article's beginning to its end.
 *
 * @param {Profile} profile
 * @param {Wording} wording
 */
export function drawStrip({ lanes }, wording) {
  const row = 24;
  const labels = 130;
  const width = WIDTH - labels;
  const chart = sheet(Math.max(lanes.length * row + 18, row), wording);
  lanes.forEach(({ actor, stretches }, i) => {
    const y = i * row;
    chart.words(0, y + 15, short(actor?.name ?? "", 18));
    chart.bar(labels, y + 4, width, 14, "track");
    for (const { from, to } of stretches) {
      const name = actor?.kind === "unnamed" ? "bar-unnamed" : "bar-named";
      chart.bar(labels + from * width, y + 4, Math.max((to - from) * width, 2), 14, name);
    }
  });
  const foot = lanes.length * row + 12;
  chart.words(labels, foot, wording.text("profile.start"), "axis");
  chart.words(WIDTH, foot, wording.text("profile.end"), "axis", true);
  return chart.root;
}

/**
 * Words whose own direction does not touch what is beside them.
 *
 * @param {string} words
 */
function isolate(words) {
  return `\u2068${words}\u2069`;
}

/**
 * @param {string} words
 * @param {number} most
 */
function short(words, most) {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

/** @param {number} n */
function round(n) {
  return Math.round(n * 10) / 10;
}
