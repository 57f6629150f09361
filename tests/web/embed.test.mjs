/**
 * What a site can say to `<isnad-article>`, and what the element may do under the site's rules.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { SCRIPT, foreign, readyIds } from "./foreign.mjs";
import { FIGURE, QUOTE, SENTENCE, becomes, origin } from "./visit.mjs";

const ONE = `<isnad-article id="one"><p>${SENTENCE}</p></isnad-article>`;

test("it loads nothing until it is nearly in sight", async (t) => {
  /** @type {string[]} */
  const asked = [];
  const page = await foreign(t, `${SCRIPT}<div style="height: 4000px"></div>${ONE}`, {
    before: (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
  });
  await page.waitForLoadState("networkidle");
  assert.equal(asked.includes("/pkg/isnad_bg.wasm"), false, String(asked));
  assert.equal(asked.includes("/view.js"), false, String(asked));
  await page.locator("#one").scrollIntoViewIfNeeded();
  await becomes(() => readyIds(page), ["one"]);
  assert.equal(asked.includes("/pkg/isnad_bg.wasm"), true);
});

test("it can be told to begin at once, by an attribute or a method", async (t) => {
  const far = `<div style="height: 4000px"></div>`;
  const page = await foreign(t, `${SCRIPT}${far}<isnad-article id="one" loading="eager">${SENTENCE}</isnad-article>
    <isnad-article id="two">${SENTENCE}</isnad-article>`);
  await becomes(() => readyIds(page), ["one"]);
  const quotes = await page.locator("#two").evaluate(async (host) => (await host.analyze()).quotes.length);
  assert.equal(quotes, 1);
});

test("the theme can be set, and follows the page otherwise", async (t) => {
  const page = await foreign(t, `${SCRIPT}${ONE}`, { head: `<meta name="color-scheme" content="light dark">` });
  await becomes(() => readyIds(page), ["one"]);
  const ground = () => page.locator("#one .frame").evaluate((frame) => getComputedStyle(frame).backgroundColor);
  const light = await ground();
  await page.locator("#one").evaluate((host) => (host.theme = "dark"));
  const dark = await ground();
  assert.notEqual(light, dark);
  await page.locator("#one").evaluate((host) => (host.theme = "auto"));
  assert.equal(await ground(), light);
  await page.emulateMedia({ colorScheme: "dark" });
  await becomes(ground, dark);
});

test("the panel can be open, folded, floating or not there", async (t) => {
  const page = await foreign(t, `${SCRIPT}${ONE}`);
  await becomes(() => readyIds(page), ["one"]);
  const set = (panel) => page.locator("#one").evaluate((host, panel) => (host.panel = panel), panel);
  const seen = async () => [
    await page.locator("#one .switches").isVisible(),
    await page.locator("#one .tabs").isVisible(),
    await page.locator("#one .reading").isVisible(),
  ];
  assert.deepEqual(await seen(), [true, true, true]);
  await set("folded");
  assert.deepEqual(await seen(), [true, false, true]);
  await set("none");
  assert.deepEqual(await seen(), [false, false, true]);
  await set("open");
  assert.deepEqual(await seen(), [true, true, true]);
});

test("a floating panel lies above the page, and closing it takes the element away", async (t) => {
  const page = await foreign(t, `${SCRIPT}<p id="story">${SENTENCE}</p>
    <div style="position: fixed; inset: 0; z-index: 2147483647; background: #fffc"></div>
    <isnad-article id="one" for="#story" panel="floating" lang="en"></isnad-article>`);
  await becomes(() => readyIds(page), ["one"]);
  const close = page.locator("#one").getByRole("button", { name: "Close Isnad" });
  await page.evaluate(() => addEventListener("isnad-close", (event) => event.preventDefault(), { once: true }));
  await close.click();
  assert.equal(await page.locator("#one").count(), 1, "the page can keep it");
  await close.click();
  assert.equal(await page.locator("#one").count(), 0);
});

test("custom properties and parts reach the inside, and nothing else does", async (t) => {
  const head = `<style>
    isnad-article { --isnad-actor: rgb(1, 2, 3); --isnad-sheet: rgb(4, 5, 6); }
    isnad-article::part(text) { font-size: 31px }
    mark, .actor { text-decoration: none !important }
  </style>`;
  const page = await foreign(t, `${SCRIPT}${ONE}`, { head });
  await becomes(() => readyIds(page), ["one"]);
  const look = (selector, property) =>
    page.locator(`#one ${selector}`).first().evaluate((node, property) => getComputedStyle(node)[property], property);
  assert.equal(await look("mark.actor", "textDecorationColor"), "rgb(1, 2, 3)");
  assert.equal(await look(".frame", "backgroundColor"), "rgb(4, 5, 6)");
  assert.equal(await look(".reading", "fontSize"), "31px");
});

test("it says what the reader does: a finding chosen, a layer switched", async (t) => {
  const page = await foreign(t, `${SCRIPT}${ONE}`);
  await becomes(() => readyIds(page), ["one"]);
  await page.evaluate(() => {
    globalThis.said = [];
    for (const name of ["isnad-select", "isnad-layers"]) {
      document.addEventListener(name, ({ type, detail }) => globalThis.said.push([type, detail]));
    }
  });
  await page.locator("#one mark.figure").click();
  await page.locator("#one .switch-actors").click();
  assert.deepEqual(await page.evaluate(() => globalThis.said), [
    ["isnad-select", { key: "f0", place: 0 }],
    ["isnad-layers", { layers: "quotes figures" }],
  ]);
  await page.locator("#one").evaluate((host) => host.select("q0"));
  assert.equal(await page.locator("#one mark.is-here").first().isVisible(), true);
});

test("an error is an event, and the text stays", async (t) => {
  const page = await foreign(t, `${SCRIPT}<script>
      failures = [];
      addEventListener("isnad-error", ({ detail }) => failures.push(detail.code));
    </script><isnad-article id="one" reference="yesterday"><p>${SENTENCE}</p></isnad-article>`);
  await becomes(() => page.evaluate(() => globalThis.failures), ["refused"]);
  assert.equal(await page.locator("#one > p").isVisible(), true);
});

/** The line that the README gives to sites with a strict policy, for an element of their own origin. */
const POLICY = "default-src 'none'; script-src 'self' 'nonce-test' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

test("under a strict policy with Trusted Types it breaks no rule", async (t) => {
  const page = await foreign(t, `<p id="story">${SENTENCE}</p><isnad-article id="two" for="#story"></isnad-article>${ONE}`, {
    head: `<script nonce="test">
      violations = [];
      addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + event.sample));
    </script><script type="module" src="/element/isnad-article.js"></script>`,
    headers: { "content-security-policy": `${POLICY}; require-trusted-types-for 'script'; trusted-types isnad` },
  });
  await becomes(async () => (await readyIds(page)).toSorted(), ["one", "two"]);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  assert.equal(page.workers().length, 1);
  assert.equal(await page.locator("#one mark.figure").innerText(), FIGURE);
});

test("where the policy allows no worker it analyses on the page's own thread", async (t) => {
  const page = await foreign(t, `${SCRIPT}${ONE}`, {
    headers: { "content-security-policy": POLICY.replace("worker-src 'self'", "worker-src 'none'") },
  });
  await becomes(() => readyIds(page), ["one"]);
  assert.equal(page.workers().length, 0);
  assert.equal(await page.locator("#one mark.quote").first().isVisible(), true);
  assert.equal(new URL(page.url()).origin, origin);
  assert.ok((await page.locator("#one .reading").textContent()).includes(QUOTE));
});
