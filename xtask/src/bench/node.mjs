/** Times the module in Node: `node.mjs PACKAGE ARTICLES.json ROUNDS`, numbers out as JSON. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { measure } from "./measure.mjs";

const [folder, file, rounds] = process.argv.slice(2);
const address = pathToFileURL(`${folder}/isnad.js`).href;
const load_ms = [];
let module;
for (let round = 0; round < Number(rounds); round++) {
  const began = performance.now();
  // Another query is another module, so that each round compiles anew.
  module = await import(`${address}?${round}`);
  module.initSync({ module: readFileSync(`${folder}/isnad_bg.wasm`) });
  load_ms.push(performance.now() - began);
}
const articles = JSON.parse(readFileSync(file, "utf8"));
console.log(JSON.stringify({ load_ms, ...measure(module.analyze, articles, Number(rounds)) }));
