/**
 * What the lists of findings are made of beside their items: the table of figures with its heads,
 * the order of entries, and scrolling within a list.
 */
import { element } from "./dom.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("./wording.js").Wording} Wording */
/** @typedef {import("./wording.js").Key} Key */
/** @typedef {{ column: string, down: boolean }} Order */

const COLUMNS = ["words", "value", "unit", "of", "sayer"];

/**
 * The table without its rows. A click on a head sorts.
 *
 * @param {Order} order
 * @param {Wording} wording
 */
export function figureTable({ column, down }, wording) {
  const heads = COLUMNS.map((name) => {
    const words = wording.text(/** @type {Key} */ (`figures.${name}`));
    const sort = element("button", { type: "button", class: "sort", "data-sort": name }, words);
    const order = name === column && (down ? "descending" : "ascending");
    return element("th", { scope: "col", "aria-sort": order }, sort);
  });
  const head = element("thead", {}, element("tr", {}, ...heads));
  return element("table", { class: "items items-figures" }, head, element("tbody"));
}

/**
 * Entries in an order; what has no value stands last in either direction.
 *
 * @param {Entry[]} items
 * @param {Order} order
 * @param {Wording} wording
 */
export function sorted(items, { column, down }, wording) {
  const { compare } = new Intl.Collator(wording.locale, { numeric: true });
  const sign = down ? -1 : 1;
  return items.toSorted((a, b) => {
    const [x, y] = [a.sort?.[column] ?? "", b.sort?.[column] ?? ""];
    const [emptyX, emptyY] = [x === "" || x === Infinity, y === "" || y === Infinity];
    if (emptyX || emptyY) return Number(emptyX) - Number(emptyY);
    return sign * (typeof x === "number" ? x - Number(y) : compare(x, String(y)));
  });
}

/**
 * Brings an item into sight within its list; the page around the list stays where it is.
 *
 * @param {HTMLElement} panel
 * @param {Element | null} item
 */
export function reveal(panel, item) {
  if (!item) return;
  const [list, here] = [panel, item].map((node) => node.getBoundingClientRect());
  // The head of the table stays in the way of what is scrolled below it.
  const head = panel.querySelector("thead")?.getBoundingClientRect().height ?? 0;
  if (here.top < list.top + head) panel.scrollTop -= list.top + head - here.top;
  else if (here.bottom > list.bottom) panel.scrollTop += Math.min(here.bottom - list.bottom, here.top - list.top - head);
}
