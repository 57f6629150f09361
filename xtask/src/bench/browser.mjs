/**
 * Times the module in a worker of Chromium: `browser.mjs ORIGIN ROUNDS`, numbers out as JSON.
 * The origin serves this folder's `worker.mjs` and `measure.mjs`, the package and the articles.
 */
import { launch } from "../../../tests/web/chromium.mjs";

const [origin, rounds] = process.argv.slice(2);
const browser = await launch();
try {
  const load_ms = [];
  for (let round = 0; round < Number(rounds); round++) {
    load_ms.push(await inFreshPage(load));
  }
  const numbers = await inFreshPage(run, Number(rounds));
  console.log(JSON.stringify({ load_ms, ...numbers }));
} finally {
  await browser.close();
}

/** A new context has an empty cache: each load is a first one. */
async function inFreshPage(work, argument) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  const result = await page.evaluate(work, argument);
  await context.close();
  return result;
}

/** The time from starting a worker until it can analyse. Runs in the page. */
function load() {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const worker = new Worker("worker.mjs", { type: "module" });
    worker.onmessage = () => resolve(performance.now() - began);
    worker.onerror = (event) => reject(new Error(event.message));
  });
}

/** The measures. Runs in the page. */
async function run(rounds) {
  const articles = await (await fetch("articles.json")).json();
  return new Promise((resolve, reject) => {
    const worker = new Worker("worker.mjs", { type: "module" });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data === "ready") worker.postMessage({ articles, rounds });
      else resolve(data);
    };
  });
}
