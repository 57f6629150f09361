/**
 * The language and the theme of the page: puts them on, and keeps what the reader chose.
 */
import { recall, remember } from "./preferences.js";

/** @typedef {import("./wording.js").Key} Key */
/** @typedef {import("./wording.js").Wording} Wording */

/**
 * Puts the fixed parts of the page into the language of `wording`; the article stays as it is.
 *
 * @param {Wording} wording
 */
export function translate(wording) {
  const root = document.documentElement;
  root.lang = wording.language;
  root.dir = wording.direction;
  document.title = wording.text("page.title");
  const description = document.querySelector("meta[name='description']");
  description?.setAttribute("content", wording.text("page.description"));
  for (const node of document.querySelectorAll("[data-text]")) {
    node.textContent = wording.text(keyOf(node, "data-text"));
  }
  for (const [attribute, from] of [["aria-label", "data-label"], ["placeholder", "data-placeholder"], ["title", "data-title"]]) {
    for (const node of document.querySelectorAll(`[${from}]:not(.panel)`)) {
      node.setAttribute(attribute, wording.text(keyOf(node, from)));
    }
  }
}

/**
 * @param {Element} node
 * @param {string} attribute
 */
function keyOf(node, attribute) {
  return /** @type {Key} */ (node.getAttribute(attribute));
}

/**
 * Makes the buttons choose the theme.
 *
 * @param {HTMLElement} group
 */
export function chooseTheme(group) {
  const root = document.documentElement;
  const buttons = [...group.querySelectorAll("button")];
  /** @param {string} theme */
  const wear = (theme) => {
    root.dataset.theme = theme;
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const theme = button.dataset.themeChoice ?? "auto";
      remember("theme", theme);
      wear(theme);
    });
  }
  wear(recall("theme") ?? "auto");
}
