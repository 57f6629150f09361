/**
 * What a checker can see of how accessible the page and the element are, in every state, language
 * and theme; and the joining of Arabic letters, which no mark may break.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";

import { settled, visit, write } from "./visit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param {import("playwright-core").Page} page */
async function check(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(" "))]);
  });
  assert.deepEqual(found, []);
}

/**
 * Selects the first paragraph, as somebody does who adds a finding.
 *
 * @param {import("playwright-core").Page} page
 */
async function select(page) {
  await page.locator("#reading p").first().evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
  await page.locator("#selection-bar").waitFor();
}

for (const language of /** @type {const} */ (["ar", "en"])) {
  for (const theme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing on the page, ${language}, ${theme}`, async (t) => {
      const page = await visit(t, { language, theme });
      await check(page);
      await page.locator("#sample").click();
      await settled(page);
      for (const layer of ["actors", "quotes", "figures"]) {
        await page.locator(`#tab-${layer}`).click();
        await page.locator(`#list-${layer} .item`).first().click();
        await check(page);
      }
      await page.locator("#tab-profile").click();
      await page.locator(".as-table summary").first().click();
      await check(page);
      await page.locator("#export summary").click();
      await check(page);
      await page.keyboard.press("Escape");
      await page.locator("#help-open").click();
      await check(page);
      await page.keyboard.press("Escape");
      // The card with its form, after a correction, beside a second text.
      await page.locator("mark.quote").first().click();
      await page.locator("#card .fix summary").click();
      await page.locator("#card .fields select").first().selectOption("mixed");
      await page.locator("#corrections").waitFor();
      await page.locator("#card .fix[open]").waitFor();
      await check(page);
      await page.keyboard.press("Escape");
      await page.locator("#search").fill("zzz");
      await check(page);
      await page.locator(".reset").click();
      await select(page);
      await check(page);
      await page.keyboard.press("Escape");
      await page.locator(".switch-quotes").click();
      await page.locator("#edit").click();
      await check(page);
      await page.locator("#edit").click();
      await page.locator("#clear").click();
      await write(page, "Nothing Arabic.");
      await check(page);
    });
  }
}

test("axe finds nothing on a phone", async (t) => {
  const page = await visit(t, { size: { width: 360, height: 740 } });
  await page.locator("#sample").click();
  await settled(page);
  await check(page);
  await page.locator("mark.figure").first().click();
  await check(page);
  await page.locator("#tab-profile").click();
  await check(page);
});

test("axe finds nothing on the demo page with both elements at work", async (t) => {
  const page = await visit(t, { path: "/demo/embed.html" });
  await page.locator("isnad-article mark").first().waitFor();
  const box = page.locator("isnad-article").last();
  await box.locator("textarea").fill("قال الوزير إن 12 شخصا أصيبوا.");
  await box.locator("mark").first().waitFor();
  await check(page);
});

test("the page works by the keyboard alone", async (t) => {
  const page = await visit(t);
  /** @param {string} id */
  const goTo = async (id) => {
    for (let steps = 0; steps < 30; steps += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((id) => document.activeElement?.id === id, id)) return;
    }
    assert.fail(`the tab key does not reach #${id}`);
  };
  await goTo("sample");
  await page.keyboard.press("Enter");
  await settled(page);
  await goTo("tab-actors");
  await page.keyboard.press("ArrowLeft");
  // Past the filters and the list itself, which scrolls.
  for (let steps = 0; steps < 9; steps += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".item"))) break;
  }
  await page.keyboard.press("Enter");
  await page.locator("mark.quote.is-here").first().waitFor();
});

test("a mark within a word leaves its letters joined", async (t) => {
  const page = await visit(t);
  const widths = await page.locator("#reading").evaluate((reading) => {
    document.documentElement.dataset.state = "text";
    reading.dataset.layers = "actors quotes figures";
    const measure = (...parts) => {
      const line = document.createElement("span");
      line.append(...parts);
      reading.append(line);
      return line.getBoundingClientRect().width;
    };
    const mark = (text, name, display = "") => {
      const mark = document.createElement("mark");
      mark.className = name;
      mark.style.display = display;
      mark.textContent = text;
      return mark;
    };
    const names = ["actor", "quote opens deep", "figure", "cue", "role", "unnamed", "place", "oddity", "quote is-lit is-here"];
    return {
      whole: measure("للمسئولين"),
      torn: measure("لل", mark("مسئول", "", "inline-block"), "ين"),
      marked: names.map((name) => measure("لل", mark("مسئول", name), "ين")),
    };
  });
  // Letters that do not join have other forms, and the word is wider by far.
  const { whole, torn, marked } = widths;
  assert.ok(Math.abs(torn - whole) > 3, JSON.stringify(widths));
  for (const width of marked) assert.ok(Math.abs(width - whole) < 1, JSON.stringify(widths));
});
