/**
 * The host page's side of the iframe variant, for sites that run no script of others in their own
 * pages: this module may be copied, and all else stays in the frame's origin.
 *
 * ```js
 * import { embed } from "./host.js";
 *
 * const frame = embed(document.querySelector("#place"), "https://your.host/isnad/frame/");
 * frame.analyze("قال الوزير إن 12 شخصا أصيبوا.", { lang: "ar" });
 * frame.addEventListener("ready", ({ detail }) => console.log(detail.report.quotes));
 * ```
 *
 * To the frame: `{ isnad: "analyze", text, lang, layers, panel, reference, theme }`.
 * From it: `{ isnad: "hello" }` once it listens, then `ready` with `report`, `select` with `key`
 * and `place`, `layers` with `layers`, `error` with `code` and `message`, `height` with `height`.
 * Each side names the other's origin when it sends, and looks at origin and window when it hears.
 */

/** @typedef {Partial<Record<"lang" | "layers" | "panel" | "reference" | "theme", string>>} Settings */

export class IsnadFrame extends EventTarget {
  /** @type {Record<string, unknown> | null} What is to be sent as soon as the frame listens. */
  #due = null;
  #listens = false;
  #stopping = new AbortController();
  #origin;

  /**
   * @param {Element} place
   * @param {string} address
   */
  constructor(place, address) {
    super();
    const url = new URL(address, location.href);
    url.searchParams.set("host", location.origin);
    this.#origin = url.origin;
    this.element = document.createElement("iframe");
    this.element.title = "Isnad";
    this.element.style.cssText = "border: 0; inline-size: 100%";
    this.element.src = url.href;
    const { signal } = this.#stopping;
    addEventListener("message", (event) => this.#heard(event), { signal });
    place.append(this.element);
  }

  /**
   * @param {string} text
   * @param {Settings} [settings]
   */
  analyze(text, settings = {}) {
    this.#due = { ...settings, isnad: "analyze", text };
    this.#send();
  }

  /** Takes the frame away and listens no more. */
  close() {
    this.#stopping.abort();
    this.element.remove();
  }

  /** @param {MessageEvent} event */
  #heard({ data, origin, source }) {
    if (origin !== this.#origin || source !== this.element.contentWindow) return;
    const { isnad: name, ...detail } = data ?? {};
    if (name === "hello") {
      this.#listens = true;
      this.#send();
    } else if (name === "height" && Number.isFinite(detail.height)) {
      this.element.style.blockSize = `${detail.height}px`;
    } else if (typeof name === "string") this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #send() {
    if (!this.#listens || !this.#due) return;
    this.element.contentWindow?.postMessage(this.#due, this.#origin);
    this.#due = null;
  }
}

/**
 * Puts the frame into a place of the page.
 *
 * @param {Element} place
 * @param {string} address Of the folder `frame/` of an Isnad.
 */
export function embed(place, address) {
  return new IsnadFrame(place, address);
}
