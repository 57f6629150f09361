/**
 * The inside of the iframe variant: an `<isnad-article>` that is given its texts by messages.
 *
 * It listens to one window, the one that holds or has opened it, and to one origin, that which
 * the address names as `?host=https://news.example`; nobody else hears from it. `host.js` is the
 * other side, and says what the messages are.
 */
import "../element/isnad-article.js";

/** @typedef {import("../element/article-element.js").IsnadArticle} IsnadArticle */

const article = /** @type {IsnadArticle} */ (document.querySelector("isnad-article"));
/** @type {Window | null} */
const other = parent === window ? opener : parent;
const origin = originOf(new URLSearchParams(location.search).get("host"));
/** What a message may set; anything else in it is not looked at. */
const SETTINGS = ["lang", "layers", "panel", "reference", "theme"];

/** @param {string | null} address */
function originOf(address) {
  try {
    const { origin } = new URL(address ?? "");
    return origin === "null" ? null : origin;
  } catch {
    return null;
  }
}

/** @param {Record<string, unknown>} message */
function tell(message) {
  if (origin) other?.postMessage(message, origin);
}

addEventListener("message", (event) => {
  if (!origin || event.origin !== origin || event.source !== other) return;
  const { data } = event;
  if (data?.isnad !== "analyze" || typeof data.text !== "string") return;
  for (const name of SETTINGS) {
    if (typeof data[name] === "string") article.setAttribute(name, data[name]);
  }
  article.text = data.text;
});

article.addEventListener("isnad-ready", (event) => {
  tell({ isnad: "ready", report: /** @type {CustomEvent} */ (event).detail.report });
});
for (const name of ["select", "layers", "error"]) {
  article.addEventListener(`isnad-${name}`, (event) => {
    tell({ isnad: name, ...(/** @type {CustomEvent} */ (event).detail) });
  });
}
new ResizeObserver(() => tell({ isnad: "height", height: Math.ceil(article.getBoundingClientRect().height) })).observe(article);
tell({ isnad: "hello" });
