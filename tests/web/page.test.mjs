/**
 * The page as its readers use it.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { SAMPLE } from "../../www/sample.js";
import { FIGURE, PERSON, QUOTE, SENTENCE, becomes, marked, settled, visit, write } from "./visit.mjs";

test("the page is Arabic and right to left, and asks for a text", async (t) => {
  const page = await visit(t);
  assert.equal(await page.getAttribute("html", "lang"), "ar");
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  await page.locator("#status", { hasText: "الصق مقالًا" }).waitFor();
  assert.equal(await page.locator("#findings").isVisible(), false);
});

test("a pasted article is marked and listed at once", async (t) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await visit(t, { permissions });
  await page.evaluate((text) => navigator.clipboard.writeText(text), SENTENCE);
  await page.locator("#text").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await settled(page);
  assert.equal(await page.locator("#reading").textContent(), SENTENCE);
  assert.deepEqual(await marked(page, "q", "quote"), [QUOTE]);
  assert.deepEqual(await marked(page, "q", "cue"), ["قال"]);
  assert.deepEqual(await marked(page, "f", "figure"), [FIGURE]);
  assert.ok((await marked(page, "a", "actor")).includes(PERSON));
  // The box makes room for the article, and the reader who uses the keyboard is not lost.
  assert.equal(await page.locator("#text").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "edit");
});

test("pasting works wherever one is on the page", async (t) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await visit(t, { permissions });
  await page.evaluate((text) => navigator.clipboard.writeText(text), SENTENCE);
  await page.locator("#language").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await settled(page);
  assert.deepEqual(await marked(page, "f", "figure"), [FIGURE]);
});

test("the lists say who, what and how many", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  const person = page.locator("#list-actors .item", { hasText: PERSON });
  await person.waitFor();
  assert.match(await person.innerText(), /شخص/);
  assert.match(await person.innerText(), /قول واحد/);

  await page.locator("#tab-quotes").click();
  const quote = page.locator("#list-quotes .item");
  assert.equal(await quote.count(), 1);
  assert.equal(await quote.locator(".title").innerText(), PERSON);
  assert.equal(await quote.locator(".excerpt").innerText(), QUOTE);
  assert.match(await quote.locator(".details").innerText(), /قال/);

  await page.locator("#tab-figures").click();
  const figure = page.locator("#list-figures tbody tr");
  assert.equal(await figure.locator(".title").innerText(), FIGURE);
  assert.equal(await figure.locator(".value").innerText(), "12");
  assert.equal(await figure.locator(".noun").innerText(), "شخصا");
});

test("actors stand in the order of their prominence", async (t) => {
  const page = await visit(t);
  await write(page, `وصل الوفد إلى القاهرة.\n${SENTENCE}\nوعاد خالد العمري.`);
  assert.equal(await page.locator("#list-actors .title").first().innerText(), PERSON);
});

test("offsets count as JavaScript does: emoji, joined emoji and vowel signs before and within", async (t) => {
  const page = await visit(t);
  await write(page, `😀 👨‍👩‍👧 عاجل\nقالَ وزيرُ الصحةِ خالد العمري إنَّ 12 شخصًا أُصيبوا 😀.`);
  const [quote] = await marked(page, "q", "quote");
  assert.match(quote, /^إنَّ 12 شخصًا أُصيبوا/);
  assert.deepEqual(await marked(page, "f", "figure"), ["12 شخصًا"]);
  assert.deepEqual(await marked(page, "q", "cue"), ["قالَ"]);
});

test("typing is analysed without a button, and the latest text wins", async (t) => {
  const page = await visit(t);
  await page.locator("#text").pressSequentially("وصل 7 وزراء");
  await settled(page);
  assert.deepEqual(await marked(page, "f", "figure"), ["7 وزراء"]);
  assert.equal(await page.locator("#text").inputValue(), "وصل 7 وزراء");
  assert.equal(await page.locator("#text").isVisible(), true);
  await page.locator("#text").fill("وصل 8 وزراء");
  await page.locator("#text").fill("وصل 9 وزراء");
  await settled(page);
  assert.deepEqual(await marked(page, "f", "figure"), ["9 وزراء"]);
});

test("the sample shows all three layers, and an actor and a figure within a quote", async (t) => {
  const page = await visit(t);
  await page.locator("#sample").click();
  await settled(page);
  const shown = await page.locator("#reading p").allTextContents();
  assert.equal(shown.join("\n"), SAMPLE.trimEnd());
  for (const layer of ["actors", "quotes", "figures"]) {
    assert.ok((await page.locator(`#list-${layer} .item`).count()) > 5, layer);
  }
  assert.ok((await page.locator("mark.quote:is(.actor, .unnamed, .place)").count()) > 0);
  assert.ok((await page.locator("mark.quote.figure").count()) > 0);
});

test("an item of a list jumps to its place and lights it up, an actor's place after place", async (t) => {
  const page = await visit(t);
  const far = "فقرة أخرى.\n".repeat(80);
  await write(page, `${SENTENCE}\n${far}وعاد خالد العمري.`);
  const item = page.locator("#list-actors .item", { hasText: PERSON });
  await item.click();
  const here = page.locator("mark.is-here");
  await becomes(() => here.count(), 1);
  assert.equal(await item.getAttribute("aria-current"), "true");
  // The title beside the name lights up with its two mentions.
  assert.equal(await page.locator("mark.is-lit").count(), 3);
  const first = await here.evaluate((mark) => mark.closest("p")?.textContent);
  await item.click();
  await becomes(() => here.evaluate((mark) => mark.closest("p")?.textContent), "وعاد خالد العمري.");
  assert.equal(first, SENTENCE);
  await becomes(() => here.evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  }), true);
});

test("clicking a highlight selects its item; clicking again goes outwards", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  const figure = page.locator("mark.figure");
  await figure.click();
  const current = page.locator("[aria-current='true']:visible");
  assert.equal(await current.locator(".title").innerText(), FIGURE);
  assert.equal(await page.getAttribute("#tab-figures", "aria-selected"), "true");
  await figure.click();
  assert.equal(await current.locator(".excerpt").innerText(), QUOTE);
});

test("a layer can be switched off and on, and stays so", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  const band = () => page.locator("mark.figure").evaluate((mark) => getComputedStyle(mark).backgroundImage);
  assert.match(await band(), /gradient/);
  await page.locator(".switch-figures").click();
  assert.equal(await band(), "none");
  assert.equal(await page.getAttribute(".switch-figures", "aria-pressed"), "false");
  // What is hidden cannot be clicked: the quote around the figure answers.
  await page.locator("mark.figure").click();
  assert.equal(await page.getAttribute("#tab-quotes", "aria-selected"), "true");

  await page.reload();
  await write(page, SENTENCE);
  assert.equal(await band(), "none");
  await page.locator(".switch-figures").click();
  assert.match(await band(), /gradient/);
});

test("jumping to something in a hidden layer shows the layer", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator(".switch-figures").click();
  await page.locator("#tab-figures").click();
  await page.locator("#list-figures .item").click();
  assert.equal(await page.getAttribute(".switch-figures", "aria-pressed"), "true");
});

test("English and Arabic change places without touching the text, and the choice is kept", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("#language").click();
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(await page.getAttribute("html", "dir"), "ltr");
  assert.match(await page.locator("#tab-actors").innerText(), /Actors/);
  assert.match(await page.locator("#status").innerText(), /1 quote/);
  assert.match(await page.locator("#list-actors").innerText(), /Person/);
  assert.match(await page.title(), /Isnad/);
  assert.equal(await page.locator("#reading").textContent(), SENTENCE);
  assert.equal(await page.getAttribute("#reading", "dir"), "rtl");
  await page.reload();
  assert.equal(await page.getAttribute("html", "dir"), "ltr");
  assert.match(await page.locator("#sample").innerText(), /sample/);
  await page.locator("#language").click();
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
});

test("no Arabic is left in the English interface, nor English in the Arabic one", async (t) => {
  const words = (page) =>
    page.evaluate(() => {
      const named = [...document.querySelectorAll("[aria-label], [placeholder]")];
      const labels = named.map((node) => node.getAttribute("aria-label") ?? node.getAttribute("placeholder"));
      for (const node of document.querySelectorAll("#language, kbd")) node.remove();
      return document.body.innerText + labels.join(" ");
    });
  assert.doesNotMatch(await words(await visit(t, { language: "en" })), /[\u0621-\u064a]/);
  assert.doesNotMatch(await words(await visit(t)), /[A-Za-z]/);
});

test("light and dark follow the system until one is chosen, which is kept", async (t) => {
  const page = await visit(t, { theme: "dark" });
  const dark = () => page.evaluate(() => {
    const [red] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
    return Number(red) < 128;
  });
  assert.equal(await dark(), true);
  await page.locator("[data-theme-choice='light']").click();
  assert.equal(await dark(), false);
  await page.reload();
  assert.equal(await dark(), false);
});

test("clear empties everything, and one can go on typing", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("#clear").click();
  assert.equal(await page.locator("#text").inputValue(), "");
  assert.equal(await page.locator("#reading mark").count(), 0);
  assert.equal(await page.locator("#findings").isVisible(), false);
  await page.keyboard.type("وصل 7 وزراء");
  await settled(page);
  assert.deepEqual(await marked(page, "f", "figure"), ["7 وزراء"]);
});

test("the tabs go by the arrow keys, in the direction of reading", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  await page.locator("#tab-actors").focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-quotes");
  assert.equal(await page.locator("#list-quotes").isVisible(), true);
  await page.locator("#language").click();
  await page.locator("#tab-quotes").focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-actors");
});

test("on a phone the lists stay in sight below the text, and fold away", async (t) => {
  const page = await visit(t, { size: { width: 390, height: 844 } });
  await page.locator("#sample").click();
  await settled(page);
  const inSight = (selector) => page.locator(selector).evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight + 1;
  });
  assert.equal(await inSight("#findings"), true);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await page.locator("#list-actors .item").first().click();
  const [mark, sheet] = await Promise.all(
    ["mark.is-here >> nth=0", "#findings"].map((selector) => page.locator(selector).boundingBox()),
  );
  assert.ok(mark && sheet && mark.y + mark.height <= sheet.y, "the place is not behind the lists");
  await page.locator("#fold").click();
  assert.equal(await page.locator("#list-actors").isVisible(), false);
});

test("an oddity of the text is listed with the quotes, and jumps to its place", async (t) => {
  const page = await visit(t);
  await write(page, `${SENTENCE}\nوأضاف: «سنعود غدا`);
  await page.locator("#tab-quotes").click();
  const item = page.locator("#list-quotes .item", { hasText: "لم تُغلق" });
  await item.click();
  assert.equal(await page.locator("mark.is-here").first().textContent(), "«");
  const quotes = await page.locator("#list-quotes .item:not(:has(.oddity))").count();
  assert.match(await page.locator("#tab-quotes").innerText(), new RegExp(`\\b${quotes}\\b`));
});
