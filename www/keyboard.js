/**
 * The keys of the page: j and k go through the findings, / searches them, ? explains the keys.
 *
 * Keys that are single letters get in the way of people who speak to their computer, so they can
 * be switched off where they are explained.
 */
import { recall, remember } from "./preferences.js";

/** @typedef {import("./view.js").View} View */

/**
 * @param {object} parts
 * @param {View} parts.view
 * @param {HTMLDialogElement} parts.help
 * @param {HTMLElement} parts.opener The button that opens the help.
 * @param {HTMLInputElement} parts.letters Whether single letters do anything.
 * @param {() => void} parts.edit
 */
export function listenToKeys({ view, help, opener, letters, edit }) {
  letters.checked = recall("keys") !== "off";
  letters.addEventListener("change", () => remember("keys", letters.checked ? "on" : "off"));
  opener.addEventListener("click", () => help.showModal());
  help.querySelector("button")?.addEventListener("click", () => help.close());
  // A click on what is behind the dialog closes it.
  help.addEventListener("click", (event) => {
    if (event.target === help) help.close();
  });

  /** @param {1 | -1} direction */
  function step(direction) {
    const within = view.card?.key && document.getElementById("card")?.contains(document.activeElement);
    // From the card on to the next finding, not back to the one that the card is about.
    if (within) view.card?.dismiss();
    return view.lists.step(direction) || view.reading.step(direction);
  }

  /** @type {Record<string, () => unknown>} */
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => view.lists.search(),
    "?": () => help.showModal(),
    e: edit,
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") {
      view.card?.dismiss();
      return;
    }
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
    // A keyboard set to Arabic gives the letters that lie on the same keys.
    const key = event.key in keys ? event.key : ({ KeyJ: "j", KeyK: "k", KeyE: "e" }[event.code] ?? "");
    if (typing || !letters.checked || !keys[key] || !view.relations) return;
    event.preventDefault();
    keys[key]();
  });
}
