/**
 * The text with its findings marked: lights a finding up, brings it into sight, tells which one is
 * clicked, pointed at or reached by the keyboard. `paper.js` draws it.
 */
import { LAYERS, blocks as paragraphs, layerOf, segments, stretches } from "./findings.js";
import { Paper } from "./paper.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./findings.js").Block} Block */
/** @typedef {import("./findings.js").Layer} Layer */
/** @typedef {import("./findings.js").Segment} Segment */
/** @typedef {import("./findings.js").Stretch} Stretch */

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
  /** @type {Map<string, number[]>} Where the places of each finding begin. */
  #starts = new Map();
  #lit = "";
  /** @type {ReadonlySet<Layer>} */
  #layers = new Set(LAYERS);
  #root;
  #touch;
  #paper;
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
    this.#paper = new Paper(root, (mark, segment) => this.#made(mark, segment));
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

  get paper() {
    return this.#paper;
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
    const all = stretches(report);
    this.#starts = new Map();
    for (const { key, place, start } of all) {
      if (place === null) continue;
      const starts = this.#starts.get(key) ?? [];
      starts[place] = start;
      this.#starts.set(key, starts);
    }
    this.drawn = this.#paper.draw(text, segments(all), blocks);
    return this.drawn;
  }

  clear() {
    this.#paper.clear();
    this.#marks = new Map();
    this.#stop = null;
  }

  /**
   * Puts the keyboard onto the next finding of the text, or the one before.
   *
   * @param {1 | -1} direction
   */
  step(direction) {
    const here = document.activeElement?.closest?.("mark");
    const from = here && this.#root.contains(here) ? here : null;
    const to = from ? this.#beside(from, direction) : this.#stop && this.#found(this.#stop) ? this.#stop : this.#beside(this.#stop, direction);
    if (!to) return false;
    // A script's focus shows as the keyboard's, which it stands for.
    to.focus({ preventScroll: true, ...{ focusVisible: true } });
    to.scrollIntoView({ block: "nearest" });
    return true;
  }

  /**
   * The next mark to rest on, whose paragraph may have to be marked for that.
   *
   * @param {Element | null} from
   * @param {1 | -1} direction
   */
  #beside(from, direction) {
    let paragraph = from?.closest("p") ?? this.#paper.beside(null, direction);
    let past = !from;
    while (paragraph) {
      this.#paper.dress(paragraph);
      const marks = /** @type {HTMLElement[]} */ ([...paragraph.querySelectorAll("mark")]);
      if (direction < 0) marks.reverse();
      for (const mark of marks) {
        if (past && mark.hasAttribute("tabindex") && this.#found(mark)) return mark;
        past ||= mark === from;
      }
      paragraph = this.#paper.beside(paragraph, direction);
    }
    return null;
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
    this.#paper.dress(this.#paper.at(this.#starts.get(key)?.[place] ?? -1));
    const here = this.#marks.get(key)?.places[place];
    if (!here?.length) {
      // It may lie behind the part that is drawn so far.
      const { drawn } = this;
      await drawn;
      this.#paper.dress(this.#paper.at(this.#starts.get(key)?.[place] ?? -1));
      if (drawn === this.drawn && this.#marks.get(key)?.places[place]) this.reveal(key, place);
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
   * A mark has been drawn.
   *
   * @param {HTMLElement} mark
   * @param {Segment} segment
   */
  #made(mark, { start, within }) {
    // The innermost finding comes first: it is the one that a click means.
    const inner = within.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    mark.dataset.keys = [...new Set(inner.map(({ key }) => key))].join(" ");
    for (const stretch of within) this.#register(stretch, mark);
    this.#within.set(mark, inner);
    // One mark is reached by the tab key, the others from there.
    if (inner.some((stretch) => stretch.start === start && stretch.place !== null)) {
      mark.tabIndex = this.#stop ? -1 : 0;
      this.#stop ??= mark;
    }
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
