/**
 * One visit to the page, as a test makes it: a context of its own, closed when the test ends, and
 * no error in the page that the test did not expect.
 */
import assert from "node:assert/strict";

import { browser, origin } from "./browser.mjs";

export { origin };

/** A sentence with one of everything: a person with a title, a quote with its cue, a figure. */
export const SENTENCE = "قال وزير الصحة خالد العمري إن 12 شخصا أصيبوا.";
export const QUOTE = "إن 12 شخصا أصيبوا";
export const FIGURE = "12 شخصا";
export const PERSON = "خالد العمري";

/**
 * Opens a page.
 *
 * @param {import("node:test").TestContext} t
 * @param {object} [options]
 * @param {string} [options.path]
 * @param {"ar" | "en"} [options.language]
 * @param {"light" | "dark"} [options.theme] What the system prefers.
 * @param {{ width: number, height: number }} [options.size]
 * @param {string[]} [options.permissions]
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} [options.before]
 *   Runs before the page is loaded.
 */
export async function visit(t, options = {}) {
  const { path = "/", language, theme = "light", size, permissions = [], before } = options;
  const context = await (await browser()).newContext({
    colorScheme: theme,
    permissions,
    reducedMotion: "reduce",
    viewport: size ?? { width: 1280, height: 800 },
  });
  t.after(() => context.close());
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(`the page threw ${error.stack}`));
  if (language) {
    await page.addInitScript((language) => {
      // Only at first: the test may switch it and load the page again.
      localStorage.getItem("isnad.language") ?? localStorage.setItem("isnad.language", language);
    }, language);
  }
  await before?.(page);
  await page.goto(`${origin}${path}`);
  return page;
}

/**
 * Waits until what is shown is what the box holds.
 *
 * @param {import("playwright-core").Page} page
 */
export async function settled(page) {
  await page.locator("[data-state='text'] #reading[aria-busy='false']").waitFor();
}

/**
 * Writes a text into the box, as a person who types does, and waits for the findings.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} text
 */
export async function write(page, text) {
  // What was kept may have put the box aside for a text that is to be read.
  await page.locator("html[data-shelf='ready']").waitFor();
  if (await page.locator("#text").isHidden()) await page.locator("#edit").click();
  await page.locator("#text").fill(text);
  await settled(page);
}

/**
 * The words that the marks of a kind cover, each run of marks of one finding joined.
 *
 * @param {import("playwright-core").Page} page
 * @param {"a" | "q" | "f"} letter
 * @param {string} part
 */
export async function marked(page, letter, part) {
  return page.evaluate(
    ([letter, part]) => {
      /** @type {Map<string, string>} */
      const words = new Map();
      for (const mark of document.querySelectorAll(`#reading mark.${part}`)) {
        for (const key of (mark.dataset.keys ?? "").split(" ")) {
          if (key.startsWith(letter)) words.set(key, (words.get(key) ?? "") + mark.textContent);
        }
      }
      return [...words.values()];
    },
    [letter, part],
  );
}

/**
 * Waits until `look` gives `wanted`; the last difference is the failure.
 *
 * @param {() => unknown} look
 * @param {unknown} wanted
 */
export async function becomes(look, wanted) {
  const end = Date.now() + 10_000;
  for (;;) {
    const seen = await look();
    try {
      assert.deepEqual(seen, wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
