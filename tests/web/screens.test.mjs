/**
 * Pictures of the main states, for people to look at: they are written to `target/screens`, and
 * compared with nothing. With `UPDATE_SCREENSHOT=1` the picture in the README is made anew.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import test from "node:test";

import { settled, visit } from "./visit.mjs";

const folder = fileURLToPath(new URL("../../target/screens/", import.meta.url));
const picture = fileURLToPath(new URL("../../docs/page.png", import.meta.url));
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 860 };

/** @typedef {import("playwright-core").Page} Page */

/** @type {Record<string, { size?: { width: number, height: number }, empty?: boolean, act?: (page: Page) => Promise<unknown> }>} */
const STATES = {
  empty: { empty: true },
  "empty-phone": { empty: true, size: phone },
  reading: {},
  card: { act: (page) => page.locator("mark.figure").nth(2).click() },
  correcting: {
    act: async (page) => {
      await page.locator("mark.quote").nth(2).click();
      await page.locator("#card .fix summary").click();
    },
  },
  quotes: { act: (page) => page.locator("#tab-quotes").click() },
  figures: { act: (page) => page.locator("#tab-figures").click() },
  profile: { size: { width: 1280, height: 1500 }, act: (page) => page.locator("#tab-profile").click() },
  export: { act: (page) => page.locator("#export summary").click() },
  help: { act: (page) => page.locator("#help-open").click() },
  editing: { act: (page) => page.locator("#edit").click() },
  phone: { size: phone },
  "phone-card": { size: phone, act: (page) => page.locator("mark.figure").nth(1).click() },
  "phone-profile": { size: phone, act: (page) => page.locator("#tab-profile").click() },
};

mkdirSync(folder, { recursive: true });

for (const [language, theme] of /** @type {const} */ ([["ar", "light"], ["en", "dark"]])) {
  test(`pictures of the main states, ${language}, ${theme}`, async (t) => {
    for (const [name, { size = desk, empty = false, act }] of Object.entries(STATES)) {
      const page = await visit(t, { language, theme, size });
      if (!empty) {
        await page.locator("#sample").click();
        await settled(page);
      }
      await act?.(page);
      await page.screenshot({ path: `${folder}${name}-${language}-${theme}.png` });
      await page.close();
    }
  });
}

test("the picture in the README shows the sample", { skip: !process.env.UPDATE_SCREENSHOT }, async (t) => {
  const page = await visit(t, { size: { width: 1280, height: 700 } });
  await page.locator("#sample").click();
  await settled(page);
  await page.locator("#tab-quotes").click();
  await page.screenshot({ path: picture });
});
