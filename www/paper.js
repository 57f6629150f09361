/**
 * Draws a text with its findings, part by part, so that the page answers meanwhile.
 *
 * Each segment is one `<mark>` whose classes say what covers it. Overlaps are drawn by means that
 * do not hide each other: a quote is a wash, a figure a band, an actor a line below. A mark has no
 * box of its own (no padding, no border): within a word that would tear Arabic letters apart.
 */

/** @typedef {import("./findings.js").Block} Block */
/** @typedef {import("./findings.js").Segment} Segment */

/** How long drawing may hold the thread before it lets the reader's own actions through. */
const SLICE_MS = 12;
/** From so many paragraphs on the browser skips those out of sight, in parts of so many. */
const MANY = 60;
const IN_PART = 40;
/** From so many on their findings are marked only when they come near the window. */
const LAZY = 400;
/** How near that is, and how many are marked at once in the beginning. */
const NEAR = "1500px 0px";
const AT_FIRST = 30;
/** A text up to this length replaces the one before it at one go, so that nothing flickers. */
const AT_ONCE = 200_000;

export class Paper {
  /** @type {{ start: number, node: HTMLElement }[]} */
  #paragraphs = [];
  /** @type {Map<Element, () => Node[]>} Paragraphs whose findings are not marked yet. */
  #bare = new Map();
  #near = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        this.#near.unobserve(target);
        for (const paragraph of target.children) this.dress(paragraph);
      }
    },
    { rootMargin: NEAR },
  );
  #drawing = 0;
  #root;
  #made;
  /** @type {(share: number) => void} Called with how much of a long text is drawn. */
  progressed = () => {};

  /**
   * @param {HTMLElement} root Receives the paragraphs.
   * @param {(mark: HTMLElement, segment: Segment) => void} made Called for each mark.
   */
  constructor(root, made) {
    this.#root = root;
    this.#made = made;
  }

  clear() {
    this.#drawing += 1;
    this.#forget();
    this.#root.replaceChildren();
  }

  #forget() {
    this.#near.disconnect();
    this.#bare.clear();
    this.#paragraphs = [];
  }

  /**
   * @param {string} text
   * @param {Segment[]} segments
   * @param {Block[]} blocks
   */
  async draw(text, segments, blocks) {
    const drawing = (this.#drawing += 1);
    let drawn = document.createDocumentFragment();
    let first = true;
    const long = blocks.length > MANY;
    /** @type {HTMLElement | DocumentFragment} */
    let part = drawn;
    const atOnce = this.#root.hasChildNodes() && text.length <= AT_ONCE;
    let began = performance.now();
    let next = 0;
    this.#forget();
    for (const [i, block] of blocks.entries()) {
      if (long && i % IN_PART === 0) {
        part = document.createElement("div");
        part.className = "part";
        drawn.append(part);
        if (blocks.length > LAZY) this.#near.observe(part);
      }
      while (next < segments.length && segments[next].end <= block.start) next += 1;
      const node = this.#paragraph(block);
      const from = next;
      const content = () => this.#content(text, block, segments, from);
      if (blocks.length > LAZY && i >= AT_FIRST) {
        node.textContent = text.slice(block.start, block.end);
        this.#bare.set(node, content);
      } else node.append(...content());
      this.#paragraphs.push({ start: block.start, node });
      part.append(node);
      if (performance.now() - began < SLICE_MS) continue;
      if (!atOnce) {
        this.#put(drawn, first);
        first = false;
        drawn = document.createDocumentFragment();
        if (!long) part = drawn;
      }
      this.progressed(block.end / text.length);
      await new Promise((resolve) => setTimeout(resolve));
      if (drawing !== this.#drawing) return;
      began = performance.now();
    }
    this.#put(drawn, first);
  }

  /**
   * @param {DocumentFragment} part
   * @param {boolean} first
   */
  #put(part, first) {
    if (first) this.#root.replaceChildren(part);
    else this.#root.append(part);
  }

  /** @param {Block} block */
  #paragraph(block) {
    const paragraph = document.createElement("p");
    paragraph.dataset.start = String(block.start);
    if (block.level) {
      paragraph.className = "heading";
      paragraph.role = "heading";
      paragraph.ariaLevel = String(block.level);
    }
    return paragraph;
  }

  /**
   * Marks the findings of a paragraph that only has its text so far.
   *
   * @param {Element | null} paragraph
   */
  dress(paragraph) {
    const content = paragraph && this.#bare.get(paragraph);
    if (!content) return;
    this.#bare.delete(paragraph);
    paragraph.replaceChildren(...content());
  }

  /** Marks all of them, as for print. */
  dressAll() {
    for (const paragraph of [...this.#bare.keys()]) this.dress(paragraph);
  }

  /**
   * The paragraph behind or before another; the first one where none is given.
   *
   * @param {HTMLElement | null} paragraph
   * @param {1 | -1} direction
   */
  beside(paragraph, direction) {
    if (!paragraph) return this.#paragraphs[0]?.node ?? null;
    return this.#paragraphs[this.#indexOf(Number(paragraph.dataset.start)) + direction]?.node ?? null;
  }

  /** @param {number} at A place in the text. */
  at(at) {
    return this.#paragraphs[this.#indexOf(at)]?.node ?? null;
  }

  /** @param {number} at */
  #indexOf(at) {
    let [low, high] = [0, this.#paragraphs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#paragraphs[middle].start <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * The text of a paragraph with its marks.
   *
   * @param {string} text
   * @param {Block} block
   * @param {Segment[]} segments
   * @param {number} next The first segment that ends within the block or behind it.
   */
  #content(text, block, segments, next) {
    /** @type {Node[]} */
    const nodes = [];
    let at = block.start;
    for (let i = next; i < segments.length && segments[i].start < block.end; i += 1) {
      const start = Math.max(segments[i].start, at);
      const end = Math.min(segments[i].end, block.end);
      if (start > at) nodes.push(new Text(text.slice(at, start)));
      nodes.push(this.#mark(text.slice(start, end), segments[i]));
      at = end;
    }
    if (at < block.end) nodes.push(new Text(text.slice(at, block.end)));
    return nodes;
  }

  /**
   * @param {string} text
   * @param {Segment} segment
   */
  #mark(text, segment) {
    const mark = document.createElement("mark");
    mark.textContent = text;
    const quotes = segment.within.filter(({ part }) => part === "quote");
    mark.classList.add(...new Set(segment.within.map(({ part }) => part)));
    if (quotes.length > 1) mark.classList.add("deep");
    if (quotes.some(({ start }) => start === segment.start)) mark.classList.add("opens");
    this.#made(mark, segment);
    return mark;
  }
}
