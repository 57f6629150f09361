/**
 * What the page says about its work: a line of status, and a problem with a way on.
 */
import { element } from "./dom.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./wording.js").Key} Key */
/** @typedef {import("./wording.js").Wording} Wording */

export class Messages {
  /** @type {(wording: Wording) => string} How the status reads in the language of the moment. */
  #words = (wording) => wording.text("status.empty");
  /** @type {(() => void) | null} */
  #again = null;
  #status;
  #problem;
  #wording;

  /**
   * @param {HTMLElement} status
   * @param {HTMLElement} problem
   * @param {Wording} wording
   */
  constructor(status, problem, wording) {
    this.#status = status;
    this.#problem = problem;
    this.#wording = wording;
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#wording = wording;
    this.#status.textContent = this.#words(wording);
    this.#again?.();
  }

  /** @param {(wording: Wording) => string} words */
  say(words) {
    this.#words = words;
    this.#status.textContent = words(this.#wording);
  }

  /** There is no problem any more. */
  solved() {
    this.#again = null;
    this.#problem.hidden = true;
    this.#problem.replaceChildren();
  }

  /**
   * @param {Key} key
   * @param {(wording: Wording) => Record<string, string>} [values]
   * @param {() => void} [retry]
   */
  problem(key, values = () => ({}), retry) {
    this.#again = () => this.problem(key, values, retry);
    const wording = this.#wording;
    this.#problem.hidden = false;
    this.#problem.replaceChildren(element("p", {}, wording.text(key, values(wording))));
    if (!retry) return;
    const button = element("button", { type: "button" }, wording.text("problem.retry"));
    button.addEventListener("click", retry);
    this.#problem.append(button);
  }
}

/**
 * How much was found.
 *
 * @param {Report} report
 * @param {Wording} wording
 * @param {boolean} readOnly Whether the text is too long to be edited here.
 */
export function summary({ actors, quotes, figures }, wording, readOnly) {
  const counts = wording.text("status.done", {
    actors: wording.count("actors.count", actors.length),
    quotes: wording.count("quotes.count", quotes.length),
    figures: wording.count("figures.count", figures.length),
  });
  return readOnly ? `${counts} · ${wording.text("status.long")}` : counts;
}
