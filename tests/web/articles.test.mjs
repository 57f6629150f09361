/**
 * Several texts kept in the browser as tabs, and the corrections that a reader makes to them.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { correct } from "../../www/corrections/apply.js";
import { follow, sound } from "../../www/corrections/follow.js";
import { FIGURE, PERSON, QUOTE, SENTENCE, becomes, marked, settled, visit, write } from "./visit.mjs";

const OTHER = "وصل 7 وزراء إلى القاهرة.";

/** @param {import("playwright-core").Page} page */
const reading = (page) => page.locator("#reading").textContent();
/** @param {import("playwright-core").Page} page */
const ready = (page) => page.locator("html[data-shelf='ready']").waitFor();

test("texts stand side by side as tabs, and are there after a reload", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator(".leaf-add").click();
  await write(page, OTHER);
  assert.equal(await page.locator(".leaf").count(), 2);
  await page.locator(".leaf-open").first().click();
  await becomes(() => reading(page), SENTENCE);
  await page.reload();
  await settled(page);
  assert.equal(await reading(page), SENTENCE);
  assert.equal(await page.locator(".leaf").count(), 2);
  await page.locator(".leaf-open").nth(1).click();
  await becomes(() => reading(page), OTHER);
});

test("a deleted text is gone for good, and the one beside it comes up", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator(".leaf-add").click();
  await write(page, OTHER);
  await page.locator(".leaf-remove").nth(1).click();
  await becomes(() => reading(page), SENTENCE);
  await page.reload();
  await settled(page);
  assert.equal(await page.locator(".leaf").count(), 1);
  await page.locator(".leaf-remove").click();
  await page.locator("[data-state='empty']").waitFor();
  await page.waitForTimeout(200);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("#shelf").isVisible(), false);
});

test("a deletion can be taken back", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator(".leaf-remove").click();
  await page.locator("[data-state='empty']").waitFor();
  await page.locator("[data-undo]").click();
  await becomes(() => reading(page), SENTENCE);
  await page.waitForTimeout(500);
  await page.reload();
  await settled(page);
  assert.equal(await reading(page), SENTENCE);
});

test("what was cleared can be had back", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("#clear").click();
  await page.locator("[data-state='empty']").waitFor();
  await page.locator("[data-undo]").click();
  await becomes(() => reading(page), SENTENCE);
});

test("what was pasted beside the box does not replace what is there", async (t) => {
  const page = await visit(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await write(page, SENTENCE);
  await page.evaluate((text) => navigator.clipboard.writeText(text), OTHER);
  await page.locator("#language").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await becomes(() => reading(page), OTHER);
  assert.equal(await page.locator(".leaf").count(), 2);
});

test("without storage the page works, and keeps the texts until it is left", async (t) => {
  const page = await visit(t, {
    before: (page) => page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", { get() { throw new DOMException("refused", "SecurityError"); } });
    }),
  });
  await write(page, SENTENCE);
  await page.locator(".leaf-add").click();
  await write(page, OTHER);
  await page.locator(".leaf-open").first().click();
  await becomes(() => reading(page), SENTENCE);
});

test("a reader changes a kind; the change stays after a reload, goes into exports and can be undone", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("mark.actor", { hasText: PERSON }).click();
  await page.locator("#card .fix summary").click();
  await page.locator("#card .fields select").first().selectOption("organization");
  const item = page.locator("#list-actors .item", { hasText: PERSON });
  await becomes(async () => /مؤسسة/.test(await item.innerText()), true);
  await page.locator("#corrections", { hasText: "تصحيح واحد منك" }).waitFor();
  assert.match(await page.locator("#card .why").innerText(), /صححته أنت/);
  // The keyboard is where it was.
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
  await page.waitForTimeout(500); // It is kept when the reader pauses.
  await page.reload();
  await settled(page);
  await page.locator("#corrections", { hasText: "تصحيح واحد منك" }).waitFor();
  assert.match(await item.innerText(), /مؤسسة/);
  await page.locator("#corrections button").first().click();
  await becomes(async () => /شخص/.test(await item.innerText()), true);
});

test("a finding is removed, and a missed one added by selecting its words", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("mark.figure").click();
  await page.locator("#card .fix summary").click();
  await page.locator("#card .danger").first().click();
  await becomes(() => marked(page, "f", "figure"), []);
  // The words stand in the quote now: select them there.
  await page.locator("#reading mark.quote").first().evaluate((mark) => {
    const text = mark.firstChild;
    const at = text.data.indexOf("12");
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 7);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await page.locator("#selection-bar [data-layer='figures']").click();
  await becomes(() => marked(page, "f", "figure"), [FIGURE.slice(0, 7)]);
  await page.locator("#corrections", { hasText: "تصحيحان منك" }).waitFor();
});

test("a quote is given another speaker and other bounds", async (t) => {
  const page = await visit(t);
  await write(page, `${SENTENCE}\nوعاد سمير البدري إلى القاهرة.`);
  await page.locator("mark.cue").click();
  await page.locator("#card .fix summary").click();
  await page.locator("#card .fields select").nth(2).selectOption({ label: "سمير البدري" });
  await becomes(() => page.locator("#list-quotes .title").innerText(), "سمير البدري");
  await page.locator("#card .edges button").nth(2).click(); // Drops the last word.
  await becomes(() => marked(page, "q", "quote"), [QUOTE.slice(0, QUOTE.lastIndexOf(" "))]);
});

test("corrections stay with their words while the text is edited, and go with them", () => {
  const before = "abc 12 def 34";
  const at = { start: 4, end: 6 };
  const one = [{ op: "remove", layer: "figures", at }];
  assert.deepEqual(follow(before, `xx ${before}`, one)[0].at, { start: 7, end: 9 });
  assert.deepEqual(follow(before, "abc 12 def 35", one)[0].at, at);
  assert.deepEqual(follow(before, "abc 13 def 34", one), []);
  assert.deepEqual(follow(before, "", one), []);
});

test("corrections from outside are taken only in the right shape", () => {
  const good = { op: "remove", layer: "figures", at: { start: 0, end: 2 } };
  for (const bad of [
    null, "x", {}, { ...good, op: "run" }, { ...good, layer: "n" }, { ...good, at: { start: 2, end: 2 } },
    { ...good, at: { start: 0, end: 99 } }, { ...good, speaker: { start: -1, end: 2 } },
  ]) {
    assert.deepEqual(sound([bad, good], "abcd"), [good]);
  }
  assert.deepEqual(sound("all", "abcd"), []);
});

test("after corrections the report is still a report: ids are places, speakers point at actors", () => {
  const mention = (start, end) => ({ start, end, form: "name", kind: "person", rule: "x" });
  const actor = (id, start, end) => ({ id, kind: "person", name: `n${id}`, roles: [], country: null, mentions: [mention(start, end)], rule: "x" });
  const quote = { id: 0, start: 20, end: 30, kind: "direct", stance: "neutral", cue: null, via: [0, 1], confidence: "low", rule: "x",
    speaker: { actor: 1, mention: { start: 4, end: 6 }, by: "named" } };
  const report = { schema: 1, actors: [actor(0, 0, 2), actor(1, 4, 6)], quotes: [quote], figures: [], notes: [] };
  const text = "aa bbcc dd ee ff gg hh ii jj kk";
  const changed = correct(text, report, [
    { op: "remove", layer: "actors", at: { start: 0, end: 2 } },
    { op: "add", layer: "quotes", at: { start: 8, end: 10 }, speaker: { start: 4, end: 6 } },
    { op: "change", layer: "quotes", at: { start: 20, end: 30 }, speaker: null },
  ]);
  assert.deepEqual(changed.actors.map(({ id, name }) => [id, name]), [[0, "n1"]]);
  assert.deepEqual(changed.quotes.map(({ id, start, speaker, via }) => [id, start, speaker?.actor ?? null, via]), [
    [0, 8, 0, []],
    [1, 20, null, [0]],
  ]);
  assert.equal(report.actors.length, 2, "what the analyzer found is not touched");
});
