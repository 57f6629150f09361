/**
 * Whether a host page is light or dark, and when that changes.
 */

/** @typedef {"light" | "dark"} Theme */

/** A page that fades from one theme to the other has arrived by then. */
const FADED_MS = 600;

/**
 * Whether an article has dark letters on a light ground or the reverse, whatever the system
 * prefers: it is the host page that counts.
 *
 * @param {Element} article
 * @returns {Theme}
 */
export function themeOf(article) {
  const [red, green, blue] = (getComputedStyle(article).color.match(/[\d.]+/g) ?? []).map(Number);
  const light = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return light > 140 ? "dark" : "light";
}

/**
 * Calls back when the theme of the page may be another: the system's has changed, or the page has
 * marked its root or body in some way.
 *
 * @param {() => void} changed
 * @returns {() => void} Stops it.
 */
export function watchTheme(changed) {
  let later = 0;
  const look = () => {
    changed();
    clearTimeout(later);
    later = window.setTimeout(changed, FADED_MS);
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  const marks = new MutationObserver(look);
  system.addEventListener("change", look);
  marks.observe(document.documentElement, { attributes: true });
  if (document.body) marks.observe(document.body, { attributes: true });
  return () => {
    clearTimeout(later);
    system.removeEventListener("change", look);
    marks.disconnect();
  };
}
