/**
 * Makes `isnad.html`, the page in one file that runs from disk, and `element/isnad-article.min.js`,
 * the element in one script, of which one hash vouches for everything.
 *
 *     node one-file.mjs WWW DIST
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { script, sheet } from "./modules.mjs";

const [www, dist] = process.argv.slice(2);

/** @param {"sha256" | "sha384"} kind @param {string} text */
const hash = (kind, text) => `${kind}-${createHash(kind).update(text).digest("base64")}`;

/** Replaces what must be there; else the page has changed and this file has to follow. */
function replace(text, pattern, by) {
  if (!pattern.test(text)) throw new Error(`index.html has nothing like ${pattern}`);
  pattern.lastIndex = 0;
  return text.replace(pattern, by);
}

async function page() {
  let html = readFileSync(join(www, "index.html"), "utf8");
  /** @type {Record<"script" | "style", string[]>} */
  const hashes = { script: [], style: [] };
  /** @param {"script" | "style"} tag @param {string} text */
  const inside = (tag, text) => {
    // Neither may hold what ends it.
    const safe = text.replace(/<\/(?=script|style)/gi, "<\\/").replace(/<!--/g, "<\\!--");
    hashes[tag].push(`'${hash("sha256", safe)}'`);
    return safe;
  };

  const names = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">\n?/g)].map(([, name]) => name);
  const styles = await Promise.all(names.map((name) => sheet(join(www, name))));
  const style = inside("style", styles.join("\n"));
  html = replace(html, /<link rel="stylesheet" href="[^"]+">\n?/g, "");

  const early = inside("script", readFileSync(join(www, "before-paint.js"), "utf8"));
  html = replace(html, /<script src="before-paint\.js"><\/script>/, () => `<script>${early}</script>\n<style>${style}</style>`);
  const app = inside("script", await script(www, "app.js"));
  html = replace(html, /<script type="module" src="app\.js"><\/script>/, () => `<script type="module">${app}</script>`);

  const icon = `data:image/svg+xml;base64,${readFileSync(join(www, "icons/icon.svg")).toString("base64")}`;
  html = replace(html, /(href|src)="icons\/icon\.svg"/g, (_, name) => `${name}="${icon}"`);
  // A file on a disk cannot be installed, and needs no service worker.
  html = replace(html, /<link rel="(apple-touch-icon|manifest)"[^>]*>\n?/g, "");
  html = html.replace(/<script type="module" src="offline\.js"><\/script>\n?/, "");

  const policy =
    `default-src 'none'; script-src ${hashes.script.join(" ")} 'wasm-unsafe-eval'; ` +
    `style-src ${hashes.style.join(" ")}; img-src data: blob:; font-src data:; worker-src blob:; ` +
    "base-uri 'none'; form-action 'none'";
  html = replace(html, /(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy);

  const left = html.match(/(?:src|href)="(?!data:|#)[^"]*"/g);
  if (left) throw new Error(`isnad.html would still load ${left.join(", ")}`);
  return html;
}

/** @param {string} name @param {string} text */
function write(name, text) {
  writeFileSync(join(dist, name), text);
  console.log(`${name}: ${Math.round(Buffer.byteLength(text) / 1000)} KB`);
}

write("isnad.html", await page());
const element = await script(www, "element/isnad-article.js");
write("element/isnad-article.min.js", element);
write("integrity.json", `${JSON.stringify({ "element/isnad-article.min.js": hash("sha384", element) }, null, 2)}\n`);
