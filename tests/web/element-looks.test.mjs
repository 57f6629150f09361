/**
 * How the element looks, for people to see (`target/screens`), and what an accessibility checker
 * says: painting on a page's article, wrapping a text, floating, in both languages and themes.
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { fileURLToPath } from "node:url";

import { SCRIPT, foreign, readyIds } from "./foreign.mjs";
import { becomes } from "./visit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = fileURLToPath(new URL("../../target/screens/", import.meta.url));
mkdirSync(folder, { recursive: true });

const STORY = `<h2>الجسر الجديد يفتح أبوابه</h2>
  <p>قالت وزيرة الأشغال هدى منصور إن الجسر الذي يبلغ طوله <b>1.2 كيلومتر</b> سيخدم 40 ألف سيارة في اليوم.</p>
  <p>ونقلت صحيفة محلية عن مصدر مطّلع قوله إن «الكلفة زادت 15٪ على ما أُعلن»، ونفت الوزارة ذلك.</p>`;

for (const [language, theme, width] of /** @type {const} */ ([
  ["ar", "light", 960],
  ["en", "dark", 960],
  ["ar", "dark", 390],
  ["en", "light", 390],
])) {
  test(`the element in ${language}, ${theme}, ${width} pixels wide`, async (t) => {
    const head = `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
      <style>body { font: 18px/2 serif; margin: 1rem auto; max-width: 56rem; padding: 0 1rem }</style>`;
    const body = `${SCRIPT}<main><h1>صحيفة</h1><isnad-article id="one" lang="${language}" for="#story" panel="open"></isnad-article>
      <article id="story">${STORY}</article>
      <isnad-article id="two" lang="${language}" loading="eager">${STORY}</isnad-article>
      <isnad-article id="box" lang="${language}" loading="eager"></isnad-article></main>`;
    const page = await foreign(t, body, { head, theme, size: { width, height: 900 } });
    await becomes(async () => (await readyIds(page)).toSorted(), ["one", "two"]);
    await page.locator("#one .tab-quotes").click();
    await page.locator("#one .lists .item").locator("visible=true").first().click();
    await page.locator("#box textarea").waitFor();
    await page.screenshot({ path: `${folder}element-${language}-${theme}-${width}.png`, fullPage: true });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(" "))]);
    });
    assert.deepEqual(found, []);
    await page.locator("#one").evaluate((host) => (host.panel = "floating"));
    await page.screenshot({ path: `${folder}floating-${language}-${theme}-${width}.png` });
  });
}
