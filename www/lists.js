/**
 * The three lists of findings behind tabs. An item jumps to its place in the text; activating an
 * actor again goes on to the next mention.
 */
import { element } from "./dom.js";
import { LAYERS, layerOf } from "./findings.js";
import { actorItem, byProminence, figureItem, noteItem, quoteItem } from "./items.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./findings.js").Layer} Layer */
/** @typedef {import("./wording.js").Wording} Wording */

/**
 * @typedef {{ key: string, places: number, content: () => Node[] }} Item
 * @typedef {{ tab: HTMLButtonElement, panel: HTMLElement, items: Item[], count: number }} Pane
 */

/** A list shows so many items, and as many more whenever the reader asks. */
const STEP = 200;

export class Lists {
  /** @type {Map<Layer, Pane>} */
  #panes = new Map();
  /** @type {Layer} */
  #open = "actors";
  #selected = "";
  #place = 0;
  #wording;
  #jump;
  #tabs;

  /**
   * @param {HTMLElement} root Receives the tabs and the lists.
   * @param {Wording} wording
   * @param {(key: string, place: number) => void} jump Called when an item is activated.
   */
  constructor(root, wording, jump) {
    this.#wording = wording;
    this.#jump = jump;
    this.#tabs = element("div", { role: "tablist", class: "tabs" });
    root.replaceChildren(this.#tabs);
    for (const layer of LAYERS) {
      const tab = element("button", {
        type: "button",
        role: "tab",
        id: `tab-${layer}`,
        class: `tab tab-${layer}`,
        "aria-controls": `list-${layer}`,
      });
      const panel = element("div", {
        role: "tabpanel",
        id: `list-${layer}`,
        class: "panel",
        "aria-labelledby": `tab-${layer}`,
        tabindex: "0",
      });
      this.#panes.set(layer, { tab, panel, items: [], count: 0 });
      tab.addEventListener("click", () => this.open(layer));
      this.#tabs.append(tab);
      root.append(panel);
    }
    this.#tabs.addEventListener("keydown", (event) => this.#walk(event));
    root.addEventListener("click", (event) => this.#clicked(event));
    this.#label();
    this.open(this.#open);
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#wording = wording;
    this.#label();
  }

  /**
   * @param {string} text
   * @param {Report} report
   */
  show(text, report) {
    const source = { text, report, wording: this.#wording };
    this.#selected = "";
    const actors = byProminence(report).map((actor) => ({
      key: `a${actor.id}`,
      places: actor.mentions.length,
      content: () => actorItem(actor, source),
    }));
    const quotes = report.quotes.map((quote) => ({
      key: `q${quote.id}`,
      places: 1,
      content: () => quoteItem(quote, source),
    }));
    const notes = report.notes.flatMap((note, id) =>
      note.start < note.end
        ? [{ key: `n${id}`, places: 1, content: () => noteItem(note, source) }]
        : [],
    );
    const figures = report.figures.map((figure) => ({
      key: `f${figure.id}`,
      places: 1,
      content: () => figureItem(figure, source),
    }));
    this.#fill("actors", actors);
    this.#fill("quotes", [...quotes, ...notes], quotes.length);
    this.#fill("figures", figures);
    this.#label();
  }

  /** @param {Layer} layer */
  open(layer) {
    this.#open = layer;
    for (const [name, { tab, panel }] of this.#panes) {
      const here = name === layer;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
      panel.hidden = !here;
    }
  }

  /**
   * Marks the item of a finding as the current one and brings it into sight.
   *
   * @param {string} key Empty for none.
   */
  select(key) {
    if (this.#selected !== key) this.#mark(key, -1);
    const layer = layerOf(key);
    const pane = layer && this.#panes.get(layer);
    if (!layer || !pane) return;
    this.open(layer);
    const at = pane.items.findIndex((item) => item.key === key);
    this.#extend(pane, at + 1);
    this.#mark(key, -1);
    button(pane, key)?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Layer} layer
   * @param {Item[]} items
   * @param {number} [count] What the tab says, where not every item counts.
   */
  #fill(layer, items, count = items.length) {
    const pane = this.#panes.get(layer);
    if (!pane) return;
    Object.assign(pane, { items, count });
    if (!items.length) {
      const words = this.#wording.text(`${layer}.none`);
      pane.panel.replaceChildren(element("p", { class: "none" }, words));
      return;
    }
    pane.panel.replaceChildren(element("ol", { class: `items items-${layer}` }));
    pane.panel.scrollTop = 0;
    this.#extend(pane, STEP);
  }

  /**
   * Lengthens a list to hold at least `wanted` items.
   *
   * @param {Pane} pane
   * @param {number} wanted
   */
  #extend({ panel, items }, wanted) {
    const list = panel.querySelector("ol");
    if (!list || list.children.length >= Math.min(wanted, items.length)) return;
    const end = Math.ceil(wanted / STEP) * STEP;
    for (const { key, content } of items.slice(list.children.length, end)) {
      const item = element("button", { type: "button", class: "item", "data-key": key });
      item.append(...content());
      list.append(element("li", {}, item));
    }
    panel.querySelector(".more")?.remove();
    if (end < items.length) {
      const words = this.#wording.text("more");
      panel.append(element("button", { type: "button", class: "more" }, words));
    }
  }

  /** @param {Event} event */
  #clicked(event) {
    const clicked = event.target instanceof Element ? event.target.closest("button") : null;
    const pane = this.#panes.get(this.#open);
    if (!clicked || !pane) return;
    if (clicked.classList.contains("more")) {
      const shown = pane.panel.querySelectorAll("li").length;
      this.#extend(pane, shown + 1);
      // The button is gone or has moved: go on where the new items begin.
      pane.panel.querySelectorAll("li")[shown]?.querySelector("button")?.focus();
    }
    const key = clicked.dataset.key;
    const item = pane.items.find((item) => item.key === key);
    if (!key || !item) return;
    const place = this.#selected === key ? (this.#place + 1) % item.places : 0;
    this.#mark(key, place);
    this.#jump(key, place);
  }

  /**
   * @param {string} key
   * @param {number} place Which of the item's places was jumped to; -1 for none so far.
   */
  #mark(key, place) {
    for (const pane of this.#panes.values()) {
      const last = button(pane, this.#selected);
      last?.removeAttribute("aria-current");
      last?.querySelector(".place")?.remove();
      const now = button(pane, key);
      now?.setAttribute("aria-current", "true");
      const all = pane.items.find((item) => item.key === key)?.places ?? 1;
      if (now && place >= 0 && all > 1) {
        const words = { n: this.#wording.number(place + 1), all: this.#wording.number(all) };
        now.append(element("span", { class: "place" }, this.#wording.text("place", words)));
      }
    }
    this.#selected = key;
    this.#place = place;
  }

  #label() {
    this.#tabs.setAttribute("aria-label", this.#wording.text("tabs.label"));
    for (const [layer, { tab, panel, count }] of this.#panes) {
      panel.dataset.title = this.#wording.text(layer); // Where it is printed, without the tabs.
      const number = element("span", { class: "count" }, this.#wording.number(count));
      tab.replaceChildren(this.#wording.text(layer), " ", number);
    }
  }

  /**
   * The arrow keys go from tab to tab in the direction in which they are set.
   *
   * @param {KeyboardEvent} event
   */
  #walk(event) {
    const onwards = this.#wording.direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = this.#wording.direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const at = LAYERS.indexOf(this.#open);
    /** @type {Record<string, number>} */
    const steps = { [onwards]: at + 1, [back]: at - 1 + LAYERS.length, Home: 0, End: LAYERS.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const layer = LAYERS[steps[event.key] % LAYERS.length];
    this.open(layer);
    this.#panes.get(layer)?.tab.focus();
  }
}

/**
 * @param {Pane} pane
 * @param {string} key
 */
function button({ panel }, key) {
  return key ? panel.querySelector(`[data-key="${key}"]`) : null;
}
