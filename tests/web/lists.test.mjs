/**
 * The lists of findings: filters, search, counts that follow, the table of figures, the keys.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { PERSON, SENTENCE, becomes, settled, visit, write } from "./visit.mjs";

const TEXT = `${SENTENCE}
وأكدت الوزارة أن الخسائر بلغت 3 ملايين دولار.
وقال محافظ المدينة سمير البدري إن 40 سفينة وصلت، ونفى وجود خلاف.`;

/** @param {import("playwright-core").Page} page @param {string} list */
const titles = (page, list) => page.locator(`#list-${list} .item .title`).allInnerTexts();
/** @param {import("playwright-core").Page} page @param {string} list */
const count = (page, list) => page.locator(`#tab-${list} .count`).innerText();

test("search narrows all lists, whatever vowel signs and hamzas are typed, and counts follow", async (t) => {
  const page = await visit(t);
  await write(page, TEXT);
  const all = Number(await count(page, "actors"));
  await page.locator("#search").fill("سَمير البدرى".replace("ى", "ي"));
  assert.deepEqual(await titles(page, "actors"), ["سمير البدري"]);
  assert.equal(await count(page, "actors"), "1");
  await page.locator(".outcome", { hasText: `1 من ${all}` }).waitFor();
  await page.locator("#tab-quotes").click();
  assert.ok((await titles(page, "quotes")).every((title) => title === "سمير البدري"));
  await page.locator(".reset").click();
  assert.equal(await count(page, "actors"), String(all));
});

test("quotes can be chosen by speaker, kind, stance and confidence", async (t) => {
  const page = await visit(t);
  await write(page, TEXT);
  await page.locator("#tab-quotes").click();
  const all = (await titles(page, "quotes")).length;
  await page.locator("#filter-actor").selectOption({ label: PERSON });
  assert.deepEqual([...new Set(await titles(page, "quotes"))], [PERSON]);
  // The figures that this speaker gives are left, and no others.
  assert.equal(await count(page, "figures"), "1");
  await page.locator("#filter-actor").selectOption("");
  await page.locator("#filter-stance").selectOption("deny");
  assert.deepEqual(await page.locator("#list-quotes .stance").allInnerTexts(), ["نفي"]);
  await page.locator("#filter-stance").selectOption("");
  for (const name of ["kind", "confidence"]) {
    const values = await page.locator(`#filter-${name} option`).evaluateAll((options) =>
      options.map((option) => option.value).filter(Boolean));
    let sum = 0;
    for (const value of values) {
      await page.locator(`#filter-${name}`).selectOption(value);
      sum += (await titles(page, "quotes")).length;
    }
    assert.equal(sum, all, `each quote has one ${name}`);
    await page.locator(`#filter-${name}`).selectOption("");
  }
});

test("quotes stand in the order of the text or by their speakers, the most prominent first", async (t) => {
  const page = await visit(t);
  await write(page, `${TEXT}\nوقال خالد العمري إن الوضع هادئ.`);
  await page.locator("#tab-quotes").click();
  const inText = await titles(page, "quotes");
  await page.locator("#order").selectOption("speaker");
  const bySpeaker = await titles(page, "quotes");
  assert.notDeepEqual(bySpeaker, inText);
  assert.deepEqual(bySpeaker.toSorted(), inText.toSorted());
  // Each speaker's quotes stand together.
  const runs = bySpeaker.filter((title, i) => title !== bySpeaker[i - 1]);
  assert.equal(runs.length, new Set(bySpeaker).size);
});

test("where nothing fits, the list says so and the way back is beside it", async (t) => {
  const page = await visit(t);
  await write(page, TEXT);
  await page.locator("#search").fill("زززز");
  await page.locator("#list-actors", { hasText: "لا نتيجة توافق التصفية" }).waitFor();
  await page.locator(".reset").click();
  assert.ok((await titles(page, "actors")).length > 0);
});

test("figures are a table with value, unit, noun and speaker, sorted by any column", async (t) => {
  const page = await visit(t);
  await write(page, TEXT);
  await page.locator("#tab-figures").click();
  const rows = () => page.locator("#list-figures tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
  assert.deepEqual(await rows(), [
    ["12", "", "شخصا", PERSON],
    ["3 ملايين", "دولار أمريكي", "", "الوزارة"],
    ["40", "", "سفينة", "سمير البدري"],
  ]);
  const values = async () => (await rows()).map(([value]) => value);
  const head = page.locator("[data-sort='value']");
  await head.click();
  assert.deepEqual(await values(), ["12", "40", "3 ملايين"]);
  assert.equal(await page.locator("th:has([data-sort='value'])").getAttribute("aria-sort"), "ascending");
  await head.click();
  assert.deepEqual(await values(), ["3 ملايين", "40", "12"]);
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.sort), "value");
});

test("the keys j and k go through the text, the arrows through a list, / searches, ? helps", async (t) => {
  const page = await visit(t);
  await page.locator("#sample").click();
  await settled(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("j");
  const first = await focused();
  await page.keyboard.press("j");
  assert.notEqual(await focused(), first);
  await page.keyboard.press("k");
  assert.equal(await focused(), first);
  await page.locator("#list-actors .item").first().focus();
  await page.keyboard.press("ArrowDown");
  const second = await page.locator("#list-actors .item").nth(1).textContent();
  assert.equal(await focused(), second);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search");
  // In a box the keys are letters.
  await page.keyboard.type("j?");
  assert.equal(await page.locator("#search").inputValue(), "j?");
  await page.locator("#search").fill("");
  await page.locator("#tab-actors").focus();
  await page.keyboard.press("?");
  await page.locator("#help").waitFor();
  await page.locator("#letters").uncheck();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#help").isVisible(), false);
  await page.locator("#tab-actors").focus();
  await page.keyboard.press("j");
  await becomes(() => page.evaluate(() => document.activeElement?.id), "tab-actors");
});
