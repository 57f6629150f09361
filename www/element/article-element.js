/**
 * The class of `<isnad-article>`: shows the text that it wraps with its findings, or paints them
 * on the article that `for` names, or offers a box to paste a text into when it has neither.
 * Importing this module registers nothing. `isnad-article.d.ts` describes its face.
 *
 * It is small, and loads the rest when it first comes into sight. What is wrapped stays visible
 * until the findings are there, and for good where that fails.
 */
import { blocks as paragraphs } from "../findings.js";
import { contentOf } from "./content.js";
import { Reflecting } from "./reflecting.js";
import { Target } from "./target.js";

/** @typedef {import("../pkg/isnad.js").Report} Report */
/** @typedef {import("../findings.js").Block} Block */
/** @typedef {import("./content.js").Piece} Piece */
/** @typedef {import("./frame.js").Panel} Panel */

/** How long after a change of the text the analysis begins. */
const PAUSE_MS = 200;
/** How far from the window an element is when it begins to load. */
const NEAR = "300px";
const PROPERTIES = /** @type {const} */ (
  ["text", "layers", "reference", "theme", "panel", "htmlFor", "article"]
);

/** @type {Promise<typeof import("./late.js")> | undefined} */
let loading;

/** The larger part of the code; after a failure the next element tries again. */
function late() {
  loading ??= import("./late.js").catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export class IsnadArticle extends Reflecting {
  static observedAttributes = ["for", "lang", "layers", "panel", "reference", "theme"];

  #slot = document.createElement("slot");
  /** @type {import("./frame.js").Frame | null} */
  #frame = null;
  /** @type {Report | null} */
  #report = null;
  /** @type {string | null} The text that a script has set, which goes before what is wrapped. */
  #given = null;
  /** @type {Element | null} */
  #article = null;
  #target = new Target(this, () => this.#changed());
  #asked = new AbortController();
  #pause = 0;
  #started = false;
  /** @type {IntersectionObserver | null} */
  #sight = null;
  /** @type {typeof import("./late.js") | null} */
  #late = null;
  /** @type {Record<"engine" | "paint" | "theme", (() => void) | undefined>} Lets go of each. */
  #held = { engine: undefined, paint: undefined, theme: undefined };

  constructor() {
    super();
    const own = new CSSStyleSheet();
    own.replaceSync(":host { display: block } :host([hidden]) { display: none }");
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [own];
    shadow.append(this.#slot);
  }

  /** The report of the text; null as long as there is none. */
  get report() {
    return this.#report;
  }

  /** The text that is or will be analysed. Setting null goes back to what the element is about. */
  get text() {
    return this.#source().text;
  }

  set text(text) {
    this.#given = text === null ? null : String(text);
    this.#changed();
  }

  /** The article to paint on, where a script has it at hand; it goes before `for`. */
  get article() {
    return this.#article ?? (this.htmlFor === null ? null : this.#target.element);
  }

  set article(article) {
    this.#article = article;
    this.#aim();
  }

  /** @returns {Panel} How much of the panel there is. */
  get panel() {
    const panel = this.getAttribute("panel");
    if (panel === "open" || panel === "folded" || panel === "floating" || panel === "none") return panel;
    return this.#paints ? "folded" : "open";
  }

  set panel(panel) {
    this.setAttribute("panel", panel);
  }

  /**
   * Analyses now, in sight or not.
   *
   * @returns {Promise<Report | null>} Null where there is no text.
   */
  async analyze() {
    if (!this.isConnected) throw new DOMException("the element is in no page", "InvalidStateError");
    this.#started = true;
    this.#sight?.disconnect();
    await this.#show();
    return this.#report;
  }

  /**
   * Lights a finding up, brings it into sight, and opens it in the lists.
   *
   * @param {string} key The layer's letter and the id: `a3`, `q0`, `f12`.
   * @param {number} [place] Which mention of an actor.
   */
  async select(key, place = 0) {
    await this.#frame?.go(key, place);
  }

  connectedCallback() {
    for (const name of PROPERTIES) this.#upgrade(name);
    this.#target.watch(this.#article ?? this.htmlFor);
    // An element that moves within the page holds on to the worker at once.
    this.#held.engine = this.#late?.hold();
    if (this.#started || this.getAttribute("loading") === "eager") {
      this.#started = true;
      this.#show();
      return;
    }
    this.#sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#sight?.disconnect();
        this.#started = true;
        this.#show();
      },
      { rootMargin: NEAR },
    );
    this.#sight.observe(this);
    if (this.#target.element) this.#sight.observe(this.#target.element);
  }

  disconnectedCallback() {
    this.#sight?.disconnect();
    this.#target.stop();
    clearTimeout(this.#pause);
    this.#asked.abort();
    this.#letGo();
    this.#held.engine?.();
    this.#held.engine = undefined;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === "for") this.#aim();
    else if (name === "reference") this.#changed();
    else if (this.#report) this.#cover(true);
    else this.#dress();
  }

  /** Whether the findings go onto an article of the page. */
  get #paints() {
    return this.#article !== null || this.htmlFor !== null;
  }

  /** The article may be another. */
  #aim() {
    if (!this.isConnected) return;
    this.#dropFrame();
    this.#target.watch(this.#article ?? this.htmlFor);
    if (this.#target.element) this.#sight?.observe(this.#target.element);
    this.#changed();
  }

  /**
   * A property that was set before the element was known hides the accessor of the class: it is
   * taken away and set again.
   *
   * @param {typeof PROPERTIES[number]} name
   */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    Object.assign(this, { [name]: value });
  }

  /** @returns {{ text: string, blocks: Block[], pieces?: Piece[], pasted: boolean }} */
  #source() {
    if (this.#paints) {
      const article = this.#target.element;
      // What is painted in this browser as marks is still the same text.
      return { ...(article ? contentOf(article, { seen: true }) : { text: "", blocks: [] }), pasted: false };
    }
    if (this.#given !== null) {
      return { text: this.#given, blocks: paragraphs(this.#given), pasted: false };
    }
    const wrapped = contentOf(this);
    if (wrapped.text) return { text: wrapped.text, blocks: wrapped.blocks, pasted: false };
    const text = this.#frame?.pasted ?? "";
    return { text, blocks: paragraphs(text), pasted: true };
  }

  #changed() {
    if (!this.isConnected || !this.#started) return;
    clearTimeout(this.#pause);
    this.#asked.abort();
    this.#pause = window.setTimeout(() => this.#show(), PAUSE_MS);
  }

  /** Brings the frame into line with the attributes. */
  #dress() {
    if (!this.#frame) return;
    const lang = this.closest("[lang]")?.getAttribute("lang") ?? "ar";
    const language = lang.toLowerCase().startsWith("en") ? "en" : "ar";
    if (this.#late && this.#frame.root.lang !== language) {
      this.#frame.wording = new this.#late.Wording(language);
    }
    const { article } = this;
    this.#frame.dress({ theme: this.theme, panel: this.panel, layers: this.layers, article });
  }

  async #show() {
    clearTimeout(this.#pause);
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      await this.#build(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#failed(error);
    }
  }

  /** @param {AbortSignal} signal */
  async #build(signal) {
    const parts = (this.#late = await late());
    const { shadow, paint } = await parts.styles();
    if (signal.aborted) return;
    this.#held.engine ??= parts.hold();
    const frame = (this.#frame ??= this.#open(parts, shadow));
    // Marks of an earlier painting part the host's nodes: the places are counted without them.
    if (frame.painting) this.#letGo();
    this.#dress();
    const { text, blocks, pieces, pasted } = this.#source();
    frame.mode(pasted, text.trim() !== "");
    if (!text.trim()) {
      this.#report = null;
      frame.say("");
      this.#cover(pasted);
      return;
    }
    if (pasted) this.#cover(true);
    const report = await parts.analyze(text, { reference: this.reference, signal });
    if (signal.aborted) return;
    const article = this.#target.element;
    if (frame.painting && article && pieces) {
      this.#held.paint = parts.adopt(article, paint);
      this.#held.theme = parts.watchTheme(() => this.#dress());
      frame.painting.place(article, pieces);
    }
    frame.show(text, report, blocks);
    this.#report = report;
    this.#cover(true);
    this.#tell("isnad-ready", { report, text });
  }

  /**
   * @param {typeof import("./late.js")} parts
   * @param {CSSStyleSheet[]} sheets
   */
  #open({ Frame, Wording }, sheets) {
    const tree = /** @type {ShadowRoot} */ (this.shadowRoot);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets.slice(0, 1), ...sheets];
    const calls = {
      switched: (/** @type {string[]} */ layers) => this.#switched(layers.join(" ")),
      typed: () => this.#changed(),
      closed: () => this.#closed(),
      picked: (/** @type {string} */ key, /** @type {number} */ place) => {
        this.#tell("isnad-select", { key, place });
      },
      quietly: (/** @type {() => void} */ change) => this.#target.quietly(change),
    };
    const frame = new Frame(calls, new Wording("ar"), this.#paints);
    frame.root.hidden = true;
    tree.prepend(frame.root);
    return frame;
  }

  /** Gives the host page's article back as it was. */
  #letGo() {
    if (this.#frame?.painting) this.#frame.clear();
    this.#held.paint?.();
    this.#held.theme?.();
    this.#held.paint = this.#held.theme = undefined;
  }

  /** @param {unknown} error */
  #failed(error) {
    console.error(error);
    const { code = "load" } = /** @type {{ code?: "load" | "refused" | "died" }} */ (error);
    const message = error instanceof Error ? error.message : String(error);
    this.#frame?.mode(false, false);
    this.#frame?.problem(code, message);
    this.#tell("isnad-error", { code, message });
  }

  /**
   * Puts the frame into the place of what is wrapped, or takes it away.
   *
   * @param {boolean} covered
   */
  #cover(covered) {
    if (!this.#frame) return;
    this.#frame.root.hidden = !covered || (this.panel === "none" && this.#paints);
    this.#slot.hidden = covered;
    this.#dress();
  }

  #dropFrame() {
    this.#letGo();
    this.#frame?.root.remove();
    this.#frame = null;
    this.#slot.hidden = false;
  }

  /**
   * @param {string} name
   * @param {object} detail
   * @param {EventInit} [options]
   */
  #tell(name, detail, options = {}) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail, ...options }));
  }

  /** @param {string} layers */
  #switched(layers) {
    this.layers = layers;
    this.#tell("isnad-layers", { layers });
  }

  /** The reader closes a floating panel: the element goes, unless the page has other plans. */
  #closed() {
    if (this.#tell("isnad-close", {}, { cancelable: true })) this.remove();
  }
}
