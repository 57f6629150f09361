/**
 * The corrections of the text on the desk: makes them, counts them and takes them back.
 */
import { element } from "../dom.js";
import { correctionForm } from "./form.js";

/** @typedef {import("../articles/store.js").Article} Article */
/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {import("../view.js").View} View */
/** @typedef {import("../wording.js").Wording} Wording */
/** @typedef {import("../findings.js").Layer} Layer */
/** @typedef {import("./apply.js").Correction} Correction */
/** @typedef {import("./apply.js").Range} Range */

/**
 * @typedef {object} Desk
 * @property {() => Article} article
 * @property {() => View} view
 * @property {() => Wording} wording
 * @property {() => Promise<void>} present Shows the text with its corrections.
 * @property {() => void} keep
 */

export class Corrections {
  #root;
  #desk;

  /**
   * @param {HTMLElement} root Says how many there are.
   * @param {Desk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
  }

  /**
   * The foot of a card.
   *
   * @param {string} key
   * @param {number} place
   */
  foot(key, place) {
    const { relations } = this.#desk.view();
    if (!relations) return null;
    return correctionForm(key, place, relations, this.#desk.wording(), (made) => this.make(made));
  }

  /**
   * A finding that was missed.
   *
   * @param {Layer} layer
   * @param {Range} at
   */
  add(layer, at) {
    return this.make({ op: "add", layer, at });
  }

  /** @param {Correction} correction */
  async make(correction) {
    const { layer, at, span, op } = correction;
    this.#desk.article().corrections.push(correction);
    await this.#changed();
    if (op !== "remove") await this.#open(layer, span ?? at);
  }

  /** Says how many corrections there are; nothing where there are none. */
  draw() {
    const { corrections } = this.#desk.article();
    const wording = this.#desk.wording();
    this.#root.hidden = !corrections.length;
    /** @param {"fix.undo" | "fix.undo-all"} label @param {() => unknown} take */
    const button = (label, take) => {
      const made = element("button", { type: "button", class: "link" }, wording.text(label));
      made.addEventListener("click", () => {
        take();
        this.#changed();
      });
      return made;
    };
    this.#root.replaceChildren(
      element("span", {}, wording.count("fix.count", corrections.length)),
      button("fix.undo", () => corrections.pop()),
      ...(corrections.length > 1 ? [button("fix.undo-all", () => corrections.splice(0))] : []),
    );
  }

  async #changed() {
    this.#desk.keep();
    await this.#desk.present();
  }

  /**
   * Goes on where the reader was: at the finding's card, with its form open.
   *
   * @param {Layer} layer
   * @param {Range} at
   */
  async #open(layer, at) {
    const view = this.#desk.view();
    const report = view.relations?.report;
    if (!report) return;
    /** @param {Range} range */
    const here = ({ start, end }) => start === at.start && end === at.end;
    let key = "";
    let place = 0;
    if (layer === "actors") {
      const actor = report.actors.find(({ mentions }) => mentions.some(here));
      if (actor) [key, place] = [`a${actor.id}`, actor.mentions.findIndex(here)];
    } else {
      const found = report[layer].find(here);
      if (found) key = `${layer[0]}${found.id}`;
    }
    if (!key) return;
    await view.go(key, place);
    const form = document.querySelector("#card .fix");
    if (form instanceof HTMLDetailsElement) {
      form.open = true;
      form.querySelector("summary")?.focus({ preventScroll: true });
    }
  }
}
