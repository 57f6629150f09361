/**
 * Two ways to paint on a text that is not ours: highlights, which leave its DOM as it is, and
 * inline marks where a browser has no highlights.
 */
import { PARTS } from "./looks.js";

/** @typedef {import("./content.js").Piece} Piece */
/** @typedef {import("./theme.js").Theme} Theme */

/**
 * A span of an article and how it looks.
 *
 * @typedef {{ part: string, pieces: Piece[], start: number, end: number }} Stroke
 */

/**
 * @typedef {object} Paint
 * @property {(strokes: Stroke[], theme: Theme) => void} paint Paints these, and takes away what was
 *   painted before.
 * @property {(stroke: Stroke) => Element | Range | null} place Where a stroke lies.
 */

/** Whether this browser can paint without touching the DOM. */
export function canHighlight() {
  return "highlights" in CSS && typeof Highlight === "function";
}

/**
 * The range of a stroke in the host's own nodes.
 *
 * @param {Stroke} stroke
 */
export function rangeOf({ pieces, start, end }) {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const range = new Range();
  try {
    range.setStart(first.node, first.offset + Math.max(0, start - first.start));
    range.setEnd(last.node, last.offset + Math.min(end, last.end) - last.start);
  } catch {
    return null; // The page has changed the text meanwhile, which is analysed anew in a moment.
  }
  return range;
}

/** @implements {Paint} */
export class Highlights {
  /** @type {{ highlight: Highlight, range: Range }[]} */
  #painted = [];

  /**
   * @param {Stroke[]} strokes
   * @param {Theme} theme
   */
  paint(strokes, theme) {
    for (const { highlight, range } of this.#painted) highlight.delete(range);
    this.#painted = [];
    for (const stroke of strokes) {
      const range = rangeOf(stroke);
      if (!range) continue;
      const highlight = registered(`isnad-${theme}-${stroke.part}`, PARTS.indexOf(stroke.part));
      highlight.add(range);
      this.#painted.push({ highlight, range });
    }
    // Names without ranges would stay in the page's registry for good.
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith("isnad-") && highlight.size === 0) CSS.highlights.delete(name);
    }
  }

  /** @param {Stroke} stroke */
  place(stroke) {
    return rangeOf(stroke);
  }
}

/**
 * The page's highlight of a name; several elements share it.
 *
 * @param {string} name
 * @param {number} priority
 */
function registered(name, priority) {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/**
 * Inline marks. The text nodes that they part are put together again when they go.
 *
 * @implements {Paint}
 */
export class Marks {
  /** @type {Map<Text, (Text | HTMLElement)[]>} What each of the host's nodes was parted into. */
  #parted = new Map();
  #quietly;

  /** @param {(change: () => void) => void} quietly Changes the DOM without taking notice of it. */
  constructor(quietly) {
    this.#quietly = quietly;
  }

  /**
   * @param {Stroke[]} strokes
   * @param {Theme} theme
   */
  paint(strokes, theme) {
    this.#quietly(() => {
      this.#restore();
      /** @type {Map<Text, { from: number, to: number, part: string }[]>} */
      const byNode = new Map();
      for (const { part, pieces, start, end } of strokes) {
        for (const piece of pieces) {
          const from = piece.offset + Math.max(0, start - piece.start);
          const to = piece.offset + Math.min(end, piece.end) - piece.start;
          if (from >= to) continue;
          const spans = byNode.get(piece.node);
          if (spans) spans.push({ from, to, part });
          else byNode.set(piece.node, [{ from, to, part }]);
        }
      }
      for (const [node, spans] of byNode) this.#part(node, spans, theme);
    });
  }

  /** @param {Stroke} stroke */
  place({ pieces, start }) {
    const [first] = pieces;
    if (!first) return null;
    let at = first.offset + Math.max(0, start - first.start) - first.node.length;
    for (const node of this.#parted.get(first.node) ?? []) {
      const { length } = node.textContent ?? "";
      if (at < length) return node instanceof Text ? node.parentElement : node;
      at -= length;
    }
    return first.node.parentElement;
  }

  /**
   * The place in the host's own node that a place in a part of it was.
   *
   * @param {Node} node
   * @param {number} offset
   * @returns {{ node: Node, offset: number }}
   */
  original(node, offset) {
    for (const [first, parts] of this.#parted) {
      let before = first.length;
      for (const part of parts) {
        if (part === node || part.contains(node)) return { node: first, offset: before + offset };
        before += part.textContent?.length ?? 0;
      }
    }
    return { node, offset };
  }

  /**
   * @param {Text} node
   * @param {{ from: number, to: number, part: string }[]} spans
   * @param {Theme} theme
   */
  #part(node, spans, theme) {
    const { data } = node;
    const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    /** @type {(Text | HTMLElement)[]} */
    const parts = [];
    cuts.forEach((from, i) => {
      const to = cuts[i + 1] ?? data.length;
      if (from === to) return;
      const names = spans.filter((span) => span.from <= from && span.to >= to).map(({ part }) => part);
      const words = new Text(data.slice(from, to));
      if (!names.length) {
        parts.push(words);
        return;
      }
      const mark = document.createElement("mark");
      mark.classList.add("isnad-mark", ...names.map((name) => `isnad-${theme}-${name}`));
      mark.append(words);
      parts.push(mark);
    });
    node.data = data.slice(0, cuts[0]);
    node.after(...parts);
    this.#parted.set(node, parts);
  }

  #restore() {
    for (const [node, parts] of this.#parted) {
      // What the page has itself thrown out meanwhile is not brought back.
      const kept = parts.filter((part) => part.isConnected);
      node.data += kept.map((part) => part.textContent).join("");
      for (const part of kept) part.remove();
    }
    this.#parted.clear();
  }
}
