/**
 * `<isnad-article for="selector">`: findings painted on the page's own article, which stays as it is.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { SCRIPT, foreign, readyIds } from "./foreign.mjs";
import { FIGURE, PERSON, QUOTE, SENTENCE, becomes } from "./visit.mjs";

/** The person's name stands in two text nodes, with more blanks than a browser shows. */
const ARTICLE = `<article id="story"><h2>عنوان</h2>
  <p>قال وزير الصحة <b>خالد</b>
     <a href="#x">العمري</a> إن <!-- x -->12   شخصا أصيبوا.</p><p hidden>وصل 9 وزراء</p></article>`;
const WITH = `${ARTICLE}<isnad-article id="one" for="#story"></isnad-article>`;

/** Takes the highlights away, as in a browser that is older than they are. */
const WITHOUT_HIGHLIGHTS = {
  before: (page) => page.addInitScript(() => {
    delete CSS.highlights;
    delete globalThis.Highlight;
  }),
};

/**
 * The words that are painted as each part, blanks as a reader sees them.
 *
 * @param {import("playwright-core").Page} page
 */
function painted(page) {
  return page.evaluate(() => {
    /** @type {Record<string, string[]>} */
    const words = {};
    for (const [name, highlight] of CSS.highlights) {
      const ranges = [...highlight].map((range) => range.toString().replace(/\s+/g, " "));
      words[name.replace("isnad-", "")] = ranges;
    }
    return words;
  });
}

/** @param {import("playwright-core").Page} page */
function markup(page) {
  return page.locator("#story").evaluate((article) => article.outerHTML);
}

/**
 * Clicks on the middle of some words of the article.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} words Within one text node.
 */
async function clickOn(page, words) {
  const [x, y] = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector("#story"), NodeFilter.SHOW_TEXT);
    while (!walker.nextNode().data.includes(words));
    const range = document.createRange();
    const start = walker.currentNode.data.indexOf(words);
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + words.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2];
  }, words);
  await page.mouse.click(x, y);
}

test("the findings are highlighted in place, and the article's DOM is as it was", async (t) => {
  const page = await foreign(t, WITH);
  const before = await markup(page);
  await page.evaluate(() => import("/element/isnad-article.js"));
  await becomes(() => readyIds(page), ["one"]);
  const words = await painted(page);
  assert.deepEqual(words["light-quote"], [QUOTE]);
  assert.deepEqual(words["light-figure"], [FIGURE]);
  assert.ok(words["light-actor"].includes(PERSON), String(words["light-actor"]));
  assert.equal(await markup(page), before);
  const text = await page.locator("#one").evaluate((host) => host.text);
  assert.equal(text, `عنوان\n${SENTENCE}`, "what the page hides is not part of the article");
});

test("the panel is small: counts, layers, and the lists a click away", async (t) => {
  const page = await foreign(t, `${SCRIPT}${WITH}`);
  await becomes(() => readyIds(page), ["one"]);
  const fold = page.locator("#one").getByRole("button", { name: /إسناد/ });
  assert.equal(await fold.getAttribute("aria-expanded"), "false");
  assert.equal(await page.locator("#one .tabs").isVisible(), false);
  await fold.click();
  assert.equal(await page.locator("#one .tabs").isVisible(), true);
  await page.locator("#one .switch-figures").click();
  const words = await painted(page);
  assert.equal("light-figure" in words, false);
  assert.deepEqual(words["light-quote"], [QUOTE]);
  assert.equal(await page.locator("#one .tabs").isVisible(), true, "it stays unfolded");
});

test("a click on the article lights a finding up, and says so; a click on a link is the page's", async (t) => {
  const page = await foreign(t, `${SCRIPT}${WITH}`);
  await becomes(() => readyIds(page), ["one"]);
  await page.evaluate(() => {
    globalThis.picked = [];
    addEventListener("isnad-select", ({ detail }) => globalThis.picked.push(detail.key));
  });
  await clickOn(page, "شخصا");
  assert.deepEqual((await painted(page))["light-lit"], [FIGURE]);
  await clickOn(page, "شخصا");
  assert.deepEqual((await painted(page))["light-lit"], [QUOTE], "the second click goes outwards");
  assert.deepEqual(await page.evaluate(() => globalThis.picked), ["f0", "q0"]);
  await clickOn(page, "العمري");
  assert.deepEqual((await painted(page))["light-lit"], [QUOTE]);
  assert.equal(new URL(page.url()).hash, "#x");
});

test("an item of the lists brings its place into sight", async (t) => {
  const far = `<div style="height: 3000px"></div>`;
  const page = await foreign(t, `${SCRIPT}<isnad-article id="one" for="#story" panel="open"></isnad-article>${far}${ARTICLE}${far}`);
  await becomes(() => readyIds(page), ["one"]);
  await page.locator("#one .tab-figures").click();
  await page.locator("#one .lists").getByText(FIGURE, { exact: true }).locator("visible=true").first().click();
  await becomes(() => page.locator("#story").evaluate((story) => {
    const { top, bottom } = story.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  }), true);
  assert.deepEqual((await painted(page))["light-here"], [FIGURE]);
});

test("when the page changes its article, or replaces it, the findings follow", async (t) => {
  const page = await foreign(t, `${SCRIPT}${WITH}`);
  await becomes(() => readyIds(page), ["one"]);
  await page.evaluate(() => document.querySelector("#story p").append(" ثم وصل 7 وزراء."));
  await becomes(async () => (await painted(page))["light-figure"], [FIGURE, "7 وزراء"]);
  await page.evaluate(() => {
    const other = document.createElement("article");
    other.id = "story";
    other.textContent = "وصل 5 وزراء";
    document.querySelector("#story").replaceWith(other);
  });
  await becomes(async () => (await painted(page))["light-figure"], ["5 وزراء"]);
});

test("an article that comes later is found; until then the page's own words stand there", async (t) => {
  const page = await foreign(t, `${SCRIPT}<main></main><isnad-article id="one" for="#story"><p>لا مقال بعد</p></isnad-article>`);
  await page.locator("#one .frame").waitFor({ state: "attached" });
  assert.equal(await page.getByText("لا مقال بعد").isVisible(), true);
  await page.evaluate((html) => {
    document.querySelector("main").setHTMLUnsafe(html);
  }, ARTICLE);
  await becomes(async () => (await painted(page))["light-figure"], [FIGURE]);
  assert.equal(await page.getByText("لا مقال بعد").isVisible(), false);
});

test("once removed it leaves no highlight, no rule and no worker behind", async (t) => {
  const page = await foreign(t, `${SCRIPT}${WITH}`);
  await becomes(() => readyIds(page), ["one"]);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
  await page.evaluate(() => document.querySelector("#one").remove());
  assert.deepEqual(await painted(page), {});
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  await becomes(() => page.workers().length, 0);
});

test("two of them paint two articles, and one goes without the other", async (t) => {
  const page = await foreign(t, `${SCRIPT}${WITH}<p id="more">وصل 7 وزراء</p>
    <isnad-article id="two" for="#more" panel="none"></isnad-article>`);
  await becomes(async () => (await readyIds(page)).length, 2);
  assert.deepEqual((await painted(page))["light-figure"].toSorted(), [FIGURE, "7 وزراء"].toSorted());
  assert.equal(await page.locator("#two .frame").isVisible(), false);
  await page.evaluate(() => document.querySelector("#one").remove());
  assert.deepEqual(await painted(page), { "light-figure": ["7 وزراء"] });
});

test("the colours follow the page's own theme, and the page can set them", async (t) => {
  const head = `<style>.night { background: #111; color: #eee } #story { --isnad-figure-band: rgb(1, 2, 3) }</style>`;
  const page = await foreign(t, `${SCRIPT}${WITH}`, { head });
  await becomes(() => readyIds(page), ["one"]);
  const band = () => page.evaluate(() =>
    getComputedStyle(document.querySelector("#story p"), "::highlight(isnad-light-figure)").backgroundColor);
  assert.equal(await band(), "rgb(1, 2, 3)");
  await page.evaluate(() => document.body.classList.add("night"));
  await becomes(async () => Object.keys(await painted(page)).filter((name) => name.startsWith("light")), []);
  assert.deepEqual((await painted(page))["dark-quote"], [QUOTE]);
  await page.locator("#one").evaluate((host) => (host.theme = "light"));
  assert.deepEqual((await painted(page))["light-quote"], [QUOTE]);
});

test("without highlights there are inline marks, and the DOM comes back when they go", async (t) => {
  const page = await foreign(t, WITH, WITHOUT_HIGHLIGHTS);
  const before = await markup(page);
  const nodes = () => page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#story"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode.data);
    return found;
  });
  const nodesBefore = await nodes();
  await page.evaluate(() => import("/element/isnad-article.js"));
  await becomes(() => readyIds(page), ["one"]);
  const marked = (name) => page.locator(`#story .isnad-light-${name}`).allTextContents();
  assert.equal((await marked("figure")).join("").replace(/\s+/g, " "), FIGURE);
  assert.equal((await marked("quote")).join("").replace(/\s+/g, " "), QUOTE);
  await page.locator("#story .isnad-light-figure").last().click();
  assert.equal((await marked("lit")).join("").replace(/\s+/g, " "), FIGURE);
  // Painting is no change of the page's: nothing is analysed anew because of it.
  await page.waitForTimeout(500);
  assert.deepEqual(await readyIds(page), ["one"]);
  await page.evaluate(() => document.querySelector("#story p").append(" ثم وصل 7 وزراء."));
  await becomes(async () => (await marked("figure")).at(-1), "7 وزراء");
  await page.evaluate(() => document.querySelector("#story p").lastChild.remove());
  await page.evaluate(() => document.querySelector("#one").remove());
  assert.ok((await markup(page)).startsWith(before.slice(0, 60)));
  assert.equal(await page.locator("#story .isnad-mark").count(), 0);
  assert.deepEqual((await nodes()).slice(0, 5), nodesBefore.slice(0, 5));
});
