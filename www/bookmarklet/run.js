/**
 * What the bookmarklet does on a page: finds the article and puts a floating panel beside it that
 * paints the findings in place. Once more takes all of it away again.
 */
import { IsnadArticle } from "../element/isnad-article.js";

/** Shorter lines are headings, captions and links. */
const SHORTEST = 40;

/**
 * The element that holds most of the running text: the parent of the longest paragraphs, or the
 * whole article around it where the page says what that is.
 *
 * @returns {Element}
 */
export function findArticle() {
  /** @type {Map<Element, number>} */
  const held = new Map();
  for (const paragraph of document.querySelectorAll("p, blockquote, section > div, article > div")) {
    const length = paragraph.textContent?.trim().length ?? 0;
    const parent = paragraph.parentElement;
    if (!parent || length < SHORTEST || paragraph.querySelector("p")) continue;
    if (paragraph.closest("nav, aside, footer, header, form")) continue;
    held.set(parent, (held.get(parent) ?? 0) + length);
  }
  const [best] = [...held].sort(([, a], [, b]) => b - a);
  if (!best) return document.body;
  return best[0].closest("[itemprop='articleBody']") ?? best[0].closest("article") ?? best[0];
}

export function run() {
  const before = document.querySelector("isnad-article[data-bookmarklet]");
  if (before) {
    before.remove();
    return;
  }
  const panel = new IsnadArticle();
  panel.dataset.bookmarklet = "";
  panel.lang = navigator.language.startsWith("ar") ? "ar" : "en";
  panel.panel = "floating";
  panel.setAttribute("loading", "eager");
  panel.article = findArticle();
  document.body.append(panel);
}
