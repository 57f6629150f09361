/**
 * The npm package, as `cargo xtask npm` makes it: the engine in Node and in browsers, its types,
 * and the examples of `examples/`.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { build } from "esbuild";

import { browser } from "./browser.mjs";
import { DIST, host } from "./host.mjs";
import { FIGURE, PERSON, QUOTE, SENTENCE, becomes } from "./visit.mjs";

const PACKAGE = process.env.ISNAD_NPM ?? "";
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const run = promisify(execFile);

/**
 * A folder of a project that has installed the package.
 *
 * @param {import("node:test").TestContext} t
 */
async function project(t) {
  const folder = await mkdtemp(join(tmpdir(), "isnad-npm-"));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "node_modules"));
  await cp(PACKAGE, join(folder, "node_modules/isnad"), { recursive: true });
  await writeFile(join(folder, "package.json"), `{ "type": "module" }`);
  return folder;
}

/**
 * What a program prints that imports the package.
 *
 * @param {string} folder
 * @param {string} program
 */
async function print(folder, program) {
  await writeFile(join(folder, "program.js"), program);
  const { stdout } = await run(process.execPath, ["program.js"], { cwd: folder, timeout: 60_000 });
  return JSON.parse(stdout);
}

test("in Node it analyses in a worker thread and on the same thread, and the program ends", async (t) => {
  const seen = await print(await project(t), `
    import { analyze, analyzeHere, ready } from "isnad";
    const text = ${JSON.stringify(SENTENCE)};
    await ready();
    const reports = [await analyze(text), await analyzeHere(text)];
    const words = reports.map(({ quotes: [quote], figures: [figure], actors }) => [
      text.slice(quote.start, quote.end), text.slice(figure.start, figure.end),
      actors[quote.speaker.actor].name,
    ]);
    console.log(JSON.stringify(words));
  `);
  assert.deepEqual(seen, [[QUOTE, FIGURE, PERSON], [QUOTE, FIGURE, PERSON]]);
});

test("in Node wrong options, withdrawn questions and a closed worker are told apart", async (t) => {
  const seen = await print(await project(t), `
    import { analyze, analyzeHere, close } from "isnad";
    const text = ${JSON.stringify(SENTENCE)};
    const why = ({ name, code }) => [name, code];
    const wrong = { reference: "yesterday" };
    const control = new AbortController();
    const withdrawn = analyze(text, { signal: control.signal }).catch(({ name }) => name);
    control.abort();
    const all = [await analyze(text, wrong).catch(why), await analyzeHere(text, wrong).catch(why), await withdrawn];
    const lost = analyze(text.repeat(20000)).catch(why);
    await close();
    all.push(await lost, (await analyze(text)).quotes.length);
    console.log(JSON.stringify(all));
  `);
  const refused = ["EngineError", "refused"];
  assert.deepEqual(seen, [refused, refused, "AbortError", ["EngineError", "died"], 1]);
});

test("a server can load the element's module, which does nothing there", async (t) => {
  const seen = await print(await project(t), `
    const { IsnadArticle } = await import("isnad/element");
    console.log(JSON.stringify([typeof IsnadArticle, typeof (await import("isnad/react")).IsnadArticle]));
  `);
  assert.deepEqual(seen, ["function", "function"]);
});

test("the types say what is there, and refuse what is not", async (t) => {
  const folder = await project(t);
  const modules = fileURLToPath(new URL("node_modules/", import.meta.url));
  await symlink(join(modules, "@types"), join(folder, "node_modules/@types"));
  await symlink(join(modules, "csstype"), join(folder, "node_modules/csstype"));
  await writeFile(join(folder, "use.tsx"), `
    import { analyze, EngineError, type Report } from "isnad";
    import "isnad/react";
    const report: Report = await analyze("قال", { reference: null, signal: AbortSignal.timeout(5) });
    const kind: "direct" | "indirect" | "mixed" | "reported" = report.quotes[0]!.kind;
    const host = document.querySelector("isnad-article")!;
    host.addEventListener("isnad-select", ({ detail }) => host.select(detail.key, detail.place));
    host.panel = "folded";
    // @ts-expect-error There is no such panel.
    host.panel = "half";
    // @ts-expect-error A key begins with the letter of a layer.
    host.select("x1");
    export const view = <isnad-article for="#a" theme="dark" onisnad-ready={({ detail }) => detail.report.quotes} />;
    // @ts-expect-error There is no such theme.
    export const odd = <isnad-article theme="blue" />;
    export { EngineError, kind };
  `);
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({
    compilerOptions: {
      strict: true, noEmit: true, target: "es2022", module: "nodenext", jsx: "react-jsx",
      lib: ["es2022", "dom"], skipLibCheck: false, types: [],
    },
    include: ["use.tsx"],
  }));
  const { stdout } = await run(process.execPath, [join(modules, "typescript/bin/tsc")], { cwd: folder })
    .catch(({ stdout }) => ({ stdout }));
  assert.equal(stdout, "");
});

test("in a browser the engine answers in a worker, and on the page's own thread", async (t) => {
  const site = await host(t, PACKAGE);
  site.instead.set("/index.html", "<!doctype html><title>x</title>");
  const page = await (await browser()).newPage();
  t.after(() => page.close());
  await page.goto(`${site.origin}/`);
  const counts = await page.evaluate(async (text) => {
    const { analyze, analyzeHere } = await import("/index.js");
    return [(await analyzeHere(text)).quotes.length, (await analyze(text)).quotes.length];
  }, SENTENCE);
  assert.deepEqual(counts, [1, 1]);
  assert.equal(page.workers().length, 1);
  await page.evaluate(async () => (await import("/index.js")).close());
  await becomes(() => page.workers().length, 0);
});

test("the React example: text in, findings out, and a jump", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "isnad-react-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(join(EXAMPLES, "react/index.html"), join(folder, "index.html"));
  await cp(PACKAGE, join(folder, "isnad"), { recursive: true });
  await build({
    entryPoints: [join(EXAMPLES, "react/main.jsx")],
    bundle: true,
    format: "esm",
    jsx: "automatic",
    external: ["isnad/*"],
    nodePaths: [fileURLToPath(new URL("node_modules/", import.meta.url))],
    define: { "process.env.NODE_ENV": `"production"` },
    outfile: join(folder, "main.js"),
  });
  const site = await host(t, folder);
  const page = await (await browser()).newPage();
  t.after(() => page.close());
  page.on("pageerror", (error) => assert.fail(String(error.stack)));
  await page.goto(`${site.origin}/`);
  await becomes(() => page.locator("main > ul > li").allTextContents(), ["نحو 600 تلميذ"]);
  await page.locator("main > label textarea").fill(SENTENCE);
  await becomes(() => page.locator("main > ul > li").allTextContents(), [FIGURE]);
  await page.locator("main > ul button").click();
  await page.locator("isnad-article mark.is-here").first().waitFor();
});

test("the plain example: one script with a hash that vouches for everything", async (t) => {
  const site = await host(t, DIST);
  const integrity = JSON.parse(await readFile(join(DIST, "integrity.json"), "utf8"));
  const html = await readFile(join(EXAMPLES, "html/index.html"), "utf8");
  const vouched = html.replace("crossorigin=", `integrity="${integrity["element/isnad-article.min.js"]}" crossorigin=`);
  site.instead.set("/story.html", vouched);
  const page = await (await browser()).newPage();
  t.after(() => page.close());
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/story.html`);
  await page.locator("#sum", { hasText: "2 / 3" }).waitFor();
  const paths = asked.filter((path) => path.startsWith("/") && !/favicon/.test(path));
  assert.deepEqual(paths.filter((path) => /\.(js|css|wasm)$/.test(path)), ["/element/isnad-article.min.js"]);
  assert.equal(page.workers().length, 1);

  site.instead.set("/element/isnad-article.min.js", "document.title = 'not ours'");
  await page.reload();
  await page.waitForLoadState("networkidle");
  assert.equal(await page.title(), "مقال في موقع", "another script is refused");
  assert.equal(await page.locator("article").isVisible(), true);
});
