/**
 * In the place of `www/parts.js` and `www/start-worker.js` where everything is in one file: the
 * core, the worker and the style sheets are text in here, and nothing is fetched.
 */
import packed from "isnad:wasm";
import styles from "isnad:sheets";
import worker from "isnad:worker";

/** The core's WebAssembly, unpacked. */
export async function wasm() {
  // The worker is given it by whoever starts it.
  const bytes = Uint8Array.from(atob(packed || globalThis.isnadWasm), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** The text of the style sheets that the element draws with. */
export async function sheets() {
  return styles;
}

/** Starts the worker from its source. */
export function startWorker() {
  const parts = [`globalThis.isnadWasm=${JSON.stringify(packed)};`, worker];
  const blob = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
  return new Worker(trusted(blob), { name: "isnad" });
}

let policy;

/** Sites that enforce Trusted Types allow the policy `isnad`. */
function trusted(url) {
  try {
    policy ??= globalThis.trustedTypes?.createPolicy("isnad", { createScriptURL: (url) => url });
  } catch {
    // The site's policy names others only: the analysis runs on the page's own thread.
  }
  return policy?.createScriptURL(url) ?? url;
}
