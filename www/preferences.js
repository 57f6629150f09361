/**
 * What the reader chose for the interface, kept in this browser where it allows that.
 */

/**
 * @param {"language" | "theme" | "layers" | "keys" | "open"} name
 * @returns {string | null}
 */
export function recall(name) {
  try {
    return localStorage.getItem(`isnad.${name}`);
  } catch {
    return null; // Storage is switched off.
  }
}

/**
 * @param {"language" | "theme" | "layers" | "keys" | "open"} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`isnad.${name}`, value);
  } catch {
    // Storage is switched off or full: the choice holds until the page is left.
  }
}
