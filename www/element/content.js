/**
 * The text of a host page's elements, by paragraphs, as a reader sees it.
 */

/** @typedef {import("../findings.js").Block} Block */

/** Elements whose content stands in the line; any other begins and ends a paragraph. */
const INLINE = new Set(
  ("A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP " +
    "SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR WBR").split(" "),
);
/** What holds no text of the article. */
const SKIPPED = new Set(
  ("AUDIO BUTTON CANVAS EMBED IFRAME IMG INPUT MAP NOSCRIPT OBJECT PICTURE SCRIPT SELECT STYLE SVG " +
    "TEMPLATE TEXTAREA VIDEO").split(" "),
);

/**
 * @param {Element} host
 * @returns {{ text: string, blocks: Block[] }}
 */
export function contentOf(host) {
  /** @type {Block[]} */
  const blocks = [];
  let text = "";
  let start = 0;

  /** @param {number} level */
  function endBlock(level) {
    if (text.endsWith(" ")) text = text.slice(0, -1);
    if (text.length > start) {
      blocks.push({ start, end: text.length, level });
      text += "\n";
    }
    start = text.length;
  }

  /**
   * @param {Node} node
   * @param {number} level Of the heading that the node is in; 0 for none.
   */
  function walk(node, level) {
    for (const child of node.childNodes) {
      if (child instanceof Text) {
        // White space as a browser shows it: one space, and none where a line begins.
        const words = child.data.replace(/[ \t\n\r\f]+/g, " ");
        const atStart = text.length === start || text.endsWith(" ");
        text += atStart && words.startsWith(" ") ? words.slice(1) : words;
      } else if (child instanceof Element && !SKIPPED.has(child.tagName.toUpperCase())) {
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
  return { text: text.replace(/\n$/, ""), blocks };
}
