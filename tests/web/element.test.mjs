/**
 * `<isnad-article>` on pages that are not ours.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { SCRIPT, foreign, readyIds } from "./foreign.mjs";
import { FIGURE, PERSON, QUOTE, SENTENCE, becomes, origin, visit } from "./visit.mjs";

test("the text that it wraps is shown with its findings, in place of the original", async (t) => {
  const page = await foreign(t, `${SCRIPT}<isnad-article id="one">
    <h3>عنوان</h3>
    <p>قال وزير الصحة <b>خالد
      العمري</b> إن 12 شخصا أصيبوا.</p><style>p{}</style>
  </isnad-article>`);
  await becomes(() => readyIds(page), ["one"]);
  const reading = page.locator("#one .reading");
  assert.deepEqual(await reading.locator("p").allTextContents(), ["عنوان", SENTENCE]);
  assert.equal(await reading.getByRole("heading", { level: 3 }).innerText(), "عنوان");
  assert.equal(await page.locator("#one h3").isVisible(), false);
  assert.equal(await page.locator("#one mark.figure").innerText(), FIGURE);
  const seen = await page.locator("#one").evaluate((host) => {
    const { report, text } = host;
    const [{ start, end }] = report.quotes;
    return [text.slice(start, end), report === globalThis.ready[0][1], report.actors.map((a) => a.name)];
  });
  assert.deepEqual(seen.slice(0, 2), [QUOTE, true]);
  assert.ok(seen[2].includes(PERSON));
});

test("two elements keep apart and share one worker", async (t) => {
  const page = await foreign(t, `${SCRIPT}
    <isnad-article id="one">${SENTENCE}</isnad-article>
    <isnad-article id="two" lang="en"><p>وصل 7 وزراء</p></isnad-article>`);
  await becomes(async () => (await readyIds(page)).toSorted(), ["one", "two"]);
  assert.equal(await page.locator("#one mark.figure").innerText(), FIGURE);
  assert.equal(await page.locator("#two mark.figure").innerText(), "7 وزراء");
  assert.match(await page.locator("#one .tabs").innerText(), /الفاعلون/);
  assert.match(await page.locator("#two .tabs").innerText(), /Actors/);
  await page.locator("#one mark.figure").click();
  assert.equal(await page.locator("#one [aria-current]").count(), 1);
  assert.equal(await page.locator("#two [aria-current]").count(), 0);
  assert.equal(page.workers().length, 1);
});

test("what a page sets before the element is known counts", async (t) => {
  const page = await foreign(t, `<isnad-article id="one">قديم</isnad-article>`);
  await page.evaluate((text) => {
    const host = document.querySelector("#one");
    Object.assign(host, { text, layers: "quotes", reference: "2024-05-01" });
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src: "/element/isnad-article.js" });
    document.head.append(script);
  }, SENTENCE);
  await becomes(() => readyIds(page), ["one"]);
  const host = page.locator("#one");
  assert.equal(await host.locator(".reading").textContent(), SENTENCE);
  assert.equal(await host.getAttribute("layers"), "quotes");
  assert.equal(await host.getAttribute("reference"), "2024-05-01");
  assert.equal(await host.locator(".switch-figures").getAttribute("aria-pressed"), "false");
  assert.equal(await host.locator(".switch-quotes").getAttribute("aria-pressed"), "true");
});

test("a reference date makes relative dates resolve", async (t) => {
  const page = await foreign(t, `${SCRIPT}<isnad-article id="one" reference="2024-05-01">وصل الوفد أمس</isnad-article>`);
  await becomes(() => readyIds(page), ["one"]);
  const resolved = () => page.locator("#one").evaluate((host) => host.report?.figures[0].resolved);
  assert.equal(await resolved(), "2024-04-30");
  await page.locator("#one").evaluate((host) => (host.reference = null));
  await becomes(resolved, null);
});

test("an empty one is a box to paste into", async (t) => {
  const page = await foreign(t, `${SCRIPT}<isnad-article id="one" lang="en"></isnad-article>`);
  const box = page.locator("#one").getByLabel("Text of the article");
  await box.fill(SENTENCE);
  await becomes(() => readyIds(page), ["one"]);
  assert.equal(await page.locator("#one mark.figure").innerText(), FIGURE);
  assert.equal(await box.inputValue(), SENTENCE);
  await box.fill("");
  await becomes(() => page.locator("#one").evaluate((host) => host.report), null);
  assert.equal(await page.locator("#one .desk").isVisible(), false);
});

test("attributes change it while it runs", async (t) => {
  const page = await foreign(t, `${SCRIPT}<isnad-article id="one" layers="actors figures">${SENTENCE}</isnad-article>`);
  await becomes(() => readyIds(page), ["one"]);
  const wash = () =>
    page.locator("#one mark.quote").first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
  const none = "rgba(0, 0, 0, 0)";
  assert.equal(await wash(), none);
  await page.locator("#one").evaluate((host) => host.setAttribute("layers", "quotes"));
  assert.notEqual(await wash(), none);
  await page.locator("#one .switch-quotes").click();
  assert.equal(await page.locator("#one").getAttribute("layers"), "");
  await page.locator("#one").evaluate((host) => host.setAttribute("lang", "en"));
  assert.match(await page.locator("#one .tabs").innerText(), /Quotes/);
});

test("when the wrapped text changes it is analysed anew", async (t) => {
  const page = await foreign(t, `${SCRIPT}<isnad-article id="one"><p>${SENTENCE}</p></isnad-article>`);
  await becomes(() => readyIds(page), ["one"]);
  await page.evaluate(() => (document.querySelector("#one p").firstChild.data = "وصل 7 وزراء"));
  await becomes(() => page.locator("#one mark.figure").allTextContents(), ["7 وزراء"]);
});

test("once removed it leaves nothing running; put back it works again", async (t) => {
  const page = await foreign(t, `${SCRIPT}
    <isnad-article id="one"><p>${SENTENCE}</p></isnad-article><isnad-article id="two">وصل 7 وزراء</isnad-article>`);
  await becomes(async () => (await readyIds(page)).length, 2);
  await page.evaluate(() => {
    globalThis.one = document.querySelector("#one");
    document.querySelector("#two").remove();
  });
  assert.equal(page.workers().length, 1);
  await page.evaluate(() => globalThis.one.remove());
  await becomes(() => page.workers().length, 0);
  // Out of the page it does not follow its text any more.
  await page.evaluate(() => (globalThis.one.querySelector("p").textContent = "وصل 9 وزراء"));
  await page.waitForTimeout(500);
  assert.equal((await readyIds(page)).length, 2);
  assert.equal(page.workers().length, 0);
  await page.evaluate(() => document.body.append(globalThis.one));
  await becomes(async () => (await readyIds(page)).length, 3);
  assert.equal(await page.locator("#one mark.figure").innerText(), "9 وزراء");
});

test("moving it within the page keeps the worker", async (t) => {
  const page = await foreign(t, `${SCRIPT}<div><isnad-article id="one">${SENTENCE}</isnad-article></div>`);
  await becomes(async () => (await readyIds(page)).length, 1);
  const [worker] = page.workers();
  await page.evaluate(() => document.body.append(document.querySelector("#one")));
  await becomes(async () => (await readyIds(page)).length, 2);
  assert.deepEqual(page.workers(), [worker]);
});

for (const missing of ["pkg/isnad_bg.wasm", "css/element.css", "element/article-element.js"]) {
  test(`the original text stays where ${missing} does not arrive`, async (t) => {
    const page = await foreign(t, `<isnad-article id="one"><p>${SENTENCE}</p></isnad-article>${SCRIPT}`, {
      before: (page) => page.route(`**/${missing}`, (route) => route.fulfill({ status: 404, body: "" })),
    });
    await page.waitForLoadState("networkidle");
    assert.equal(await page.locator("#one > p").isVisible(), true);
    assert.deepEqual(await readyIds(page), []);
  });
}

test("the script may stand in a page twice, and importing the class registers nothing", async (t) => {
  const page = await foreign(t, `${SCRIPT}<isnad-article id="one">${SENTENCE}</isnad-article>`);
  await becomes(() => readyIds(page), ["one"]);
  await page.evaluate(() => import("/element/isnad-article.js?again"));
  const bare = await foreign(t, "");
  const known = await bare.evaluate(async () => {
    const { IsnadArticle } = await import("/element/article-element.js");
    return [typeof IsnadArticle, customElements.get("isnad-article") === undefined];
  });
  assert.deepEqual(known, ["function", true]);
});

test("it works from another origin, where a worker's script is refused", async (t) => {
  // The loopback address has two names, and each is an origin of its own.
  const other = origin.replace("127.0.0.1", "localhost");
  assert.notEqual(other, origin);
  const page = await foreign(t,
    `<script type="module" src="${other}/element/isnad-article.js"></script>
     <isnad-article id="one">${SENTENCE}</isnad-article>`,
    {
      before: (page) => page.route(`${other}/**`, async (route) => {
        // A site that gives its scripts away says so by this header.
        const response = await route.fetch({ url: route.request().url().replace(other, origin) });
        const headers = { ...response.headers(), "access-control-allow-origin": "*" };
        await route.fulfill({ response, headers });
      }),
    },
  );
  await becomes(() => readyIds(page), ["one"]);
  assert.equal(await page.locator("#one mark.figure").innerText(), FIGURE);
  assert.match(page.workers()[0]?.url() ?? "", /^blob:/);
});

test("on the demo page both elements work under a strict policy, and the site's rules stay out", async (t) => {
  const page = await visit(t, { path: "/demo/embed.html" });
  const [article, box] = [page.locator("isnad-article").first(), page.locator("isnad-article").last()];
  const mark = article.locator("mark.figure").first();
  await mark.waitFor();
  const look = await mark.evaluate((mark) => {
    const { display, paddingLeft, borderTopWidth, letterSpacing, fontFamily } = getComputedStyle(mark);
    return { display, paddingLeft, borderTopWidth, letterSpacing, georgia: fontFamily.includes("Georgia") };
  });
  const plain = { display: "inline", paddingLeft: "0px", borderTopWidth: "0px", letterSpacing: "normal" };
  assert.deepEqual(look, { ...plain, georgia: false });
  await box.locator("textarea").fill(SENTENCE);
  await box.locator("mark.figure").waitFor();
  assert.equal(await box.locator(".switch-quotes").getAttribute("aria-pressed"), "false");
});
