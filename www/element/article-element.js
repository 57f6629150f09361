/**
 * The class of `<isnad-article>`: shows the text that it wraps with its findings, or a box to
 * paste a text into when it wraps none. Importing this module registers nothing.
 *
 * Attributes: `lang` (`ar` or `en`, the language of the interface), `layers` (which are visible:
 * `actors quotes figures`), `reference` (when the text was published, an ISO date).
 * Properties: `report`, `text`, `layers`, `reference`. Event: `isnad-ready`.
 *
 * What is wrapped stays visible until the findings are there, and for good where that fails.
 */
import { element } from "../dom.js";
import { analyze, EngineError, hold } from "../engine.js";
import { LAYERS, blocks as paragraphs } from "../findings.js";
import { View } from "../view.js";
import { Wording } from "../wording.js";
import { contentOf } from "./content.js";

/** @typedef {import("../pkg/isnad.js").Report} Report */
/** @typedef {import("../findings.js").Layer} Layer */
/** @typedef {import("../findings.js").Block} Block */

/** How long after a change of the text the analysis begins. */
const PAUSE_MS = 200;

/** @type {Promise<CSSStyleSheet[]> | undefined} */
let sheets;

/** The style sheets, loaded once and shared by all elements of a page. */
function styles() {
  const urls = [
    new URL("../css/tokens.css", import.meta.url),
    new URL("../css/reading.css", import.meta.url),
    new URL("../css/lists.css", import.meta.url),
    new URL("../css/element.css", import.meta.url),
  ];
  sheets ??= Promise.all(urls.map(load)).catch((error) => {
    sheets = undefined;
    throw error;
  });
  return sheets;
}

/** @param {URL} url */
async function load(url) {
  const response = await fetch(url);
  if (!response.ok) throw new EngineError("load", `${url} answered ${response.status}`);
  return new CSSStyleSheet().replace(await response.text());
}

export class IsnadArticle extends HTMLElement {
  static observedAttributes = ["lang", "layers", "reference"];

  #slot = element("slot");
  #frame = element("div", { class: "frame", part: "frame", hidden: true });
  #switches = element("div", { class: "switches", part: "switches" });
  #reading = element("div", { class: "reading", part: "text", lang: "ar", role: "article" });
  #lists = element("div", { class: "lists", part: "findings" });
  #label = element("label", { for: "box" });
  #box = element("textarea", { id: "box", rows: "7", dir: "rtl", lang: "ar", spellcheck: "false" });
  #status = element("p", { class: "status", role: "status" });

  #wording = new Wording("ar");
  /** @type {View} */
  #view;
  /** @type {Report | null} */
  #report = null;
  /** @type {string | null} The text that a script has set, which goes before what is wrapped. */
  #given = null;
  #content = new MutationObserver(() => this.#changed());
  #asked = new AbortController();
  #pause = 0;
  /** @type {(() => void) | null} */
  #release = null;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    const paste = element("div", { class: "paste" }, this.#label, this.#box);
    const desk = element("div", { class: "desk" }, this.#reading, this.#lists);
    this.#frame.append(paste, this.#switches, this.#status, desk);
    shadow.append(this.#frame, this.#slot);
    const parts = { reading: this.#reading, findings: this.#lists, switches: this.#switches };
    this.#view = new View(parts, this.#wording, (layers) => this.#switched(layers));
    this.#box.addEventListener("input", () => this.#changed());
  }

  /** The report of the text; null as long as there is none. */
  get report() {
    return this.#report;
  }

  /** The text that is or will be analysed. Setting null goes back to what the element wraps. */
  get text() {
    return this.#source().text;
  }

  set text(text) {
    this.#given = text === null ? null : String(text);
    this.#changed();
  }

  /** The visible layers, separated by spaces; all of them without the attribute. */
  get layers() {
    return this.getAttribute("layers") ?? LAYERS.join(" ");
  }

  set layers(layers) {
    this.setAttribute("layers", layers);
  }

  /** When the text was published; relative dates then resolve. */
  get reference() {
    return this.getAttribute("reference");
  }

  set reference(reference) {
    if (reference === null) this.removeAttribute("reference");
    else this.setAttribute("reference", reference);
  }

  connectedCallback() {
    this.#release = hold();
    for (const name of /** @type {const} */ (["text", "layers", "reference"])) this.#upgrade(name);
    this.#translate();
    this.#content.observe(this, { childList: true, characterData: true, subtree: true });
    this.#show();
  }

  disconnectedCallback() {
    this.#content.disconnect();
    clearTimeout(this.#pause);
    this.#asked.abort();
    this.#release?.();
    this.#release = null;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "layers") {
      const wanted = this.layers.split(/\s+/);
      this.#view.layers = LAYERS.filter((layer) => wanted.includes(layer));
    } else if (this.isConnected && name === "lang") this.#translate();
    else this.#changed();
  }

  /**
   * A property that was set before the element was known hides the accessor of the class: it is
   * taken away and set again.
   *
   * @param {"text" | "layers" | "reference"} name
   */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    Object.assign(this, { [name]: value });
  }

  #translate() {
    const lang = this.closest("[lang]")?.getAttribute("lang") ?? "ar";
    this.#wording = new Wording(lang.toLowerCase().startsWith("en") ? "en" : "ar");
    this.#frame.lang = this.#wording.language;
    this.#frame.dir = this.#wording.direction;
    this.#label.textContent = this.#wording.text("editor.label");
    this.#box.placeholder = this.#wording.text("editor.placeholder");
    this.#view.wording = this.#wording;
  }

  /** @returns {{ text: string, blocks: Block[], pasted: boolean }} */
  #source() {
    if (this.#given !== null) {
      return { text: this.#given, blocks: paragraphs(this.#given), pasted: false };
    }
    const wrapped = contentOf(this);
    if (wrapped.text) return { ...wrapped, pasted: false };
    const text = this.#box.value;
    return { text, blocks: paragraphs(text), pasted: true };
  }

  #changed() {
    if (!this.#release) return;
    clearTimeout(this.#pause);
    this.#asked.abort();
    this.#pause = window.setTimeout(() => this.#show(), PAUSE_MS);
  }

  async #show() {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const { text, blocks, pasted } = this.#source();
    try {
      const shadow = /** @type {ShadowRoot} */ (this.shadowRoot);
      shadow.adoptedStyleSheets = await styles();
      if (signal.aborted) return;
      this.#frame.classList.toggle("has-box", pasted);
      this.#frame.classList.toggle("has-text", text.trim() !== "");
      if (pasted) this.#uncover();
      if (!text.trim()) {
        this.#report = null;
        this.#say("");
        return;
      }
      const report = await analyze(text, { reference: this.reference, signal });
      const arabic = !report.notes.some(({ code }) => code === "no-arabic");
      this.#say(arabic ? "" : this.#wording.text("problem.no-arabic"));
      this.#report = report;
      this.#view.show(text, report, blocks);
      this.#uncover();
      const detail = { report };
      this.dispatchEvent(new CustomEvent("isnad-ready", { bubbles: true, composed: true, detail }));
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      const code = error instanceof EngineError ? error.code : "died";
      this.#frame.classList.remove("has-text");
      this.#say(this.#wording.text(`problem.${code}`, { message: String(error) }));
    }
  }

  /** Puts the frame into the place of what is wrapped. */
  #uncover() {
    this.#frame.hidden = false;
    this.#slot.hidden = true;
  }

  /** @param {string} words */
  #say(words) {
    this.#status.textContent = words;
  }

  /** @param {Layer[]} layers */
  #switched(layers) {
    this.layers = layers.join(" ");
  }
}
