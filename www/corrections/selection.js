/**
 * Words that are selected in the text can be made a finding that was missed: a small bar offers it.
 */
import { element } from "../dom.js";
import { LAYERS } from "../findings.js";

/** @typedef {import("../reading.js").Reading} Reading */
/** @typedef {import("../wording.js").Wording} Wording */
/** @typedef {import("../wording.js").Key} Key */
/** @typedef {import("../findings.js").Layer} Layer */
/** @typedef {import("./apply.js").Range} Range */

const PAUSE_MS = 120;

export class SelectionBar {
  #bar = element("div", { class: "selection-bar", id: "selection-bar", role: "toolbar", hidden: true });
  #pause = 0;
  /** @type {Range | null} */
  #range = null;
  #root;
  #box;
  #reading;
  #text;

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root Holds the text; the bar comes behind it.
   * @param {HTMLTextAreaElement} parts.box
   * @param {Reading} parts.reading
   * @param {() => string} parts.text
   * @param {Wording} wording
   * @param {(layer: Layer, range: Range) => void} add
   */
  constructor({ root, box, reading, text }, wording, add) {
    this.#root = root;
    this.#box = box;
    this.#reading = reading;
    this.#text = text;
    root.after(this.#bar);
    for (const layer of LAYERS) {
      const button = element("button", { type: "button", class: "small", "data-layer": layer });
      button.addEventListener("click", () => {
        const range = this.#range;
        this.hide();
        getSelection()?.removeAllRanges();
        if (range) add(layer, range);
      });
      this.#bar.append(button);
    }
    this.wording = wording;
    document.addEventListener("selectionchange", () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => this.#look(), PAUSE_MS);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide();
    });
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#bar.setAttribute("aria-label", wording.text("fix.add"));
    for (const button of this.#bar.querySelectorAll("button")) {
      button.textContent = wording.text(/** @type {Key} */ (`fix.add.${button.dataset.layer}`));
    }
  }

  hide() {
    this.#bar.hidden = true;
    this.#range = null;
  }

  #look() {
    if (this.#bar.contains(document.activeElement)) return;
    const found = this.#inBox() ?? this.#inReading();
    const range = found && trimmed(this.#text(), found.range);
    if (!found || !range) return this.hide();
    this.#range = range;
    this.#bar.hidden = false;
    const { clientWidth } = document.documentElement;
    const left = found.rect.left + found.rect.width / 2 - this.#bar.offsetWidth / 2;
    const most = clientWidth - this.#bar.offsetWidth - 8;
    this.#bar.style.left = `${Math.max(8, Math.min(left, most)) + scrollX}px`;
    this.#bar.style.top = `${found.rect.bottom + 8 + scrollY}px`;
  }

  /** @returns {{ range: Range, rect: DOMRect } | null} */
  #inBox() {
    if (document.activeElement !== this.#box) return null;
    const { selectionStart: start, selectionEnd: end } = this.#box;
    return start < end ? { range: { start, end }, rect: this.#box.getBoundingClientRect() } : null;
  }

  /** @returns {{ range: Range, rect: DOMRect } | null} */
  #inReading() {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return null;
    const chosen = selection.getRangeAt(0);
    if (!this.#root.contains(chosen.startContainer) || !this.#root.contains(chosen.endContainer)) return null;
    const start = this.#reading.offsetOf(chosen.startContainer, chosen.startOffset);
    const end = this.#reading.offsetOf(chosen.endContainer, chosen.endOffset);
    if (start === null || end === null) return null;
    return { range: { start, end }, rect: chosen.getBoundingClientRect() };
  }
}

/**
 * A selection without the blanks at its edges.
 *
 * @param {string} text
 * @param {Range} range
 */
function trimmed(text, { start, end }) {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
