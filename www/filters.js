/**
 * Narrows the lists of findings: a search box, and choices of actor, kind, stance and confidence.
 * Which choices there are depends on the list that is open.
 */
import { element } from "./dom.js";

/** @typedef {import("./relations.js").Relations} Relations */
/** @typedef {import("./wording.js").Wording} Wording */
/** @typedef {import("./wording.js").Key} Key */

/**
 * What a finding can be found by.
 *
 * @typedef {object} Facets
 * @property {string} words
 * @property {number[]} actors
 * @property {string} kind
 * @property {string} [stance]
 * @property {string} [confidence]
 */

/** @typedef {"actor" | "kind" | "stance" | "confidence"} Choice */

/** @type {Record<string, { choices: Choice[], family: string }>} */
const OFFERED = {
  actors: { choices: ["kind"], family: "actor" },
  quotes: { choices: ["actor", "kind", "stance", "confidence"], family: "quote" },
  figures: { choices: ["actor", "kind"], family: "figure" },
};
/** @type {Choice[]} */
const CHOICES = ["actor", "kind", "stance", "confidence"];

export class Filters {
  /** @type {Map<Choice, HTMLSelectElement>} */
  #selects = new Map();
  #search = element("input", { type: "search", id: "search", autocomplete: "off", enterkeyhint: "search" });
  #order = element("select", { id: "order" });
  #reset = element("button", { type: "button", class: "link reset" });
  #outcome = element("p", { class: "outcome", role: "status" });
  #root;
  #wording;
  /** @type {string} */
  #list = "actors";
  /** @type {{ list: string, facets: Facets[] }[]} */
  #lists = [];
  /** @type {Relations | null} */
  #relations = null;

  /**
   * @param {HTMLElement} root
   * @param {Wording} wording
   * @param {() => void} changed
   */
  constructor(root, wording, changed) {
    this.#root = root;
    this.#wording = wording;
    root.setAttribute("role", "search");
    root.append(this.#search);
    for (const name of CHOICES) {
      const select = element("select", { id: `filter-${name}` });
      select.addEventListener("change", changed);
      this.#selects.set(name, select);
      root.append(select);
    }
    this.#order.addEventListener("change", changed);
    root.append(this.#order, this.#outcome, this.#reset);
    this.#search.addEventListener("input", changed);
    this.#reset.addEventListener("click", () => {
      this.#search.value = "";
      for (const select of this.#selects.values()) select.value = "";
      this.#search.focus();
      changed();
    });
    this.#label();
  }

  /** @param {Wording} wording */
  set wording(wording) {
    this.#wording = wording;
    this.#label();
    this.#offer();
  }

  /**
   * Offers what occurs in the lists.
   *
   * @param {Relations} relations
   * @param {{ list: string, facets: Facets[] }[]} lists
   */
  show(relations, lists) {
    this.#relations = relations;
    this.#lists = lists;
    this.#offer();
  }

  /** @param {string} list The one that is open now. */
  open(list) {
    this.#list = list;
    this.#root.hidden = !(list in OFFERED);
    this.#offer();
  }

  /** Whether quotes stand by their speakers, and not as they come in the text. */
  get bySpeaker() {
    return this.#order.value === "speaker";
  }

  /** Whether anything is narrowed in the given list. */
  narrows(list = this.#list) {
    const chosen = OFFERED[list]?.choices.some((name) => this.#chosen(name, list));
    return this.#search.value.trim() !== "" || chosen;
  }

  /**
   * @param {Facets} facets
   * @param {string} list
   */
  matches(facets, list) {
    const sought = fold(this.#search.value.trim());
    if (sought && !fold(facets.words).includes(sought)) return false;
    return (OFFERED[list]?.choices ?? []).every((name) => {
      const chosen = this.#chosen(name, list);
      if (!chosen) return true;
      return name === "actor" ? facets.actors.includes(Number(chosen)) : facets[name] === chosen;
    });
  }

  /**
   * Says how many of the open list are left.
   *
   * @param {number} left
   * @param {number} all
   */
  tell(left, all) {
    const narrows = this.narrows();
    const words = { n: this.#wording.number(left), all: this.#wording.number(all) };
    this.#outcome.textContent = narrows ? this.#wording.text("place", words) : "";
    this.#reset.hidden = !narrows;
  }

  focus() {
    this.#search.focus();
    this.#search.select();
  }

  /**
   * A kind belongs to one list; other choices hold in all that offer them.
   *
   * @param {Choice} name
   * @param {string} list
   */
  #chosen(name, list) {
    if (name === "kind" && list !== this.#list) return "";
    return this.#selects.get(name)?.value ?? "";
  }

  #offer() {
    const offered = OFFERED[this.#list];
    this.#order.hidden = this.#list !== "quotes";
    const facets = this.#lists.find(({ list }) => list === this.#list)?.facets ?? [];
    for (const [name, select] of this.#selects) {
      select.hidden = !offered?.choices.includes(name);
      if (select.hidden) {
        if (name === "kind") select.value = "";
        continue;
      }
      const family = name === "kind" ? offered.family : name;
      const options = name === "actor" ? this.#actors(facets) : this.#values(facets, name, family);
      const before = select.value;
      const every = element("option", { value: "" }, this.#wording.text(/** @type {Key} */ (`filter.${name}`)));
      select.replaceChildren(every, ...options);
      select.value = before;
      if (select.selectedIndex < 0) select.value = "";
    }
  }

  /** @param {Facets[]} facets */
  #actors(facets) {
    const there = new Set(facets.flatMap(({ actors }) => actors));
    const actors = this.#relations?.byProminence().filter(({ id }) => there.has(id)) ?? [];
    return actors.map(({ id, name }) => element("option", { value: String(id) }, name));
  }

  /**
   * @param {Facets[]} facets
   * @param {"kind" | "stance" | "confidence"} name
   * @param {string} family
   */
  #values(facets, name, family) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const facet of facets) {
      const value = facet[name];
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, n]) => {
      const words = `${this.#wording.term(family, value)} (${this.#wording.number(n)})`;
      return element("option", { value }, words);
    });
  }

  #label() {
    this.#root.setAttribute("aria-label", this.#wording.text("filter.label"));
    this.#search.placeholder = this.#wording.text("filter.search");
    this.#search.setAttribute("aria-label", this.#wording.text("filter.search"));
    this.#reset.textContent = this.#wording.text("filter.reset");
    const order = this.#order.value || "text";
    this.#order.setAttribute("aria-label", this.#wording.text("order.label"));
    this.#order.replaceChildren(
      element("option", { value: "text" }, this.#wording.text("order.text")),
      element("option", { value: "speaker" }, this.#wording.text("order.speaker")),
    );
    this.#order.value = order;
    for (const [name, select] of this.#selects) {
      select.setAttribute("aria-label", this.#wording.text(/** @type {Key} */ (`filter.${name}`)));
    }
  }
}

/**
 * Words as they are compared: whatever signs stand on or under a letter, and in whatever case.
 *
 * @param {string} words
 */
function fold(words) {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
