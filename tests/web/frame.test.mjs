/**
 * Isnad on pages that load none of its scripts themselves: in a frame that talks by messages, and
 * by a bookmarklet.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { fileURLToPath } from "node:url";

import { browser } from "./browser.mjs";
import { host } from "./host.mjs";
import { QUOTE, SENTENCE, becomes } from "./visit.mjs";

const WWW = fileURLToPath(new URL("../../www", import.meta.url));
const STORY = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>خبر</title>
  <nav><p>${"روابط كثيرة لا تهم أحدًا ".repeat(30)}</p></nav>
  <div class="story"><h1>عنوان</h1><p>${SENTENCE} وذلك في حادث وقع صباح اليوم.</p></div>`;

/**
 * A news site and an Isnad, each an origin of its own, and a page of the site.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} html
 */
async function sites(t, html = STORY) {
  const isnad = await host(t, WWW);
  isnad.headers = { "access-control-allow-origin": "*" };
  const news = await host(t, WWW);
  news.instead.set("/story.html", html);
  const context = await (await browser()).newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${news.origin}/story.html`);
  return { isnad, news, page, context };
}

/**
 * Puts the frame into the page, by the module that a site may copy.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} home
 */
function embed(page, home) {
  return page.evaluate(async (home) => {
    const { embed } = await import("/frame/host.js");
    globalThis.frame = embed(document.body, `${home}/frame/`);
    globalThis.heard = [];
    for (const name of ["ready", "select", "error"]) {
      globalThis.frame.addEventListener(name, ({ detail }) => globalThis.heard.push([name, detail]));
    }
  }, home);
}

test("a frame is given a text and gives its report back", async (t) => {
  const { isnad, page } = await sites(t);
  await embed(page, isnad.origin);
  await page.evaluate((text) => globalThis.frame.analyze(text, { lang: "en", panel: "none" }), SENTENCE);
  await becomes(() => page.evaluate(() => globalThis.heard.map(([name]) => name)), ["ready"]);
  const words = await page.evaluate((text) => {
    const [{ start, end }] = globalThis.heard[0][1].report.quotes;
    return text.slice(start, end);
  }, SENTENCE);
  assert.equal(words, QUOTE);
  const inside = page.frameLocator("iframe");
  await inside.locator("mark.figure").click();
  await becomes(() => page.evaluate(() => globalThis.heard[1]), ["select", { key: "f0", place: 0 }]);
  // The frame is as high as what it shows.
  const [outer, inner] = await Promise.all([
    page.locator("iframe").evaluate((frame) => frame.clientHeight),
    inside.locator("isnad-article").evaluate((article) => Math.ceil(article.getBoundingClientRect().height)),
  ]);
  assert.equal(outer, inner);
});

test("a frame that names another host as its own hears nothing and tells nothing", async (t) => {
  const { isnad, page } = await sites(t);
  const heard = await page.evaluate(async ([home, text]) => {
    const heard = [];
    addEventListener("message", ({ data }) => heard.push(data));
    const frame = document.createElement("iframe");
    frame.src = `${home}/frame/?host=https%3A%2F%2Fother.example`;
    document.body.append(frame);
    await new Promise((resolve) => (frame.onload = resolve));
    frame.contentWindow.postMessage({ isnad: "analyze", text }, "*");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return heard;
  }, [isnad.origin, SENTENCE]);
  assert.deepEqual(heard, []);
  const [, frame] = page.frames();
  assert.equal(await frame.locator("isnad-article").evaluate((article) => article.text), "");
});

test("messages of other windows are not taken for the frame's", async (t) => {
  const { isnad, page } = await sites(t);
  await embed(page, isnad.origin);
  await page.evaluate(() => postMessage({ isnad: "ready", report: "forged" }, "*"));
  await page.evaluate((text) => globalThis.frame.analyze(text), SENTENCE);
  await becomes(() => page.evaluate(() => globalThis.heard.length), 1);
  assert.notEqual(await page.evaluate(() => globalThis.heard[0][1].report), "forged");
  await page.evaluate(() => globalThis.frame.close());
  assert.equal(page.frames().length, 1);
});

/**
 * The bookmarklet's code, as a reader drags it to the bookmarks.
 *
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} home
 */
async function bookmarklet(context, home) {
  const page = await context.newPage();
  await page.goto(`${home}/bookmarklet/`);
  const link = page.locator("#bookmarklet");
  await becomes(async () => (await link.getAttribute("href"))?.startsWith("javascript:"), true);
  const href = await link.getAttribute("href");
  await page.close();
  return decodeURIComponent(String(href).slice("javascript:".length));
}

test("the bookmarklet paints on the article of any page, and takes it away again", async (t) => {
  const { isnad, page, context } = await sites(t);
  const code = await bookmarklet(context, isnad.origin);
  const before = await page.locator(".story").evaluate((story) => story.outerHTML);
  await page.evaluate(code);
  await becomes(() => page.evaluate(() =>
    [...(CSS.highlights.get("isnad-light-quote") ?? [])].map(String).length), 1);
  const text = await page.locator("isnad-article").evaluate((panel) => panel.text);
  assert.ok(text.startsWith("عنوان") && !text.includes("روابط"), "the links are no article");
  assert.equal(await page.locator("isnad-article .tabs").isVisible(), true);
  assert.equal(await page.locator(".story").evaluate((story) => story.outerHTML), before);
  await page.evaluate(code);
  await becomes(() => page.locator("isnad-article").count(), 0);
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
});

test("where a page's policy forbids it, the article opens in a window of Isnad's", async (t) => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-eval'">`;
  const { isnad, page, context } = await sites(t, STORY.replace("<title>", `${policy}<title>`));
  const code = await bookmarklet(context, isnad.origin);
  const opened = context.waitForEvent("page");
  await page.evaluate(code);
  const other = await opened;
  await other.locator("mark.quote").first().waitFor();
  assert.ok(other.url().startsWith(`${isnad.origin}/frame/`));
});
