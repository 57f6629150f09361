/**
 * Puts modules of the page and all that they load into one script.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

// The packages of all tools lie with the browser tests.
const require = createRequire(new URL("../../../tests/web/package.json", import.meta.url));
const esbuild = require("esbuild");

const INSIDE = fileURLToPath(new URL("inside.js", import.meta.url));
const SHEETS = ["tokens", "reading", "lists", "element"];
/** `DecompressionStream` and the rest are not older. */
const TARGET = "es2022";

/**
 * One script of a module of the page.
 *
 * @param {string} www The folder of the page, built.
 * @param {string} entry The module, as a path within that folder.
 * @returns {Promise<string>}
 */
export async function script(www, entry) {
  const worker = await bundle(www, "worker.js", "iife", { wasm: "", worker: "", sheets: [] });
  const wasm = gzipSync(readFileSync(join(www, "pkg/isnad_bg.wasm")), { level: 9 }).toString("base64");
  const sheets = await Promise.all(SHEETS.map((name) => css(readFileSync(join(www, `css/${name}.css`), "utf8"))));
  return bundle(www, entry, "esm", { wasm, worker, sheets });
}

/**
 * A style sheet with its files inside.
 *
 * @param {string} path
 */
export async function sheet(path) {
  const built = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    target: "esnext",
    loader: { ".woff2": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
  });
  return built.outputFiles[0].text.trim();
}

/** @param {string} text */
async function css(text) {
  const made = await esbuild.transform(text, { loader: "css", minifyWhitespace: true, target: "esnext" });
  // The element reads the tokens one by one: `--name: value;`
  return made.code.replace(/(--[\w-]+):(?! )/g, "$1: ").replace(/([^;{}])\}/g, "$1;}").trim();
}

/**
 * @param {string} www
 * @param {string} entry
 * @param {"esm" | "iife"} format
 * @param {Record<"wasm" | "worker" | "sheets", unknown>} inside
 */
async function bundle(www, entry, format, inside) {
  const built = await esbuild.build({
    entryPoints: [join(www, entry)],
    bundle: true,
    write: false,
    format,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: TARGET,
    logOverride: { "empty-import-meta": "silent" },
    plugins: [
      {
        name: "isnad",
        setup(build) {
          build.onResolve({ filter: /\/(parts|start-worker)\.js$/ }, () => ({ path: INSIDE }));
          build.onResolve({ filter: /^isnad:/ }, ({ path }) => ({ path: path.slice(6), namespace: "isnad" }));
          build.onLoad({ filter: /./, namespace: "isnad" }, ({ path }) => ({
            contents: JSON.stringify(inside[path]),
            loader: "json",
          }));
        },
      },
    ],
  });
  return built.outputFiles[0].text;
}

/**
 * The modules that some modules of the page load, themselves among them, as paths within it.
 *
 * @param {string} www
 * @param {string[]} entries
 * @returns {Promise<string[]>}
 */
export async function closure(www, entries) {
  const { metafile } = await esbuild.build({
    entryPoints: entries,
    absWorkingDir: resolve(www),
    bundle: true,
    write: false,
    outdir: "out",
    format: "esm",
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
