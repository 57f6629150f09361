/**
 * The properties of `<isnad-article>` that are its attributes by another way.
 */

/** On a server there are no elements, but a framework may load this module there. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class Reflecting extends Base {
  /** The visible layers, separated by spaces; all of them without the attribute. */
  get layers() {
    return this.getAttribute("layers") ?? "actors quotes figures";
  }

  set layers(layers) {
    this.setAttribute("layers", layers);
  }

  /** When the text was published; relative dates then resolve. */
  get reference() {
    return this.getAttribute("reference");
  }

  set reference(reference) {
    this.#put("reference", reference);
  }

  /** A selector of the article to paint on; null for the text that the element wraps. */
  get htmlFor() {
    return this.getAttribute("for");
  }

  set htmlFor(selector) {
    this.#put("for", selector);
  }

  /** @returns {"auto" | "light" | "dark"} */
  get theme() {
    const theme = this.getAttribute("theme");
    return theme === "light" || theme === "dark" ? theme : "auto";
  }

  set theme(theme) {
    this.setAttribute("theme", theme);
  }

  /**
   * @param {string} name
   * @param {string | null} value
   */
  #put(name, value) {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}
