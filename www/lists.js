/**
 * The lists of findings behind tabs. An item jumps to its place in the text; activating an actor
 * again goes on to the next mention.
 */
import { element } from "./dom.js";
import { entries } from "./entries.js";
import { Filters } from "./filters.js";
import { LAYERS, layerOf } from "./findings.js";
import { figureTable, reveal, sorted } from "./table.js";

/** @typedef {import("./findings.js").Layer} Layer */
/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("./relations.js").Relations} Relations */
/** @typedef {import("./wording.js").Wording} Wording */
/** @typedef {import("./wording.js").Key} Key */

/**
 * @typedef {object} Pane
 * @property {HTMLButtonElement} tab
 * @property {HTMLElement} panel
 * @property {Entry[]} all
 * @property {Entry[]} items Those that the filters leave, in the order in which they are shown.
 */

/** A list shows so many items, and as many more whenever the reader asks. */
const STEP = 200;

export class Lists {
  /** @type {Map<string, Pane>} */
  #panes = new Map();
  /** @type {string} */
  #open = "actors";
  #selected = "";
  #place = 0;
  #sort = { column: "words", down: false };
  /** @type {Filters | null} */
  #filters = null;
  /** @type {{ name: string, draw: (panel: HTMLElement) => void } | null} */
  #extra = null;
  #wording;
  #jump;
  #tabs;
  #root;

  /**
   * @param {{ findings: HTMLElement, filters?: HTMLElement }} parts Receive the tabs and the lists.
   * @param {Wording} wording
   * @param {(key: string, place: number) => void} jump Called when an item is activated.
   */
  constructor({ findings: root, filters }, wording, jump) {
    this.#wording = wording;
    this.#jump = jump;
    this.#root = root;
    this.#tabs = element("div", { role: "tablist", class: "tabs" });
    root.replaceChildren(this.#tabs);
    if (filters) {
      root.append(filters);
      this.#filters = new Filters(filters, wording, () => this.#narrow());
    }
    for (const layer of LAYERS) this.#addPane(layer);
    this.#tabs.addEventListener("keydown", (event) => this.#walk(event));
    root.addEventListener("click", (event) => this.#clicked(event));
    root.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && this.step(step)) event.preventDefault();
    });
    this.#label();
    this.open(this.#open);
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#wording = wording;
    if (this.#filters) this.#filters.wording = wording;
    this.#label();
  }

  /**
   * Adds a tab behind those of the layers.
   *
   * @param {string} name The key of its words.
   * @param {(panel: HTMLElement) => void} draw Called when its panel has to be drawn.
   */
  addTab(name, draw) {
    this.#extra = { name, draw };
    this.#addPane(name);
    this.#label();
  }

  /** @param {Relations} relations */
  show(relations) {
    const found = entries(relations, this.#wording);
    for (const layer of LAYERS) {
      const pane = this.#panes.get(layer);
      if (pane) pane.all = found[layer];
    }
    const facets = LAYERS.map((list) => ({
      list,
      facets: found[list].flatMap(({ facets }) => facets ?? []),
    }));
    this.#selected = "";
    this.#filters?.show(relations, facets);
    this.#narrow();
    this.#drawExtra();
  }

  /** @param {string} name Of a layer or of the tab that was added. */
  open(name) {
    this.#open = name;
    for (const [other, { tab, panel }] of this.#panes) {
      const here = other === name;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
      panel.hidden = !here;
    }
    this.#filters?.open(name);
    this.#tell();
    this.#drawExtra();
  }

  /** Draws all that there is, as for print. */
  drawAll() {
    for (const layer of LAYERS) {
      const pane = this.#panes.get(layer);
      if (pane) this.#extend(layer, pane, pane.items.length);
    }
    const pane = this.#extra && this.#panes.get(this.#extra.name);
    if (pane) this.#extra?.draw(pane.panel);
  }

  /** Puts the keyboard into the search box. */
  search() {
    if (!this.#filters) return;
    if (!LAYERS.some((layer) => layer === this.#open)) this.open("actors");
    this.#filters.focus();
  }

  /**
   * Goes from the item that has the keyboard to the next or the one before.
   *
   * @param {number} direction
   */
  step(direction) {
    const root = /** @type {Document | ShadowRoot} */ (this.#root.getRootNode());
    const here = root.activeElement;
    if (!here?.classList.contains("item") || !this.#root.contains(here)) return false;
    const items = [...(this.#panes.get(this.#open)?.panel.querySelectorAll(".item") ?? [])];
    const to = items[items.indexOf(here) + direction];
    if (to instanceof HTMLElement) to.focus();
    return true;
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
    this.#extend(layer, pane, at + 1);
    this.#mark(key, -1);
    reveal(pane.panel, button(pane, key));
  }

  /** @param {string} name */
  #addPane(name) {
    const tab = element("button", {
      type: "button",
      role: "tab",
      id: `tab-${name}`,
      class: `tab tab-${name}`,
      "aria-controls": `list-${name}`,
    });
    const panel = element("div", {
      role: "tabpanel",
      id: `list-${name}`,
      class: "panel",
      "aria-labelledby": `tab-${name}`,
      tabindex: "0",
      hidden: name !== this.#open,
    });
    this.#panes.set(name, { tab, panel, all: [], items: [] });
    tab.setAttribute("aria-selected", String(name === this.#open));
    tab.addEventListener("click", () => this.open(name));
    this.#tabs.append(tab);
    this.#root.append(panel);
  }

  #drawExtra() {
    const pane = this.#extra && this.#panes.get(this.#extra.name);
    if (pane && this.#extra?.name === this.#open) this.#extra.draw(pane.panel);
  }

  /** Fills the lists with what the filters leave. */
  #narrow() {
    for (const layer of LAYERS) {
      const pane = this.#panes.get(layer);
      if (!pane) continue;
      const filters = this.#filters;
      pane.items = pane.all.filter(({ facets }) => {
        if (!filters) return true;
        return facets ? filters.matches(facets, layer) : !filters.narrows(layer);
      });
      if (layer === "figures") pane.items = sorted(pane.items, this.#sort, this.#wording);
      if (layer === "quotes" && filters?.bySpeaker) {
        pane.items = sorted(pane.items, { column: "speaker", down: false }, this.#wording);
      }
      this.#fill(layer, pane);
    }
    this.#label();
    this.#tell();
    this.#mark(this.#selected, -1);
  }

  #tell() {
    const pane = this.#panes.get(this.#open);
    if (pane) this.#filters?.tell(found(pane.items), found(pane.all));
  }

  /**
   * @param {Layer} layer
   * @param {Pane} pane
   */
  #fill(layer, pane) {
    const scrolled = pane.panel.scrollTop;
    if (!pane.items.length) {
      const words = this.#wording.text(pane.all.length ? "filter.none" : `${layer}.none`);
      pane.panel.replaceChildren(element("p", { class: "none" }, words));
      return;
    }
    const list = layer === "figures" ? figureTable(this.#sort, this.#wording) : element("ol", { class: `items items-${layer}` });
    pane.panel.replaceChildren(list);
    this.#extend(layer, pane, STEP);
    pane.panel.scrollTop = scrolled;
  }

  /**
   * Lengthens a list to hold at least `wanted` items.
   *
   * @param {Layer} layer
   * @param {Pane} pane
   * @param {number} wanted
   */
  #extend(layer, { panel, items }, wanted) {
    const list = panel.querySelector(layer === "figures" ? "tbody" : "ol");
    if (!list || list.children.length >= Math.min(wanted, items.length)) return;
    const end = Math.ceil(wanted / STEP) * STEP;
    list.append(...items.slice(list.children.length, end).map(({ draw }) => draw()));
    panel.querySelector(".more")?.remove();
    if (end < items.length) {
      const words = this.#wording.text("more");
      panel.append(element("button", { type: "button", class: "more" }, words));
    }
  }

  /** @param {Event} event */
  #clicked(event) {
    const target = event.target instanceof Element ? event.target : null;
    const clicked = target?.closest("button") ?? target?.closest("tbody tr")?.querySelector("button");
    const layer = LAYERS.find((layer) => layer === this.#open);
    const pane = this.#panes.get(this.#open);
    if (!clicked || !pane) return;
    if (clicked.dataset.sort) return this.#sortBy(clicked.dataset.sort);
    if (layer && clicked.classList.contains("more")) {
      const shown = pane.panel.querySelectorAll(".item").length;
      this.#extend(layer, pane, shown + 1);
      // The button is gone or has moved: go on where the new items begin.
      /** @type {HTMLElement | undefined} */ ([...pane.panel.querySelectorAll(".item")][shown])?.focus();
    }
    const key = clicked.dataset.key;
    const item = pane.items.find((item) => item.key === key);
    if (!key || !item) return;
    const place = this.#selected === key ? (this.#place + 1) % item.places : 0;
    this.#mark(key, place);
    this.#jump(key, place);
  }

  /** @param {string} column */
  #sortBy(column) {
    const down = this.#sort.column === column && !this.#sort.down;
    this.#sort = { column, down };
    this.#narrow();
    const head = this.#panes.get("figures")?.panel.querySelector(`[data-sort="${column}"]`);
    if (head instanceof HTMLElement) head.focus();
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
    for (const [name, { tab, panel, items }] of this.#panes) {
      const title = this.#wording.text(/** @type {Key} */ (name));
      panel.dataset.title = title; // Where it is printed, without the tabs.
      tab.replaceChildren(title);
      if (name === this.#extra?.name) continue;
      tab.append(" ", element("span", { class: "count" }, this.#wording.number(found(items))));
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
    const names = [...this.#panes.keys()];
    const at = names.indexOf(this.#open);
    /** @type {Record<string, number>} */
    const steps = { [onwards]: at + 1, [back]: at - 1 + names.length, Home: 0, End: names.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const name = names[steps[event.key] % names.length];
    this.open(name);
    this.#panes.get(name)?.tab.focus();
  }
}

/**
 * How many of the entries are findings; notes are none.
 *
 * @param {Entry[]} items
 */
function found(items) {
  return items.filter(({ facets }) => facets).length;
}

/**
 * @param {Pane} pane
 * @param {string} key
 */
function button({ panel }, key) {
  return key ? panel.querySelector(`[data-key="${key}"]`) : null;
}
