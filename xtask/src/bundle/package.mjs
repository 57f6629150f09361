/**
 * Puts the npm package together: what is its own from `npm/`, and the modules of the page that
 * its entries load.
 *
 *     node package.mjs WWW NPM PACKAGE
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { closure } from "./modules.mjs";

const [www, npm, target] = process.argv.slice(2);

const ENTRIES = ["engine.js", "core.js", "worker.js", "element/isnad-article.js"];
/** What the modules load at run time, and their types. */
const BESIDE = [
  "css/element.css",
  "css/lists.css",
  "css/reading.css",
  "css/tokens.css",
  "element/isnad-article.d.ts",
  "pkg/isnad.d.ts",
  "pkg/isnad_bg.wasm",
];

const version = /^version = "([^"]+)"/m.exec(readFileSync(join(www, "../Cargo.toml"), "utf8"))?.[1];
if (!version) throw new Error("Cargo.toml names no version");

for (const path of [...(await closure(www, ENTRIES)), ...BESIDE]) {
  mkdirSync(dirname(join(target, "web", path)), { recursive: true });
  cpSync(join(www, path), join(target, "web", path));
}
// Last, since it has one module in another form: bundlers know a worker only by that.
cpSync(npm, target, { recursive: true });
const manifest = JSON.parse(readFileSync(join(npm, "package.json"), "utf8"));
writeFileSync(join(target, "package.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
