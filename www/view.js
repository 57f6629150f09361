/**
 * A text with its findings, as the page and the element both show it: the reading, the lists and
 * the switches of the layers, tied together.
 */
import { element } from "./dom.js";
import { LAYERS, layerOf } from "./findings.js";
import { Lists } from "./lists.js";
import { Reading } from "./reading.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./findings.js").Block} Block */
/** @typedef {import("./findings.js").Layer} Layer */
/** @typedef {import("./wording.js").Wording} Wording */

/** @typedef {{ reading: HTMLElement, findings: HTMLElement, switches: HTMLElement }} Parts */

export class View {
  /** @type {Map<Layer, HTMLButtonElement>} */
  #switches = new Map();
  /** @type {Set<Layer>} */
  #layers = new Set(LAYERS);
  /** @type {{ text: string, report: Report } | null} */
  #shown = null;
  #parts;
  #wording;
  #reading;
  #lists;
  #changed;

  /**
   * @param {Parts} parts
   * @param {Wording} wording
   * @param {(layers: Layer[]) => void} [changed] Called when the reader switches a layer.
   */
  constructor(parts, wording, changed = () => {}) {
    this.#parts = parts;
    this.#wording = wording;
    this.#changed = changed;
    this.#reading = new Reading(parts.reading, (key) => this.#picked(key));
    this.#lists = new Lists(parts.findings, wording, (key, place) => this.#jumped(key, place));
    parts.switches.setAttribute("role", "group");
    for (const layer of LAYERS) {
      const button = element("button", { type: "button", class: `switch switch-${layer}` });
      button.addEventListener("click", () => this.#toggle(layer));
      this.#switches.set(layer, button);
      parts.switches.append(button);
    }
    this.#label();
    this.layers = [...LAYERS];
  }

  /** The layers that are visible in the text. */
  get layers() {
    return LAYERS.filter((layer) => this.#layers.has(layer));
  }

  /** @param {Layer[]} layers */
  set layers(layers) {
    this.#layers = new Set(layers);
    this.#reading.setLayers(this.#layers);
    for (const [layer, button] of this.#switches) {
      button.setAttribute("aria-pressed", String(this.#layers.has(layer)));
    }
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#wording = wording;
    this.#lists.wording = wording;
    this.#label();
    if (this.#shown) this.#lists.show(this.#shown.text, this.#shown.report);
    this.#reading.light("");
  }

  /**
   * @param {string} text
   * @param {Report} report
   * @param {Block[]} [blocks]
   */
  show(text, report, blocks) {
    this.#shown = { text, report };
    this.#lists.show(text, report);
    return this.#reading.show(text, report, blocks);
  }

  clear() {
    this.#shown = null;
    this.#reading.clear();
  }

  /**
   * A finding was clicked in the text.
   *
   * @param {string} key
   */
  #picked(key) {
    this.#reading.light(key);
    this.#lists.select(key);
  }

  /**
   * An item was activated in a list. What is not visible cannot be shown, so its layer comes on.
   *
   * @param {string} key
   * @param {number} place
   */
  #jumped(key, place) {
    const layer = layerOf(key);
    if (layer && !this.#layers.has(layer)) this.#toggle(layer);
    this.#reading.reveal(key, place);
  }

  /** @param {Layer} layer */
  #toggle(layer) {
    const layers = new Set(this.#layers);
    if (!layers.delete(layer)) layers.add(layer);
    this.layers = [...layers];
    this.#changed(this.layers);
  }

  #label() {
    this.#parts.switches.setAttribute("aria-label", this.#wording.text("layers.label"));
    this.#parts.reading.setAttribute("aria-label", this.#wording.text("reading.label"));
    for (const [layer, button] of this.#switches) {
      // The swatch is drawn as the layer is in the text, and so serves as the legend.
      const swatch = element("span", { class: `swatch swatch-${layer}`, "aria-hidden": "true" });
      button.replaceChildren(swatch, this.#wording.text(layer));
    }
  }
}
