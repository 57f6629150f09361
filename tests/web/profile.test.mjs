/**
 * The sourcing profile: its numbers, the pictures with the tables that say the same, and the files.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { measure } from "../../www/profile/measures.js";
import { Relations } from "../../www/relations.js";
import { PERSON, settled, visit, write, SENTENCE } from "./visit.mjs";

/** Two speakers, one of them unnamed, one quote relayed, one without a speaker. */
function example() {
  const text = "aa bb cc dd ee ff gg hh ii jj";
  const actor = (id, kind, name) => ({ id, kind, name, roles: [], country: null, mentions: [], rule: "" });
  const quote = (id, start, end, speaker, via = []) => ({
    id, start, end, kind: "direct", stance: id ? "neutral" : "deny", cue: null, via, confidence: "high", rule: "",
    speaker: speaker === null ? null : { actor: speaker, mention: { start: 0, end: 2 }, by: "named" },
  });
  const actors = [actor(0, "person", "A"), actor(1, "unnamed", "B"), actor(2, "media", "C")];
  const quotes = [quote(0, 0, 11, 0), quote(1, 12, 14, 1, [2]), quote(2, 15, 20, null)];
  return new Relations(text, { schema: 1, actors, quotes, figures: [], notes: [] });
}

test("shares are of the words quoted, and sum to one", () => {
  const { voices, naming, stances, links, lanes } = measure(example());
  assert.deepEqual(voices.map(({ actor, words, share }) => [actor.name, words, share]), [["A", 4, 0.8], ["B", 1, 0.2]]);
  assert.deepEqual(naming.map(({ name, quotes }) => [name, quotes]), [["named", 1], ["unnamed", 1], ["nobody", 1]]);
  assert.deepEqual(stances, [{ stance: "neutral", quotes: 2 }, { stance: "deny", quotes: 1 }]);
  assert.deepEqual(links.map(({ relay, source }) => [relay.name, source.name]), [["C", "B"]]);
  assert.deepEqual(lanes[0].stretches, [{ from: 0, to: 11 / 29 }]);
});

for (const language of /** @type {const} */ (["ar", "en"])) {
  test(`every picture has a table that says the same, ${language}`, async (t) => {
    const page = await visit(t, { language });
    await page.locator("#sample").click();
    await settled(page);
    await page.locator("#tab-profile").click();
    const parts = page.locator("#list-profile figure");
    assert.equal(await parts.count(), 5);
    for (const part of await parts.all()) {
      assert.equal(await part.locator("svg").getAttribute("aria-hidden"), "true");
      assert.ok((await part.locator("svg :is(rect, text)").count()) > 2);
      await part.locator("summary").click();
      assert.ok((await part.locator("tbody tr").count()) > 0);
    }
    assert.equal(await page.locator("#filters").isVisible(), false);
  });
}

test("the profile is saved as SVG and as PNG, in the language of the page", async (t) => {
  const page = await visit(t);
  await page.locator("#sample").click();
  await settled(page);
  await page.locator("#tab-profile").click();
  const take = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".profile-save").getByRole("button", { name }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const svg = (await take("متجه")).toString();
  assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.ok(svg.includes("حصة كل قائل") && svg.includes("سمير البدري"));
  // It needs no style sheet: its colours are written into it.
  assert.match(svg, /<rect[^>]* fill="rgb/);
  assert.doesNotMatch(svg, /var\(--|class=/);
  const png = await take("نقطية");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.length > 20_000);
});

test("without quotes the profile says so", async (t) => {
  const page = await visit(t);
  await write(page, "وصل 7 وزراء إلى القاهرة.");
  await page.locator("#tab-profile").click();
  await page.locator("#list-profile", { hasText: "لم يُعثر" }).waitFor();
  // It follows the text as that is edited.
  await write(page, SENTENCE);
  await page.locator("#list-profile table", { hasText: PERSON }).first().waitFor({ state: "attached" });
});
