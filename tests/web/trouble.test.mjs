/**
 * What the page does with texts and machines that are not as one would wish. In every case the
 * text that was pasted is still there.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { FIGURE, QUOTE, SENTENCE, becomes, marked, origin, settled, visit, write } from "./visit.mjs";

test("blanks alone are no text", async (t) => {
  const page = await visit(t);
  await page.locator("#text").fill("  \n\t ");
  await page.locator("#status", { hasText: "الصق مقالًا" }).waitFor();
  assert.equal(await page.locator("#findings").isVisible(), false);
  assert.equal(await page.locator("#text").inputValue(), "  \n\t ");
});

test("a text without Arabic is told apart from one without findings", async (t) => {
  const page = await visit(t);
  await write(page, "Nothing to see here, 42 times.");
  await page.locator("#problem", { hasText: "لا حروف عربية" }).waitFor();
  assert.equal(await page.locator("#reading").textContent(), "Nothing to see here, 42 times.");
  await page.locator("#language").click();
  await page.locator("#problem", { hasText: "no Arabic letters" }).waitFor();
  await write(page, SENTENCE);
  assert.equal(await page.locator("#problem").isVisible(), false);
});

test("a text that is too long is refused with a message, and what was there stays", async (t) => {
  const page = await visit(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await write(page, SENTENCE);
  await page.evaluate(() => navigator.clipboard.writeText("كلمة\n".repeat(2_000_001)));
  await page.locator("#text").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await page.locator("#problem", { hasText: "النص أطول" }).waitFor();
  assert.equal(await page.locator("#text").inputValue(), SENTENCE);
  assert.deepEqual(await marked(page, "f", "figure"), [FIGURE]);
  // The message goes when the reader goes on.
  await write(page, "وصل 7 وزراء");
  assert.equal(await page.locator("#problem").isVisible(), false);
});

test("a long text is drawn to its end, and a jump to its end arrives", async (t) => {
  const page = await visit(t, { permissions: ["clipboard-read", "clipboard-write"] });
  const many = 10_000;
  const text = `${"وصل وفد كبير إلى المدينة صباحا.\n".repeat(many)}${SENTENCE}`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator("#text").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await settled(page);
  assert.equal(await page.locator("#reading p").count(), many + 1);
  await page.locator("#status", { hasText: "نص طويل" }).waitFor();
  await page.locator("#tab-quotes").click();
  await page.locator("#list-quotes .item", { hasText: QUOTE }).click();
  await becomes(() => page.locator("mark.is-here").first().evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  }), true);
  await page.locator("#clear").click();
  await write(page, SENTENCE);
  assert.deepEqual(await marked(page, "q", "quote"), [QUOTE]);
});

test("pasted markup is text", async (t) => {
  const page = await visit(t);
  const markup = `<img src=x onerror="hit=1"><script>hit=1</script><b>قال</b> &amp; ${SENTENCE}`;
  await write(page, markup);
  assert.equal(await page.locator("#reading").textContent(), markup);
  assert.equal(await page.locator("#reading :is(img, script, b)").count(), 0);
  await page.locator("#tab-quotes").click();
  assert.equal(await page.locator("#lists :is(img, script, b)").count(), 0);
  assert.equal(await page.evaluate(() => "hit" in globalThis), false);
});

test("half a character, which JavaScript allows, moves no highlight", async (t) => {
  const page = await visit(t);
  await page.locator("#text").evaluate((box, text) => {
    box.value = `${String.fromCharCode(0xd83d)} ${text} ${String.fromCharCode(0xde00)}`;
    box.dispatchEvent(new InputEvent("input"));
  }, SENTENCE);
  await settled(page);
  assert.deepEqual(await marked(page, "f", "figure"), [FIGURE]);
  assert.deepEqual(await marked(page, "q", "quote"), [QUOTE]);
});

test("after the page has loaded it asks the network for nothing", async (t) => {
  const page = await visit(t);
  await page.waitForLoadState("networkidle");
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.locator("#sample").click();
  await settled(page);
  for (const layer of ["quotes", "figures", "actors"]) {
    await page.locator(`#tab-${layer}`).click();
    await page.locator(`#list-${layer} .item`).first().click();
  }
  await page.locator("#language").click();
  await page.locator("[data-theme-choice='dark']").click();
  await page.locator("#edit").click();
  await write(page, SENTENCE);
  await page.locator("#clear").click();
  assert.deepEqual(asked, []);
});

test("the page's rules let nothing out, and no script in", async (t) => {
  const page = await visit(t);
  const refused = await page.evaluate(async () => {
    const blocked = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    await fetch("https://example.org/").catch(() => {});
    const script = document.createElement("script");
    script.textContent = "globalThis.hit = 1";
    document.head.append(script);
    await new Promise((resolve) => setTimeout(resolve));
    return blocked;
  });
  assert.ok(refused.includes("connect-src"), String(refused));
  assert.ok(refused.some((directive) => directive.startsWith("script-src")), String(refused));
  assert.equal(await page.evaluate(() => "hit" in globalThis), false);
});

test("when the worker is ended a new one takes over, and the text stays", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  const [worker] = page.workers();
  const ended = new Promise((resolve) => worker.once("close", resolve));
  worker.evaluate(() => close()).catch(() => {}); // The answer dies with the worker.
  await ended;
  assert.equal(await page.locator("#text").inputValue(), SENTENCE);
  await write(page, "وصل 7 وزراء");
  assert.deepEqual(await marked(page, "f", "figure"), ["7 وزراء"]);
  assert.equal(page.workers().length, 1);
});

test("a question that was with the worker when it ended is put to the next", async (t) => {
  /** @type {(() => void) | undefined} */
  let arrived;
  const asked = new Promise((resolve) => (arrived = () => resolve(undefined)));
  let times = 0;
  const page = await visit(t, {
    // The first worker never gets its core, so the question is still with it.
    before: (page) => page.route("**/isnad_bg.wasm", (route) => {
      times += 1;
      if (times > 1) return route.continue();
      arrived?.();
      return undefined;
    }),
  });
  await asked;
  await page.locator("#text").fill(SENTENCE);
  await page.locator("#status", { hasText: "جارٍ التحليل" }).waitFor();
  page.workers()[0].evaluate(() => close()).catch(() => {});
  await settled(page);
  assert.deepEqual(await marked(page, "q", "quote"), [QUOTE]);
});

test("without the core there is a message, the text stays, and trying again works", async (t) => {
  let there = false;
  const page = await visit(t, {
    before: (page) => page.route("**/isnad_bg.wasm", (route) =>
      there ? route.continue() : route.fulfill({ status: 404, body: "" })),
  });
  // The reader knows before the work of pasting.
  await page.locator("#problem", { hasText: "تعذّر تحميل المحلّل" }).waitFor();
  await page.locator("#text").fill(SENTENCE);
  await page.locator("#problem", { hasText: "تعذّر تحميل المحلّل" }).waitFor();
  assert.equal(await page.locator("#text").inputValue(), SENTENCE);
  assert.equal(await page.locator("#text").isVisible(), true);
  there = true;
  await page.locator("#problem button").click();
  await settled(page);
  assert.deepEqual(await marked(page, "f", "figure"), [FIGURE]);
  assert.equal(await page.locator("#problem").isVisible(), false);
});

test("the text box can be used before the core has arrived", async (t) => {
  /** @type {() => void} */
  let release = () => {};
  const gate = new Promise((resolve) => (release = () => resolve(undefined)));
  const page = await visit(t, {
    before: (page) => page.route("**/isnad_bg.wasm", async (route) => {
      await gate;
      await route.continue();
    }),
  });
  await page.locator("#text").fill(SENTENCE);
  await page.locator("#status", { hasText: "جارٍ التحليل" }).waitFor();
  release();
  await settled(page);
  assert.deepEqual(await marked(page, "f", "figure"), [FIGURE]);
});

test("where no worker can be had the page analyses by itself", async (t) => {
  const page = await visit(t, { before: (page) => page.route("**/worker.js", (route) => route.abort()) });
  await write(page, SENTENCE);
  assert.equal(page.workers().length, 0);
  assert.deepEqual(await marked(page, "q", "quote"), [QUOTE]);
});

test("a withdrawn question is refused at once, and the next is answered as its own", async (t) => {
  const page = await visit(t);
  const outcome = await page.evaluate(async ([first, second]) => {
    const { analyze } = await import("./engine.js");
    const control = new AbortController();
    const withdrawn = analyze(first, { signal: control.signal }).then(() => "answered", (error) => error.name);
    const kept = analyze(second);
    control.abort();
    return [await withdrawn, (await kept).figures.map(({ start, end }) => second.slice(start, end))];
  }, [SENTENCE, "وصل 7 وزراء"]);
  assert.deepEqual(outcome, ["AbortError", ["7 وزراء"]]);
});

test("a wrong option is an error that says so, and the next question is answered", async (t) => {
  const page = await visit(t);
  const outcome = await page.evaluate(async (text) => {
    const { analyze } = await import("./engine.js");
    const wrong = await analyze(text, { reference: "yesterday" }).catch((error) => error);
    return [wrong.name, wrong.code, wrong.message.includes("yesterday"), (await analyze(text)).schema];
  }, SENTENCE);
  assert.deepEqual(outcome, ["EngineError", "refused", true, 1]);
});

test("with storage refused the page still works", async (t) => {
  const page = await visit(t, {
    before: (page) => page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("refused", "SecurityError");
      };
      Object.defineProperty(globalThis, "localStorage", { get: refuse });
    }),
  });
  await page.locator("#language").click();
  await write(page, SENTENCE);
  assert.equal(await page.getAttribute("html", "dir"), "ltr");
  assert.equal(new URL(page.url()).origin, origin);
});
