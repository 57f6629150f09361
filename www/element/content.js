/**
 * The text of a host page's elements, by paragraphs, as a reader sees it; and the way back from a
 * place of that text to the host's own text nodes.
 */

/** @typedef {import("../findings.js").Block} Block */

/**
 * A stretch of the text that stands letter for letter in one text node, from `offset` on.
 *
 * @typedef {{ start: number, end: number, node: Text, offset: number }} Piece
 */
/** @typedef {{ text: string, blocks: Block[], pieces: Piece[] }} Content */

/** Elements whose content stands in the line; any other begins and ends a paragraph. */
const INLINE = new Set(
  ("A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP " +
    "SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR WBR").split(" "),
);
/** What holds no text of the article. */
const SKIPPED = new Set(
  ("AUDIO BUTTON CANVAS EMBED IFRAME IMG INPUT ISNAD-ARTICLE MAP NOSCRIPT OBJECT PICTURE SCRIPT " +
    "SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO").split(" "),
);

/**
 * @param {Element} host
 * @param {{ seen?: boolean }} [options] `seen` leaves out what the page does not show.
 * @returns {Content}
 */
export function contentOf(host, { seen = false } = {}) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Piece[]} */
  const pieces = [];
  let text = "";
  let start = 0;

  /** @param {number} level */
  function endBlock(level) {
    if (text.endsWith(" ")) {
      text = text.slice(0, -1);
      const last = pieces.at(-1);
      if (last && last.end > text.length) last.end = text.length;
    }
    if (text.length > start) {
      blocks.push({ start, end: text.length, level });
      text += "\n";
    }
    start = text.length;
  }

  /**
   * White space counts as a browser shows it: one space, and none where a line begins.
   *
   * @param {Text} node
   */
  function take(node) {
    /** @type {Piece | null} */
    let open = null;
    for (const { 0: run, index: offset } of node.data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      const blank = /^[ \t\n\r\f]/.test(run);
      if (blank && (text.length === start || text.endsWith(" "))) {
        open = null;
        continue;
      }
      if (!open) pieces.push((open = { start: text.length, end: 0, node, offset }));
      text += blank ? " " : run;
      open.end = text.length;
      // What follows several blanks stands elsewhere than the one that is counted.
      if (blank && run.length > 1) open = null;
    }
  }

  /**
   * @param {Node} node
   * @param {number} level Of the heading that the node is in; 0 for none.
   */
  function walk(node, level) {
    for (const child of node.childNodes) {
      if (child instanceof Text) {
        take(child);
      } else if (child instanceof Element && !SKIPPED.has(child.tagName.toUpperCase())) {
        if (seen && child.checkVisibility?.() === false) continue;
        const inner = Number(/^H([1-6])$/.exec(child.tagName)?.[1] ?? level);
        const inline = INLINE.has(child.tagName);
        if (!inline) endBlock(level);
        walk(child, inner);
        if (!inline) endBlock(inner);
      }
    }
  }

  walk(host, 0);
  endBlock(0);
  return { text: text.replace(/\n$/, ""), blocks, pieces };
}

/**
 * The pieces of the text that a span has a part in.
 *
 * @param {Piece[]} pieces
 * @param {number} start
 * @param {number} end
 */
export function within(pieces, start, end) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].end > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < pieces.length && pieces[last].start < end) last += 1;
  return pieces.slice(low, last);
}
