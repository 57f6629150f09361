/**
 * The card of a finding, beside its words in the text. It comes when a pointer rests on a mark,
 * when a mark is focused, and stays when one is clicked or tapped; Escape takes it away.
 */
import { element } from "../dom.js";
import { leaf } from "./content.js";

/** @typedef {import("../wording.js").Wording} Wording */
/** @typedef {import("../relations.js").Relations} Relations */

/** How long a pointer rests before the card comes, and how long it may be away before it goes. */
const REST_MS = 250;
const AWAY_MS = 200;
/** Room between a word and its card. */
const GAP = 8;

/**
 * @typedef {object} Wishes What a card asks of the page.
 * @property {(key: string, place: number) => void} go Leads to a place of a finding.
 * @property {(key: string, place: number) => HTMLElement | null} foot More below the facts.
 */

export class Card {
  #box = element("div", { class: "card", id: "card", role: "dialog", hidden: true, tabindex: "-1" });
  #timer = 0;
  #key = "";
  #place = 0;
  #pinned = false;
  /** @type {HTMLElement | null} */
  #anchor = null;
  /** @type {{ relations: Relations, wording: Wording } | null} */
  #source = null;
  #wishes;

  /**
   * @param {HTMLElement} root
   * @param {Wishes} wishes
   */
  constructor(root, wishes) {
    this.#wishes = wishes;
    root.append(this.#box);
    this.#box.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.#box.addEventListener("pointerleave", () => this.leave());
    this.#box.addEventListener("click", (event) => this.#clicked(event));
    this.#box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.dismiss();
    });
    this.#box.addEventListener("focusout", (event) => {
      const to = /** @type {Node | null} */ (event.relatedTarget);
      if (to && !this.#box.contains(to) && to !== this.#anchor) this.hide();
    });
    addEventListener("resize", () => this.#stand());
  }

  get open() {
    return !this.#box.hidden;
  }

  /** The finding that is shown. */
  get key() {
    return this.open ? this.#key : "";
  }

  /** @param {{ relations: Relations, wording: Wording } | null} source */
  set source(source) {
    this.#source = source;
    this.hide();
  }

  /**
   * A pointer has come to rest on a mark.
   *
   * @param {string} key
   * @param {number} place
   * @param {HTMLElement} anchor
   */
  hover(key, place, anchor) {
    clearTimeout(this.#timer);
    if (this.#pinned && this.open) return;
    this.#timer = window.setTimeout(() => this.#show(key, place, anchor), REST_MS);
  }

  /** The pointer has left the mark or the card. */
  leave() {
    clearTimeout(this.#timer);
    if (this.#pinned) return;
    this.#timer = window.setTimeout(() => this.hide(), AWAY_MS);
  }

  /**
   * Shows the card until it is dismissed.
   *
   * @param {string} key
   * @param {number} place
   * @param {HTMLElement} anchor
   */
  pin(key, place, anchor) {
    clearTimeout(this.#timer);
    this.#show(key, place, anchor);
    this.#pinned = true;
  }

  /** Puts the keyboard into the card. */
  enter() {
    if (this.open) this.#box.focus({ preventScroll: true });
  }

  hide() {
    clearTimeout(this.#timer);
    this.#pinned = false;
    this.#box.hidden = true;
    this.#anchor?.removeAttribute("aria-describedby");
    this.#anchor = null;
  }

  /** Hides the card and gives the keyboard back to where it was. */
  dismiss() {
    const anchor = this.#anchor;
    const inside = this.#box.contains(document.activeElement);
    this.hide();
    if (!inside) return;
    anchor?.focus({ preventScroll: true });
    this.hide(); // Focus alone would bring it back.
  }

  /** Draws what is shown anew, as after a correction. */
  refresh() {
    if (this.open && this.#anchor) this.#show(this.#key, this.#place, this.#anchor);
  }

  /**
   * @param {string} key
   * @param {number} place
   * @param {HTMLElement} anchor
   */
  #show(key, place, anchor) {
    const content = this.#source && leaf(key, place, this.#source);
    if (!content || !this.#source) return;
    this.hide();
    this.#key = key;
    this.#place = place;
    this.#anchor = anchor;
    this.#box.replaceChildren(...this.#parts(content));
    this.#box.dataset.layer = key[0];
    this.#box.setAttribute("aria-label", `${content.kind}: ${content.title}`);
    this.#box.hidden = false;
    anchor.setAttribute("aria-describedby", "card-summary");
    this.#stand();
  }

  /** @param {import("./content.js").Leaf} content */
  #parts(content) {
    const { wording, relations } = /** @type {{ relations: Relations, wording: Wording }} */ (this.#source);
    const close = element("button", { type: "button", class: "card-close", "aria-label": wording.text("card.close") }, "×");
    const tags = [content.kind, ...content.tags].map((tag) => element("span", { class: "tag" }, tag));
    const summary = element(
      "div",
      { class: "card-head", id: "card-summary" },
      element("p", { class: "tags" }, ...tags),
      element("p", { class: "card-title" }, element("bdi", { lang: "ar" }, content.title)),
    );
    const facts = element("dl", { class: "facts" });
    for (const { label, value } of content.facts) {
      facts.append(element("dt", {}, label), element("dd", {}, ...value));
    }
    const why = element("p", { class: "why", title: content.rule ?? "" }, element("strong", {}, wording.text("card.why")), " ", content.why);
    /** @type {HTMLElement[]} */
    const parts = [close, summary, facts, why];
    const actor = this.#key[0] === "a" ? relations.report.actors[Number(this.#key.slice(1))] : null;
    if (actor && actor.mentions.length > 1) parts.push(this.#jumps(actor.mentions.length, wording));
    const foot = this.#wishes.foot(this.#key, this.#place);
    if (foot) parts.push(foot);
    return parts;
  }

  /**
   * From one mention of an actor to another.
   *
   * @param {number} all
   * @param {Wording} wording
   */
  #jumps(all, wording) {
    const words = { n: wording.number(this.#place + 1), all: wording.number(all) };
    /** @param {number} step @param {import("../wording.js").Key} label */
    const jump = (step, label) => {
      const to = (this.#place + step + all) % all;
      return element("button", { type: "button", class: "small", "data-go": this.#key, "data-place": String(to) }, wording.text(label));
    };
    return element(
      "p",
      { class: "jumps" },
      jump(-1, "card.previous"),
      element("span", { class: "of" }, wording.text("place.mention", words)),
      jump(1, "card.next"),
    );
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    this.#pinned = true;
    if (button.classList.contains("card-close")) this.dismiss();
    const to = button.dataset.go;
    if (to) this.#wishes.go(to, Number(button.dataset.place ?? 0));
  }

  /** Puts the card below its words, or above where there is no room, within the window. */
  #stand() {
    const anchor = this.#anchor;
    if (!anchor || this.#box.hidden) return;
    const word = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = word.bottom + GAP;
    const above = word.top - GAP - height;
    const top = below + height <= clientHeight || above < 0 ? below : above;
    const middle = word.left + word.width / 2 - width / 2;
    const left = Math.min(Math.max(middle, GAP), Math.max(GAP, clientWidth - width - GAP));
    this.#box.style.top = `${top + scrollY}px`;
    this.#box.style.left = `${left + scrollX}px`;
    // Where the card is a sheet at the foot of the window, its words may be behind it.
    if (getComputedStyle(this.#box).position === "fixed" && word.bottom > this.#box.getBoundingClientRect().top) {
      anchor.scrollIntoView({ block: "start" });
    }
  }
}
