/**
 * Follows the article that an element is about: the element's own content, or what a selector
 * finds on the page, where the page may put it in late, change it or replace it.
 */

export class Target {
  /** @type {Element | null} */
  element = null;
  /** @type {string | Element} */
  #wanted = "";
  #host;
  #changed;
  #observer = new MutationObserver((records) => this.#look(records));

  /**
   * @param {Element} host
   * @param {() => void} changed Called when the article or its text is another.
   */
  constructor(host, changed) {
    this.#host = host;
    this.#changed = changed;
  }

  /** @param {string | Element | null} wanted Null for the host's own content. */
  watch(wanted) {
    this.stop();
    this.#wanted = wanted ?? this.#host;
    const tree = wanted instanceof Element ? wanted : this.#host;
    const root = wanted === null ? this.#host : tree.getRootNode();
    this.element = this.#find();
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  stop() {
    this.#observer.disconnect();
    this.element = null;
  }

  /**
   * Changes the article without taking notice of it.
   *
   * @param {() => void} change
   */
  quietly(change) {
    this.#look(this.#observer.takeRecords());
    change();
    this.#observer.takeRecords();
  }

  /** @param {MutationRecord[]} records */
  #look(records) {
    if (!records.length) return;
    const found = this.#find();
    if (found !== this.element) {
      this.element = found;
      this.#changed();
      return;
    }
    const own = this.element === this.#host;
    const touched = records.some(
      ({ target }) => this.element?.contains(target) && (own || !this.#host.contains(target)),
    );
    if (touched) this.#changed();
  }

  #find() {
    if (this.#wanted instanceof Element) return this.#wanted;
    const root = /** @type {Document | ShadowRoot} */ (this.#host.getRootNode());
    try {
      return root.querySelector(this.#wanted);
    } catch {
      return null; // No selector: the same as one that finds nothing.
    }
  }
}
