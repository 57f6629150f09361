/**
 * What every browser test starts from: the address of the page and one Chromium a test file.
 *
 * ```js
 * import { browser, origin } from "./browser.mjs";
 *
 * test("the page is right to left", async () => {
 *   const context = await (await browser()).newContext();
 *   const page = await context.newPage();
 *   await page.goto(`${origin}/`);
 * });
 * ```
 *
 * `cargo xtask test --only web` builds the page, serves it and sets the two variables. To run one
 * file by hand, start `cargo xtask serve` and then:
 *
 *     ISNAD_ORIGIN=http://127.0.0.1:8080 node --test tests/web/page.test.mjs
 */
import { after } from "node:test";

import { launch } from "./chromium.mjs";

/** Where `www/` is served, without a slash at the end. */
export const origin = fromEnvironment("ISNAD_ORIGIN").replace(/\/$/, "");

/** @type {Promise<import("playwright-core").Browser> | undefined} */
let running;

/**
 * The browser of this test file; it closes by itself after the last test. Take a new context of
 * it for each test, so that no test sees the storage of another.
 */
export function browser() {
  running ??= launch();
  return running;
}

after(async () => {
  await (await running)?.close();
});

/** @param {string} name */
function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; run the tests by: cargo xtask test --only web`);
  }
  return value;
}
