/**
 * What the element shows in its shadow tree: the bar with the counts and the layers, the text with
 * its findings (or nothing, when they are painted on the page's own article), and the lists.
 */
import { element, icon } from "../dom.js";
import { LAYERS } from "../findings.js";
import { Reading } from "../reading.js";
import { View } from "../view.js";
import { Painting } from "./painting.js";
import { themeOf } from "./theme.js";

/** @typedef {import("../pkg/isnad.js").Report} Report */
/** @typedef {import("../findings.js").Block} Block */
/** @typedef {import("../findings.js").Layer} Layer */
/** @typedef {import("../wording.js").Wording} Wording */
/** @typedef {import("./content.js").Piece} Piece */
/** @typedef {"open" | "folded" | "floating" | "none"} Panel */

const CLOSE = "M5 5l10 10M15 5L5 15";

/**
 * What the frame tells the element.
 *
 * @typedef {object} Calls
 * @property {(layers: Layer[]) => void} switched The reader has switched layers.
 * @property {() => void} typed The text in the box is another.
 * @property {() => void} closed The reader wants to be rid of the panel.
 * @property {(key: string, place: number) => void} picked
 * @property {(change: () => void) => void} quietly
 */

export class Frame {
  root = element("div", { class: "frame", part: "frame" });
  #bar = element("div", { class: "bar", part: "bar" });
  #fold = element("button", { type: "button", class: "fold", part: "fold", "aria-controls": "lists" });
  #close = element("button", { type: "button", class: "close", part: "close" }, icon(CLOSE));
  #switches = element("div", { class: "switches", part: "switches" });
  #reading = element("div", { class: "reading", part: "text", lang: "ar", role: "article" });
  #lists = element("div", { class: "lists", id: "lists", part: "findings", role: "group" });
  #label = element("label", { for: "box" });
  #box = element("textarea", { id: "box", rows: "7", dir: "rtl", lang: "ar", spellcheck: "false" });
  #status = element("p", { class: "status", role: "status" });
  /** @type {Painting | null} */
  #painting = null;
  /** @type {Report | null} */
  #report = null;
  #folded = false;
  #wording;
  #view;

  /**
   * @param {Calls} calls
   * @param {Wording} wording
   * @param {boolean} paints Whether the text stays where it is on the page.
   */
  constructor(calls, wording, paints) {
    this.#wording = wording;
    const paste = element("div", { class: "paste" }, this.#label, this.#box);
    const desk = element("div", { class: "desk" }, this.#reading, this.#lists);
    this.#bar.append(this.#fold, this.#switches, this.#close);
    this.root.append(paste, this.#bar, this.#status, desk);
    this.#reading.hidden = paints;
    this.root.classList.toggle("paints", paints);
    this.#box.addEventListener("input", () => calls.typed());
    this.#close.addEventListener("click", () => calls.closed());
    this.#fold.addEventListener("click", () => this.fold(!this.#folded));
    this.#view = new View(
      {
        reading: this.#reading,
        findings: this.#lists,
        switches: this.#switches,
        reader: (touches) => {
          const pick = (/** @type {string} */ key, /** @type {number} */ place, /** @type {HTMLElement} */ mark) => {
            touches.pick(key, place, mark);
            calls.picked(key, place);
          };
          if (!paints) return new Reading(this.#reading, { ...touches, pick });
          this.#painting = new Painting({ ...touches, pick }, calls.quietly);
          return this.#painting;
        },
      },
      wording,
      (layers) => calls.switched(layers),
    );
    this.wording = wording;
  }

  /** The text that was pasted into the box. */
  get pasted() {
    return this.#box.value;
  }

  get painting() {
    return this.#painting;
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#wording = wording;
    this.root.lang = wording.language;
    this.root.dir = wording.direction;
    this.#label.textContent = wording.text("editor.label");
    this.#box.placeholder = wording.text("editor.placeholder");
    this.#lists.setAttribute("aria-label", wording.text("findings.label"));
    this.#close.setAttribute("aria-label", wording.text("panel.close"));
    this.#view.wording = wording;
    this.#count();
  }

  /**
   * Follows the element's attributes.
   *
   * @param {object} wanted
   * @param {"auto" | "light" | "dark"} wanted.theme
   * @param {Panel} wanted.panel
   * @param {string} wanted.layers
   * @param {Element | null} wanted.article What is painted on.
   */
  dress({ theme, panel, layers, article }) {
    const worn = theme === "auto" && article ? themeOf(article) : theme;
    this.root.dataset.theme = worn;
    if (this.#painting && worn !== "auto") this.#painting.theme = worn;
    const names = layers.split(/\s+/);
    const wanted = LAYERS.filter((layer) => names.includes(layer));
    if (String(wanted) !== String(this.#view.layers)) this.#view.layers = wanted;
    if (panel !== this.root.dataset.panel) {
      this.root.dataset.panel = panel;
      this.#close.hidden = panel !== "floating";
      this.fold(panel === "folded");
    }
    this.#rise(panel === "floating");
  }

  /**
   * The top layer, where the browser has one for us, lies above whatever the page has.
   *
   * @param {boolean} top
   */
  #rise(top) {
    if (!("popover" in this.root)) return;
    this.root.popover = top ? "manual" : null;
    if (!top || !this.root.isConnected || this.root.hidden) return;
    if (!this.root.matches(":popover-open")) this.root.showPopover();
  }

  /**
   * Shows or hides the lists.
   *
   * @param {boolean} folded
   */
  fold(folded) {
    this.#folded = folded;
    this.#lists.hidden = folded;
    this.#fold.setAttribute("aria-expanded", String(!folded));
  }

  /**
   * Whether there is a box to paste into, and whether there is a text.
   *
   * @param {boolean} box
   * @param {boolean} text
   */
  mode(box, text) {
    this.root.classList.toggle("has-box", box);
    this.root.classList.toggle("has-text", text);
  }

  /**
   * @param {string} text
   * @param {Report} report
   * @param {Block[]} blocks
   */
  show(text, report, blocks) {
    this.#report = report;
    const arabic = !report.notes.some(({ code }) => code === "no-arabic");
    this.say(arabic ? "" : this.#wording.text("problem.no-arabic"));
    this.#view.show(text, report, blocks);
    this.#count();
  }

  clear() {
    this.#report = null;
    this.#view.clear();
    this.#count();
  }

  /**
   * Goes to a finding, as if the reader had chosen it in the lists.
   *
   * @param {string} key
   * @param {number} place
   */
  go(key, place) {
    return this.#view.go(key, place);
  }

  /** @param {string} words */
  say(words) {
    this.#status.textContent = words;
  }

  /**
   * @param {"load" | "refused" | "died"} code
   * @param {string} message
   */
  problem(code, message) {
    this.say(this.#wording.text(`problem.${code}`, { message }));
  }

  #count() {
    const { actors, quotes, figures } = this.#report ?? { actors: [], quotes: [], figures: [] };
    const wording = this.#wording;
    const words = wording.text("status.done", {
      actors: wording.count("actors.count", actors.length),
      quotes: wording.count("quotes.count", quotes.length),
      figures: wording.count("figures.count", figures.length),
    });
    this.#fold.replaceChildren(
      element("b", {}, wording.text("brand")),
      " ",
      element("span", { class: "counts" }, words),
    );
  }
}
