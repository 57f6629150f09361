/**
 * The text with its findings marked: draws it, lights a finding up, tells which one is clicked.
 *
 * Each segment is one `<mark>` whose classes say what covers it. Overlaps are drawn by means that
 * do not hide each other: a quote is a wash, a figure a band, an actor a line below. A mark has no
 * box of its own (no padding, no border): within a word that would tear Arabic letters apart.
 */
import { LAYERS, blocks as paragraphs, layerOf, segments, stretches } from "./findings.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./findings.js").Block} Block */
/** @typedef {import("./findings.js").Layer} Layer */
/** @typedef {import("./findings.js").Segment} Segment */
/** @typedef {import("./findings.js").Stretch} Stretch */

/** How long drawing may hold the thread before it lets the reader's own actions through. */
const SLICE_MS = 12;
/** From so many paragraphs on the browser skips those out of sight. */
const MANY = 60;
/** A text up to this length replaces the one before it at one go, so that nothing flickers. */
const AT_ONCE = 200_000;

/**
 * What a reader does with a mark: names its innermost visible finding and which of its places.
 *
 * @callback Touch
 * @param {string} key
 * @param {number} place
 * @param {HTMLElement} mark
 * @returns {void}
 */

export class Reading {
  /** @type {Map<string, { places: HTMLElement[][], rest: HTMLElement[] }>} */
  #marks = new Map();
  /** @type {WeakMap<Element, Stretch[]>} */
  #within = new WeakMap();
  /** @type {HTMLElement | null} The mark that the tab key reaches. */
  #stop = null;
  #drawing = 0;
  #lit = "";
  /** @type {ReadonlySet<Layer>} */
  #layers = new Set(LAYERS);
  #root;
  #touch;
  /** @type {(share: number) => void} Called with how much of a long text is drawn. */
  progressed = () => {};
  /** Settles when the text that was shown last is drawn to its end. */
  drawn = Promise.resolve();

  /**
   * @param {HTMLElement} root Receives the paragraphs.
   * @param {{ pick: Touch, hover?: Touch, leave?: () => void, focus?: Touch, enter?: () => void }} touch
   *   Called when a finding is clicked, pointed at, left, focused by the keyboard, entered.
   */
  constructor(root, touch) {
    this.#root = root;
    this.#touch = touch;
    root.addEventListener("click", (event) => this.#clicked(event));
    root.addEventListener("pointerover", (event) => {
      if (event.pointerType === "mouse" && !event.buttons) this.#touched(event, touch.hover);
    });
    root.addEventListener("pointerout", () => touch.leave?.());
    root.addEventListener("focusin", (event) => {
      const mark = markOf(event);
      if (!mark) return;
      this.#restOn(mark);
      if (mark.matches(":focus-visible")) this.#touched(event, touch.focus);
    });
    root.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /**
   * Draws a text; what was drawn before stays until the first part of the new is ready.
   *
   * @param {string} text
   * @param {Report} report
   * @param {Block[]} [blocks] The paragraphs of the text where the caller knows them better.
   */
  show(text, report, blocks = paragraphs(text)) {
    this.#lit = "";
    this.#marks = new Map();
    this.#stop = null;
    const arabic = !report.notes.some(({ code }) => code === "no-arabic");
    this.#root.dir = arabic ? "rtl" : "auto";
    this.#root.classList.toggle("is-long", blocks.length > MANY);
    this.drawn = this.#draw(text, segments(stretches(report)), blocks);
    return this.drawn;
  }

  clear() {
    this.#drawing += 1;
    this.#marks = new Map();
    this.#stop = null;
    this.#root.replaceChildren();
  }

  /**
   * Puts the keyboard onto the next finding of the text, or the one before.
   *
   * @param {1 | -1} direction
   */
  step(direction) {
    const here = document.activeElement?.closest?.("mark");
    const from = here && this.#root.contains(here) ? here : null;
    const walker = document.createTreeWalker(this.#root, NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof HTMLElement && node.hasAttribute("tabindex") && this.#found(node)
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
    );
    walker.currentNode = from ?? this.#stop ?? this.#root;
    const to = !from && this.#stop ? this.#stop : direction > 0 ? walker.nextNode() : walker.previousNode();
    if (!(to instanceof HTMLElement) || !this.#found(to)) return false;
    // A script's focus shows as the keyboard's, which it stands for.
    to.focus({ preventScroll: true, ...{ focusVisible: true } });
    to.scrollIntoView({ block: "nearest" });
    return true;
  }

  /**
   * The mark at which one place of a finding begins, where it is drawn.
   *
   * @param {string} key
   * @param {number} place
   */
  markAt(key, place) {
    return this.#marks.get(key)?.places[place]?.[0] ?? null;
  }

  /**
   * What lies at a point of a paragraph, counted in the text.
   *
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    const start = node instanceof Element ? node : node.parentElement;
    const paragraph = start?.closest("p");
    if (!paragraph || !this.#root.contains(paragraph)) return null;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEnd(node, offset);
    return Number(paragraph.dataset.start) + range.toString().length;
  }

  /**
   * Shows or hides layers without drawing anew.
   *
   * @param {ReadonlySet<Layer>} layers
   */
  setLayers(layers) {
    this.#layers = layers;
    this.#root.dataset.layers = [...layers].join(" ");
  }

  /**
   * Lights a finding up, and no other.
   *
   * @param {string} key Empty for none.
   */
  light(key) {
    for (const mark of this.#all(this.#lit)) mark.classList.remove("is-lit", "is-here");
    this.#lit = key;
    for (const mark of this.#all(key)) mark.classList.add("is-lit");
  }

  /**
   * Brings one place of a finding into sight.
   *
   * @param {string} key
   * @param {number} place
   */
  async reveal(key, place) {
    const here = this.#marks.get(key)?.places[place];
    if (!here?.length) {
      // It may lie behind the part that is drawn so far.
      const drawing = this.#drawing;
      await this.drawn;
      if (drawing === this.#drawing && this.#marks.get(key)?.places[place]) this.reveal(key, place);
      return;
    }
    if (this.#lit !== key) this.light(key);
    for (const mark of this.#all(key)) mark.classList.toggle("is-here", here.includes(mark));
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    here[0].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }

  /** @param {string} key */
  #all(key) {
    const marks = this.#marks.get(key);
    return marks ? [...marks.places.flat(), ...marks.rest] : [];
  }

  /**
   * @param {string} text
   * @param {Segment[]} segments
   * @param {Block[]} blocks
   */
  async #draw(text, segments, blocks) {
    const drawing = (this.#drawing += 1);
    let part = document.createDocumentFragment();
    let first = true;
    const atOnce = this.#root.hasChildNodes() && text.length <= AT_ONCE;
    let began = performance.now();
    let next = 0;
    for (const block of blocks) {
      while (next < segments.length && segments[next].end <= block.start) next += 1;
      part.append(this.#paragraph(text, block, segments, next));
      if (performance.now() - began < SLICE_MS) continue;
      if (!atOnce) {
        this.#put(part, first);
        first = false;
        part = document.createDocumentFragment();
      }
      this.progressed(block.end / text.length);
      await new Promise((resolve) => setTimeout(resolve));
      if (drawing !== this.#drawing) return;
      began = performance.now();
    }
    this.#put(part, first);
  }

  /**
   * @param {DocumentFragment} part
   * @param {boolean} first
   */
  #put(part, first) {
    if (first) this.#root.replaceChildren(part);
    else this.#root.append(part);
  }

  /**
   * @param {string} text
   * @param {Block} block
   * @param {Segment[]} segments
   * @param {number} next The first segment that ends within the block or behind it.
   */
  #paragraph(text, block, segments, next) {
    const paragraph = document.createElement("p");
    paragraph.dataset.start = String(block.start);
    if (block.level) {
      paragraph.className = "heading";
      paragraph.role = "heading";
      paragraph.ariaLevel = String(block.level);
    }
    let at = block.start;
    for (let i = next; i < segments.length && segments[i].start < block.end; i += 1) {
      const start = Math.max(segments[i].start, at);
      const end = Math.min(segments[i].end, block.end);
      if (start > at) paragraph.append(text.slice(at, start));
      paragraph.append(this.#mark(text.slice(start, end), segments[i]));
      at = end;
    }
    if (at < block.end) paragraph.append(text.slice(at, block.end));
    return paragraph;
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
    // The innermost finding comes first: it is the one that a click means.
    const inner = segment.within.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    mark.dataset.keys = [...new Set(inner.map(({ key }) => key))].join(" ");
    for (const stretch of segment.within) this.#register(stretch, mark);
    this.#within.set(mark, inner);
    // One mark is reached by the tab key, the others from there.
    if (inner.some(({ start, place }) => start === segment.start && place !== null)) {
      mark.tabIndex = this.#stop ? -1 : 0;
      this.#stop ??= mark;
    }
    return mark;
  }

  /**
   * @param {Stretch} stretch
   * @param {HTMLElement} mark
   */
  #register({ key, place }, mark) {
    let marks = this.#marks.get(key);
    if (!marks) this.#marks.set(key, (marks = { places: [], rest: [] }));
    if (place === null) marks.rest.push(mark);
    else (marks.places[place] ??= []).push(mark);
    if (key === this.#lit) mark.classList.add("is-lit");
  }

  /**
   * The findings at a mark whose layers are visible, the innermost first.
   *
   * @param {Element} mark
   */
  #visible(mark) {
    const within = this.#within.get(mark) ?? [];
    return within.filter(({ key }) => {
      const layer = layerOf(key);
      return !layer || this.#layers.has(layer);
    });
  }

  /** @param {Element} mark */
  #found(mark) {
    return this.#visible(mark)[0] ?? null;
  }

  /**
   * @param {Event} event
   * @param {Touch | undefined} touch
   */
  #touched(event, touch) {
    const mark = markOf(event);
    const found = mark && this.#found(mark);
    if (mark && found) touch?.(found.key, found.place ?? 0, mark);
  }

  /** @param {HTMLElement} mark */
  #restOn(mark) {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = mark;
    mark.tabIndex = 0;
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (!markOf(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const onwards = getComputedStyle(this.#root).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "Enter" || event.key === " ") {
      this.#touched(event, this.#touch.pick);
      this.#touch.enter?.();
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      this.step(event.key === onwards ? 1 : -1);
    } else return;
    event.preventDefault();
  }

  /**
   * A click takes the innermost finding; clicking the same place again goes outwards.
   *
   * @param {Event} event
   */
  #clicked(event) {
    const mark = markOf(event);
    // Selecting words to copy them ends in a click too.
    if (!mark || !getSelection()?.isCollapsed) return;
    const found = this.#visible(mark);
    if (!found.length) return;
    const next = (found.findIndex(({ key }) => key === this.#lit) + 1) % found.length;
    this.#touch.pick(found[next].key, found[next].place ?? 0, mark);
  }
}

/** @param {Event} event */
function markOf(event) {
  const mark = event.target instanceof Element ? event.target.closest("mark") : null;
  return mark instanceof HTMLElement ? mark : null;
}
