/**
 * The findings of a text on the host page's own article, in place: the same face as `Reading`,
 * but nothing is drawn anew, and the article stays the page's.
 */
import { LAYERS, layerOf, stretches } from "../findings.js";
import { within } from "./content.js";
import { canHighlight, Highlights, Marks, rangeOf } from "./paint.js";

/** @typedef {import("../pkg/isnad.js").Report} Report */
/** @typedef {import("../findings.js").Layer} Layer */
/** @typedef {import("../findings.js").Stretch} Stretch */
/** @typedef {import("../view.js").Touches} Touches */
/** @typedef {import("./content.js").Piece} Piece */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./paint.js").Stroke} Stroke */

/** @typedef {Stroke & Stretch} Found */

export class Painting {
  /** @type {Theme} */
  #theme = "light";
  /** @type {Element | null} */
  #article = null;
  /** @type {Piece[]} */
  #pieces = [];
  /** @type {Found[]} */
  #found = [];
  /** @type {ReadonlySet<Layer>} */
  #layers = new Set(LAYERS);
  #lit = "";
  /** @type {number | null} */
  #here = null;
  #listening = new AbortController();
  #touches;
  #paint;

  /**
   * @param {Touches} touches
   * @param {(change: () => void) => void} quietly Changes the article without taking notice of it.
   */
  constructor(touches, quietly) {
    this.#touches = touches;
    this.#paint = canHighlight() ? new Highlights() : new Marks(quietly);
  }

  /**
   * Says which article the next text is of.
   *
   * @param {Element} article
   * @param {Piece[]} pieces Where its text stands.
   */
  place(article, pieces) {
    this.#pieces = pieces;
    if (this.#article === article) return;
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#article = article;
    const listener = (/** @type {Event} */ event) => this.#clicked(/** @type {MouseEvent} */ (event));
    article.addEventListener("click", listener, { signal: this.#listening.signal });
  }

  /** @param {Theme} theme */
  set theme(theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#draw();
  }

  /**
   * @param {string} _text
   * @param {Report} report
   */
  async show(_text, report) {
    this.#lit = "";
    this.#here = null;
    let inside = -1;
    this.#found = stretches(report).map((stretch) => {
      const { start, end } = stretch;
      // In the order of the text the outer of two quotes comes first.
      const deep = stretch.part === "quote" && end <= inside;
      if (stretch.part === "quote") inside = Math.max(inside, end);
      const part = deep ? "deep" : stretch.part;
      return /** @type {Found} */ ({ ...stretch, part, pieces: within(this.#pieces, start, end) });
    });
    this.#draw();
  }

  /** Takes away all that was painted, and listens no more. */
  clear() {
    this.#found = [];
    this.#draw();
    this.#listening.abort();
    this.#article = null;
  }

  /** @param {ReadonlySet<Layer>} layers */
  setLayers(layers) {
    this.#layers = layers;
    this.#draw();
  }

  /** @param {string} key */
  light(key) {
    this.#lit = key;
    this.#here = null;
    this.#draw();
  }

  /**
   * @param {string} key
   * @param {number} place
   */
  async reveal(key, place) {
    const found = this.#found.find((found) => found.key === key && found.place === place);
    if (!found) return;
    this.#lit = key;
    this.#here = place;
    this.#draw();
    const at = this.#paint.place(found);
    const box = at?.getBoundingClientRect();
    if (!box || (box.top > 60 && box.bottom < innerHeight - 60)) return;
    const node = at instanceof Range ? at.startContainer.parentElement : at;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // A paragraph may be taller than the window: what counts is where the words are.
    if (node && box.height === 0) node.scrollIntoView({ block: "center" });
    else scrollBy({ top: box.top - innerHeight / 2, behavior: calm ? "auto" : "smooth" });
  }

  /** The article has no marks of ours that a card could hang on. */
  markAt() {
    return null;
  }

  #draw() {
    const shown = this.#found.filter(({ key, part }) => {
      const layer = layerOf(key);
      // A figure that is lit up has that ground instead of its own, which would lie above it.
      if (part === "figure" && key === this.#lit) return false;
      return !layer || this.#layers.has(layer);
    });
    const lit = this.#found.filter(({ key }) => key === this.#lit);
    const strokes = [
      ...shown,
      ...lit.map((found) => ({ ...found, part: found.place === this.#here ? "here" : "lit" })),
    ];
    this.#paint.paint(strokes, this.#theme);
  }

  /**
   * A click takes the innermost finding; clicking the same place again goes outwards. What the
   * page itself does on a click goes before.
   *
   * @param {MouseEvent} event
   */
  #clicked(event) {
    const [target] = event.composedPath();
    const own = target instanceof Element && target.closest("a, button, input, label, summary");
    if (own || event.defaultPrevented || !getSelection()?.isCollapsed) return;
    const at = this.#offsetAt(event.clientX, event.clientY);
    if (at === null) return;
    const here = this.#found
      .filter(({ start, end, key }) => start <= at && at < end && this.#layers.has(layerOf(key) ?? "quotes"))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const keys = [...new Set(here.map(({ key }) => key))];
    const key = keys[(keys.indexOf(this.#lit) + 1) % keys.length];
    const found = here.find((found) => found.key === key);
    if (found && this.#article) {
      this.#touches.pick(found.key, found.place ?? 0, /** @type {HTMLElement} */ (this.#article));
    }
  }

  /**
   * The place in the text that lies under a point of the window.
   *
   * @param {number} x
   * @param {number} y
   */
  #offsetAt(x, y) {
    const caret = caretAt(x, y, this.#article);
    if (!caret) return null;
    const { node, offset } =
      this.#paint instanceof Marks ? this.#paint.original(caret.node, caret.offset) : caret;
    // The caret stands beside the letter that was hit, on either side of it.
    for (const at of [offset, offset - 1]) {
      const piece = this.#pieces.find(
        (piece) => piece.node === node && piece.offset <= at && at < piece.offset + piece.end - piece.start,
      );
      if (!piece) continue;
      const start = piece.start + at - piece.offset;
      if (this.#paint instanceof Marks || hit(piece, start, x, y)) return start;
    }
    return null;
  }
}

/**
 * Whether a letter is under a point: beside the end of a line the caret is at its last letter.
 *
 * @param {Piece} piece
 * @param {number} start
 * @param {number} x
 * @param {number} y
 */
function hit(piece, start, x, y) {
  const range = rangeOf({ part: "", pieces: [piece], start, end: start + 1 });
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/**
 * @param {number} x
 * @param {number} y
 * @param {Element | null} article
 * @returns {{ node: Node, offset: number } | null}
 */
function caretAt(x, y, article) {
  const root = article?.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  // Not every browser has the standard's name yet, and TypeScript knows either only in part.
  const page = /** @type {any} */ (document);
  const position = page.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
