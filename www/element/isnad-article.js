/**
 * Makes `<isnad-article>` known to a page. This is the one script that a site needs:
 *
 * ```html
 * <script type="module" src="https://your.host/isnad/element/isnad-article.js"></script>
 * <isnad-article lang="ar" layers="actors quotes figures"><p>قال وزير الصحة …</p></isnad-article>
 * ```
 *
 * Whoever wants the class without the name imports `article-element.js`.
 */
import { IsnadArticle } from "./article-element.js";

// A page may hold the script twice, say in two articles of a feed.
if (globalThis.customElements && !customElements.get("isnad-article")) {
  customElements.define("isnad-article", IsnadArticle);
}

export { IsnadArticle };
