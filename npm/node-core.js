/** The core in Node, on whichever thread loads this. */
import { readFile } from "node:fs/promises";

import { analyze, initSync } from "./web/pkg/isnad.js";

/** @type {Promise<unknown> | undefined} */
let loading;

async function load() {
  const bytes = await readFile(new URL("web/pkg/isnad_bg.wasm", import.meta.url));
  initSync({ module: await WebAssembly.compile(bytes) });
}

/** Answers as `web/core.js` does in a browser. */
export async function answer({ text, reference }) {
  try {
    await (loading ??= load());
  } catch (error) {
    loading = undefined;
    return { error: "load", message: String(error) };
  }
  if (text === null) return { report: null };
  try {
    return { report: analyze(text, { reference }) };
  } catch (error) {
    const trapped = error instanceof WebAssembly.RuntimeError;
    return { error: trapped ? "died" : "refused", message: String(error) };
  }
}
