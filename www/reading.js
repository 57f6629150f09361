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

export class Reading {
  /** @type {Map<string, { places: HTMLElement[][], rest: HTMLElement[] }>} */
  #marks = new Map();
  #drawing = 0;
  #lit = "";
  /** @type {ReadonlySet<Layer>} */
  #layers = new Set(LAYERS);
  #root;
  #pick;
  /** Settles when the text that was shown last is drawn to its end. */
  drawn = Promise.resolve();

  /**
   * @param {HTMLElement} root Receives the paragraphs.
   * @param {(key: string) => void} pick Called when a finding is clicked.
   */
  constructor(root, pick) {
    this.#root = root;
    this.#pick = pick;
    root.addEventListener("click", (event) => this.#clicked(event));
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
    const arabic = !report.notes.some(({ code }) => code === "no-arabic");
    this.#root.dir = arabic ? "rtl" : "auto";
    this.#root.classList.toggle("is-long", blocks.length > MANY);
    this.drawn = this.#draw(text, segments(stretches(report)), blocks);
    return this.drawn;
  }

  clear() {
    this.#drawing += 1;
    this.#marks = new Map();
    this.#root.replaceChildren();
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
    let began = performance.now();
    let next = 0;
    for (const block of blocks) {
      while (next < segments.length && segments[next].end <= block.start) next += 1;
      part.append(this.#paragraph(text, block, segments, next));
      if (performance.now() - began < SLICE_MS) continue;
      this.#put(part, first);
      first = false;
      await new Promise((resolve) => setTimeout(resolve));
      if (drawing !== this.#drawing) return;
      part = document.createDocumentFragment();
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
   * A click takes the innermost finding; clicking the same place again goes outwards.
   *
   * @param {Event} event
   */
  #clicked(event) {
    const mark = event.target instanceof Element ? event.target.closest("mark") : null;
    // Selecting words to copy them ends in a click too.
    if (!mark || !getSelection()?.isCollapsed) return;
    const keys = (mark.dataset.keys ?? "").split(" ").filter((key) => {
      const layer = layerOf(key);
      return !layer || this.#layers.has(layer);
    });
    if (!keys.length) return;
    this.#pick(keys[(keys.indexOf(this.#lit) + 1) % keys.length]);
  }
}
