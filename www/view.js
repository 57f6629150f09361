/**
 * A text with its findings, as the page and the element both show it: the reading, the lists and
 * the switches of the layers, tied together; and the card of a finding where there is room for it.
 */
import { Card } from "./card/card.js";
import { element } from "./dom.js";
import { LAYERS, layerOf } from "./findings.js";
import { Lists } from "./lists.js";
import { Reading } from "./reading.js";
import { Relations } from "./relations.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./findings.js").Block} Block */
/** @typedef {import("./findings.js").Layer} Layer */
/** @typedef {import("./wording.js").Wording} Wording */

/** @typedef {ConstructorParameters<typeof Reading>[1]} Touches */
/**
 * What shows a text with its findings: a `Reading`, or what has the same face.
 *
 * @typedef {Pick<Reading, "show" | "clear" | "light" | "setLayers" | "reveal" | "markAt">} Reader
 */

/**
 * Where the parts of a view go. Without `card` there are no cards, without `filters` no filters.
 *
 * @typedef {object} Parts
 * @property {HTMLElement} reading
 * @property {HTMLElement} findings
 * @property {HTMLElement} switches
 * @property {HTMLElement} [filters]
 * @property {HTMLElement} [card]
 * @property {(key: string, place: number) => HTMLElement | null} [foot] More on a card.
 * @property {(touch: Touches) => Reader} [reader] Shows the text in another way than in `reading`.
 */

export class View {
  /** @type {Map<Layer, HTMLButtonElement>} */
  #switches = new Map();
  /** @type {Set<Layer>} */
  #layers = new Set(LAYERS);
  /** @type {Relations | null} */
  #relations = null;
  /** @type {Card | null} */
  #card = null;
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
    if (parts.card) {
      const { foot = () => null } = parts;
      this.#card = new Card(parts.card, { go: (key, place) => this.go(key, place), foot });
    }
    const card = this.#card;
    /** @type {Touches} */
    const touches = {
      pick: (key, place, mark) => this.#picked(key, place, mark),
      hover: (key, place, mark) => card?.hover(key, place, mark),
      leave: () => card?.leave(),
      focus: (key, place, mark) => card?.pin(key, place, mark),
      enter: () => card?.enter(),
    };
    /** @type {Reader} */
    this.#reading = parts.reader?.(touches) ?? new Reading(parts.reading, touches);
    this.#lists = new Lists(parts, wording, (key, place) => this.#jumped(key, place));
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
    if (this.#relations) {
      this.#lists.show(this.#relations);
      if (this.#card) this.#card.source = { relations: this.#relations, wording };
    }
    this.#reading.light("");
  }

  /** What is shown, with all that follows from it. */
  get relations() {
    return this.#relations;
  }

  get lists() {
    return this.#lists;
  }

  get reading() {
    return /** @type {Reading} */ (this.#reading);
  }

  get card() {
    return this.#card;
  }

  /**
   * @param {string} text
   * @param {Report} report
   * @param {Block[]} [blocks]
   */
  show(text, report, blocks) {
    this.#relations = new Relations(text, report);
    if (this.#card) this.#card.source = { relations: this.#relations, wording: this.#wording };
    this.#lists.show(this.#relations);
    return this.#reading.show(text, report, blocks);
  }

  clear() {
    this.#relations = null;
    if (this.#card) this.#card.source = null;
    this.#reading.clear();
  }

  /**
   * Goes to a place of a finding, in the text and in the lists, and opens its card.
   *
   * @param {string} key
   * @param {number} place
   */
  async go(key, place) {
    this.#lists.select(key);
    const within = this.#card?.open && this.#parts.card?.contains(document.activeElement);
    await this.#jumped(key, place);
    const mark = this.#reading.markAt(key, place);
    if (mark) this.#card?.pin(key, place, mark);
    if (within) this.#card?.enter();
  }

  /**
   * A finding was clicked in the text.
   *
   * @param {string} key
   * @param {number} place
   * @param {HTMLElement} mark
   */
  #picked(key, place, mark) {
    this.#reading.light(key);
    this.#lists.select(key);
    this.#card?.pin(key, place, mark);
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
    return this.#reading.reveal(key, place);
  }

  /** @param {Layer} layer */
  #toggle(layer) {
    const layers = new Set(this.#layers);
    if (!layers.delete(layer)) layers.add(layer);
    this.layers = [...layers];
    this.#card?.hide();
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
