/**
 * Shows that work goes on when it takes longer than one notices, and lets the reader stop it.
 */

/** Shorter work is over before a bar could be read. */
const NOTICED_MS = 400;

export class Progress {
  #timer = 0;
  #root;
  #bar;
  #cancel;

  /**
   * @param {HTMLElement} root Holds a bar and a button.
   * @param {() => void} cancel
   */
  constructor(root, cancel) {
    this.#root = root;
    this.#bar = /** @type {HTMLProgressElement} */ (root.querySelector("progress"));
    this.#cancel = /** @type {HTMLButtonElement} */ (root.querySelector("button"));
    this.#cancel.addEventListener("click", cancel);
  }

  /** Work has begun whose end is not known. */
  begin() {
    this.end();
    this.#timer = window.setTimeout(() => {
      this.#bar.removeAttribute("value");
      this.#cancel.hidden = false;
      this.#root.hidden = false;
    }, NOTICED_MS);
  }

  /**
   * So much of what cannot be stopped any more is done.
   *
   * @param {number} share
   */
  reach(share) {
    if (this.#root.hidden) return;
    this.#cancel.hidden = true;
    this.#bar.value = share;
  }

  end() {
    clearTimeout(this.#timer);
    this.#root.hidden = true;
  }
}
