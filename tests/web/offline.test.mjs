/**
 * The finished folder as an app: installable, whole without a network after the first visit, and
 * never two builds mixed. And the page in one file, from disk.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { browser } from "./browser.mjs";
import { DIST, host } from "./host.mjs";
import { QUOTE, SENTENCE, becomes, marked, settled, write } from "./visit.mjs";

/**
 * A page of a fresh browser profile.
 *
 * @param {import("node:test").TestContext} t
 */
async function open(t) {
  const context = await (await browser()).newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(`the page threw ${error.stack}`));
  return page;
}

/**
 * Waits until the service worker of the page has everything.
 *
 * @param {import("playwright-core").Page} page
 */
function kept(page) {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
}

/** @param {import("playwright-core").Page} page */
function cached(page) {
  return page.evaluate(() => caches.keys());
}

test("after one visit the page opens and analyses without a network", async (t) => {
  const site = await host(t);
  const page = await open(t);
  await page.goto(`${site.origin}/`);
  await kept(page);
  await site.close();
  for (const path of ["/", "/index.html", "/?from=home"]) {
    await page.goto(`${site.origin}${path}`);
    await write(page, SENTENCE);
    assert.deepEqual(await marked(page, "q", "quote"), [QUOTE], path);
    assert.equal(page.workers().length, 1);
    await page.locator("#clear").click();
  }
});

test("what the page does not need is not kept, and is asked of the network", async (t) => {
  const site = await host(t);
  const page = await open(t);
  await page.goto(`${site.origin}/`);
  await kept(page);
  const paths = await page.evaluate(async () => {
    const [name] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  assert.ok(paths.includes("/pkg/isnad_bg.wasm"));
  assert.deepEqual(paths.filter((path) => /^\/(demo|frame)\/|isnad-article|isnad\.html/.test(path)), []);
  await page.reload();
  assert.equal(await page.evaluate(async () => (await fetch("integrity.json")).status), 200);
  assert.equal(await page.evaluate(async () => (await fetch("nothing.js")).status), 404);
});

/**
 * Another build of the page, with other words in its title.
 *
 * @param {import("node:test").TestContext} t
 */
async function nextBuild(t) {
  const folder = await mkdtemp(join(tmpdir(), "isnad-next-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(DIST, folder, { recursive: true });
  const www = fileURLToPath(new URL("../../www/", import.meta.url));
  for (const name of ["service-worker.js", "offline.js"]) await cp(join(www, name), join(folder, name));
  const index = await readFile(join(folder, "index.html"), "utf8");
  await writeFile(join(folder, "index.html"), index.replace("<body>", `<body data-build="next">`));
  const offline = fileURLToPath(new URL("../../xtask/src/bundle/offline.mjs", import.meta.url));
  await promisify(execFile)(process.execPath, [offline, folder]);
  return folder;
}

test("a new build takes over as a whole, when no page of the old one is open", async (t) => {
  const site = await host(t);
  const page = await open(t);
  const build = () => page.evaluate(() => document.body.dataset.build ?? "first");
  await page.goto(`${site.origin}/`);
  await kept(page);
  const [first] = await cached(page);
  site.folder = await nextBuild(t);
  await page.reload();
  assert.equal(await build(), "first", "the page that is open goes on with its own build");
  await becomes(async () => (await cached(page)).length, 2);
  await page.evaluate(async () => {
    const { waiting, installing } = await navigator.serviceWorker.ready;
    const next = waiting ?? installing;
    while (next?.state !== "installed") await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await page.goto("about:blank");
  await page.waitForTimeout(300);
  await page.goto(`${site.origin}/`);
  await becomes(async () => {
    await page.goto("about:blank");
    await page.goto(`${site.origin}/`);
    return build();
  }, "next");
  await becomes(async () => (await cached(page)).length, 1);
  assert.notEqual((await cached(page))[0], first);
});

test("a build that arrives half, while a host is being updated, is not kept at all", async (t) => {
  const site = await host(t);
  const page = await open(t);
  await page.goto(`${site.origin}/`);
  await kept(page);
  const names = await cached(page);
  site.folder = await nextBuild(t);
  site.instead.set("/view.js", "export class View {}");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const next = registration.installing;
    while (next && next.state !== "redundant") await new Promise((resolve) => setTimeout(resolve, 20));
  });
  assert.deepEqual(await cached(page), names);
  await page.reload();
  await write(page, SENTENCE);
  assert.deepEqual(await marked(page, "q", "quote"), [QUOTE]);
});

test("the browser offers to install it", async (t) => {
  const site = await host(t);
  const page = await open(t);
  await page.goto(`${site.origin}/`);
  await kept(page);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { icons, ...manifest } = JSON.parse(data ?? "{}");
  assert.deepEqual([manifest.dir, manifest.display, manifest.id], ["rtl", "standalone", "./"]);
  for (const { src, sizes, type } of icons) {
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (type === "image/png") assert.equal(size, sizes, src);
  }
  assert.ok(icons.some(({ purpose }) => purpose === "maskable"));
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Each test has a profile of its own, which Chromium takes for a private window.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  assert.deepEqual(others, []);
});

test("isnad.html runs from disk, with everything inside", async (t) => {
  const page = await open(t);
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const violations = [];
  page.on("console", (message) => message.type() === "error" && violations.push(message.text()));
  const folder = await mkdtemp(join(tmpdir(), "isnad-one-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(join(DIST, "isnad.html"), join(folder, "isnad.html"));
  const address = pathToFileURL(join(folder, "isnad.html")).href;
  await page.goto(address);
  await write(page, SENTENCE);
  assert.deepEqual(await marked(page, "q", "quote"), [QUOTE]);
  await page.locator("#clear").click();
  await page.locator("#sample").click();
  await settled(page);
  await page.locator("#language").click();
  assert.equal(await page.getAttribute("html", "dir"), "ltr");
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.notEqual(background, "rgba(0, 0, 0, 0)");
  assert.equal(page.workers().length, 1, "it works in a worker there too");
  assert.deepEqual(violations, []);
  assert.deepEqual(asked.filter((url) => !/^(data|blob):/.test(url)), [address]);
});
