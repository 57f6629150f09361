/**
 * Pages that are not ours, on which `<isnad-article>` has to work.
 */
import { visit } from "./visit.mjs";

/** The one script that a site needs. */
export const SCRIPT = `<script type="module" src="/element/isnad-article.js"></script>`;

/**
 * Opens a page with the given body, and notes every `isnad-ready` that reaches its window.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} body
 * @param {object} [options] Those of `visit`, and more:
 * @param {Record<string, string>} [options.headers] Of the page.
 * @param {string} [options.head] Markup within the page's head.
 */
export function foreign(t, body, options = {}) {
  const { headers = {}, head = "" } = options;
  const html = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>x</title>${head}
    <script nonce="test">
      ready = [];
      addEventListener("isnad-ready", ({ target, detail }) => ready.push([target.id, detail.report]));
    </script><body>${body}`;
  return visit(t, {
    ...options,
    path: "/foreign.html",
    before: async (page) => {
      const answer = { contentType: "text/html", body: html, headers };
      await page.route("**/foreign.html", (route) => route.fulfill(answer));
      await options.before?.(page);
    },
  });
}

/**
 * The ids of the elements that have been ready, in order.
 *
 * @param {import("playwright-core").Page} page
 */
export function readyIds(page) {
  return page.evaluate(() => globalThis.ready.map(([id]) => id));
}
