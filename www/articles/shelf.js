/**
 * Several texts side by side, as tabs above the desk; they are still there after a reload.
 */
import { element } from "../dom.js";
import { recall, remember } from "../preferences.js";
import { sound } from "../corrections/follow.js";
import { openStore } from "./store.js";

/** @typedef {import("./store.js").Article} Article */
/** @typedef {import("../wording.js").Wording} Wording */

/** How long after a change an article is kept. */
const PAUSE_MS = 400;
/** Enough of a text to know it again by. */
const TITLE = 42;

export class Shelf {
  /** @type {Article[]} */
  #articles = [];
  /** @type {Article | null} The one that was deleted last, which can be had back. */
  #removed = null;
  #store = openStore();
  #pause = 0;
  #root;
  #wording;
  #opened;
  /** The text on the desk. */
  current = blank();

  /**
   * @param {HTMLElement} root
   * @param {Wording} wording
   * @param {(article: Article) => void} opened Called when another text comes onto the desk.
   */
  constructor(root, wording, opened) {
    this.#root = root;
    this.#wording = wording;
    this.#opened = opened;
    this.#articles = [this.current];
    root.addEventListener("click", (event) => this.#clicked(event));
    // What was typed last must not wait when the page goes.
    addEventListener("pagehide", () => this.#keepNow());
    document.addEventListener("visibilitychange", () => this.#keepNow());
    this.draw();
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#wording = wording;
    this.draw();
  }

  /** Brings back what was kept. */
  async restore() {
    const kept = await (await this.#store).all().catch(() => []);
    const articles = kept
      .filter(({ text }) => typeof text === "string" && text.trim())
      .map((article) => ({ ...article, corrections: sound(article.corrections, article.text) }))
      .sort((a, b) => a.made - b.made);
    // Something may have been typed before the storage answered.
    const typed = this.current.text.trim() !== "";
    this.#articles = typed || !articles.length ? [...articles, this.current] : articles;
    if (!typed && articles.length) {
      this.current = articles.find(({ id }) => id === recall("open")) ?? articles[articles.length - 1];
      this.#opened(this.current);
    }
    this.draw();
  }

  /**
   * Puts a further text onto the desk.
   *
   * @param {Partial<Article>} [given]
   */
  add(given = {}) {
    const empty = this.#articles.find(({ text }) => !text.trim());
    const article = Object.assign(empty ?? blank(), given);
    if (!empty) this.#articles.push(article);
    this.#select(article);
    if (article.text) this.keep();
  }

  /** The current text has changed and is to be kept. */
  keep() {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#keepNow(), PAUSE_MS);
    this.draw();
  }

  /** @param {string} id */
  async remove(id) {
    const at = this.#articles.findIndex((article) => article.id === id);
    if (at < 0) return;
    const [removed] = this.#articles.splice(at, 1);
    this.#removed = removed.text.trim() ? removed : null;
    clearTimeout(this.#pause);
    if (!this.#articles.length) this.#articles.push(blank());
    if (this.current.id === id) this.#select(this.#articles[Math.max(0, at - 1)]);
    else this.draw();
    await (await this.#store).remove(id).catch(() => {});
  }

  /** The text on the desk is about to be wiped: it can be had back, beside what comes instead. */
  stash() {
    if (this.current.text.trim()) this.#removed = { ...this.current, id: blank().id };
  }

  /** Draws the tabs; one text alone needs none. */
  draw() {
    const some = this.#articles.length > 1 || this.current.text.trim() !== "" || this.#removed;
    this.#root.hidden = !some;
    this.#root.setAttribute("aria-label", this.#wording.text("shelf.label"));
    const tabs = this.#articles.map((article) => {
      const title = titleOf(article) || this.#wording.text("shelf.untitled");
      const here = article === this.current;
      const open = element("button", { type: "button", class: "leaf-open", dir: "auto", "data-open": article.id }, title);
      if (here) open.setAttribute("aria-current", "true");
      const name = this.#wording.text("shelf.remove", { title });
      const remove = element("button", { type: "button", class: "leaf-remove", "data-remove": article.id, "aria-label": name, title: name }, "×");
      return element("li", { class: here ? "leaf is-open" : "leaf" }, open, remove);
    });
    const label = this.#wording.text("shelf.new");
    const add = element("button", { type: "button", class: "leaf-add", "data-add": true, "aria-label": label, title: label }, "+");
    const focused = document.activeElement instanceof HTMLElement && this.#root.contains(document.activeElement);
    const more = [element("li", {}, add)];
    if (this.#removed) {
      const words = this.#wording.text("shelf.undo");
      more.push(element("li", {}, element("button", { type: "button", class: "link", "data-undo": true }, words)));
    }
    this.#root.replaceChildren(element("ul", {}, ...tabs, ...more));
    const open = this.#root.querySelector("[aria-current]");
    if (focused && open instanceof HTMLElement) open.focus();
  }

  #bringBack() {
    const article = this.#removed;
    this.#removed = null;
    if (!article) return;
    this.#articles = [...this.#articles.filter(({ text }) => text.trim()), article];
    this.#articles.sort((a, b) => a.made - b.made);
    this.#select(article);
    this.keep();
  }

  /** @param {Article} article */
  #select(article) {
    this.#keepNow();
    this.current = article;
    remember("open", article.id);
    this.draw();
    this.#opened(article);
  }

  async #keepNow() {
    clearTimeout(this.#pause);
    const article = this.current;
    const store = await this.#store;
    const kept = article.text.trim() ? store.put({ ...article }) : store.remove(article.id);
    remember("open", article.id);
    // Storage that is full or refused: the text lasts until the page is left.
    await kept.catch(() => {});
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    const { open, remove, add, undo } = button.dataset;
    const article = this.#articles.find(({ id }) => id === open);
    if (article && article !== this.current) this.#select(article);
    if (remove) this.remove(remove);
    if (add !== undefined) this.add();
    if (undo !== undefined) this.#bringBack();
  }
}

/** @returns {Article} */
function blank() {
  return { id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, made: Date.now(), text: "", reference: "", corrections: [] };
}

/** @param {Article} article */
function titleOf({ text }) {
  const line = text.trimStart().split(/[\n\r]/, 1)[0].trim();
  return line.length > TITLE ? `${line.slice(0, TITLE)}…` : line;
}
