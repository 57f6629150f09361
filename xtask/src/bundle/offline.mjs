/**
 * Fills in the list of files of the service worker of a finished folder.
 *
 *     node offline.mjs DIST
 *
 * The build's name is the hash of all that the page needs, so that a new one is a new one whenever
 * a byte of it differs, and only then.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { closure } from "./modules.mjs";

const [dist] = process.argv.slice(2);

/** The modules that the page names, on its own thread and in the worker. */
const ENTRIES = ["app.js", "before-paint.js", "worker.js"];
/** What only other sites load, or nobody without a network; of scripts the page's own are kept. */
const APART = /^(bookmarklet|demo|element|frame)\/|^(isnad\.html|integrity\.json)$|\.(ts|js)$/;

const sha256 = (text) => createHash("sha256").update(text).digest("base64");

/** @param {string} folder */
function walk(folder) {
  const entries = readdirSync(join(dist, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder + entry.name;
    return entry.isDirectory() ? walk(`${path}/`) : [path];
  });
}

/** @param {string} name @param {(text: string) => string} change */
function edit(name, change) {
  const path = join(dist, name);
  const text = readFileSync(path, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`${name} has no place for what the build fills in`);
  writeFileSync(path, changed);
}

/** A page's own address is that of its folder. */
const address = (path) => (path === "index.html" ? "./" : path);
/** @returns {[string, string]} */
const entry = (path) => [address(path), `sha256-${sha256(readFileSync(join(dist, path)))}`];

const modules = await closure(dist, ENTRIES);
const paths = [...walk("").filter((path) => !APART.test(path)), ...modules].sort();
const build = sha256(JSON.stringify(paths.map(entry))).replace(/\W/g, "").slice(0, 16);
edit("offline.js", (text) => text.replace('const BUILD = "";', `const BUILD = "${build}";`));
const files = [...paths, "offline.js"].map(entry);
edit("service-worker.js", (text) =>
  text
    .replace('const BUILD = "";', `const BUILD = "${build}";`)
    .replace("const FILES = [];", `const FILES = ${JSON.stringify(files)};`),
);
console.log(`build ${build}: ${files.length} files work offline`);
