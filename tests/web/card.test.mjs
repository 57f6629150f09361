/**
 * The card of a finding: what it says, how it comes and goes, where it leads.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { FIGURE, PERSON, SENTENCE, becomes, visit, write } from "./visit.mjs";

/** @param {import("playwright-core").Page} page */
const card = (page) => page.locator("#card");

test("clicking a figure opens its card: kind, value, what it counts, who said it and why", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("mark.figure").click();
  const words = await card(page).innerText();
  assert.match(words, /عدد/);
  assert.ok(words.includes(FIGURE));
  assert.match(words, /القيمة\s+12/);
  assert.match(words, /المعدود\s+شخصا/);
  assert.match(words, /القائل\s+خالد العمري/);
  assert.match(words, /لمَ وُجد؟ عدد مكتوب بالأرقام/);
});

test("a quote's card names its cue, speaker, confidence and the rule in plain words", async (t) => {
  const page = await visit(t, { language: "en" });
  await write(page, SENTENCE);
  await page.locator("mark.cue").click();
  const words = await card(page).innerText();
  assert.match(words, /Quote/);
  assert.match(words, /Speaker\s+خالد العمري · by name/);
  assert.match(words, /Reporting word\s+قال/);
  assert.match(words, /The reporting verb “قال” is followed by a clause/);
  assert.match(words, /Confidence\s+High/);
});

test("a pointer at rest brings the card, and takes it away when it leaves", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("mark.figure").hover();
  await card(page).waitFor();
  // The pointer may go into the card without losing it.
  await card(page).hover();
  await page.waitForTimeout(350);
  assert.equal(await card(page).isVisible(), true);
  await page.mouse.move(640, 780);
  await card(page).waitFor({ state: "hidden" });
});

test("links lead on: from the figure to its speaker, from mention to mention", async (t) => {
  const page = await visit(t);
  await write(page, `${SENTENCE}\nوعاد خالد العمري.`);
  await page.locator("mark.figure").click();
  await card(page).locator(".link", { hasText: PERSON }).first().click();
  await becomes(() => card(page).locator(".card-title").innerText(), PERSON);
  assert.match(await card(page).innerText(), /الموضع 1 من 2/);
  await card(page).getByRole("button", { name: "التالي" }).click();
  await becomes(() => card(page).locator(".of").innerText(), "الموضع 2 من 2");
  const here = page.locator("mark.is-here").first();
  assert.equal(await here.evaluate((mark) => mark.closest("p")?.textContent), "وعاد خالد العمري.");
});

test("the keyboard reaches the text at one stop, goes from finding to finding, and into the card", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  assert.equal(await page.locator("#reading mark[tabindex='0']").count(), 1);
  await page.locator("#reading mark[tabindex='0']").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await card(page).waitFor();
  const mark = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "card");
  await page.keyboard.press("Escape");
  assert.equal(await card(page).isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), mark);
});

test("the card stays within the window on a phone", async (t) => {
  const page = await visit(t, { size: { width: 360, height: 740 } });
  await write(page, SENTENCE);
  await page.locator("mark.figure").click();
  const box = await card(page).boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

test("typing is analysed while the caret stays, and undo brings the text back", async (t) => {
  const page = await visit(t);
  await write(page, `${SENTENCE}\nوصل 7 وزراء.`);
  const box = page.locator("#text");
  await box.focus();
  await box.evaluate((box) => box.setSelectionRange(4, 4));
  await page.keyboard.type("أمس ");
  await becomes(() => page.locator("#reading p").first().textContent(), SENTENCE.replace("قال ", "قال أمس "));
  assert.equal(await box.evaluate((box) => box.selectionStart), 8);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "text");
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("ControlOrMeta+Z");
  await becomes(() => page.locator("#reading p").first().textContent(), SENTENCE);
});
