/**
 * The WebAssembly core: loads it and answers questions, in a worker or on the page's own thread.
 */
import { wasm } from "./parts.js";
import init, { analyze } from "./pkg/isnad.js";

/** @typedef {import("./channel.js").Question} Question */
/** @typedef {import("./channel.js").Answer} Answer */

/** @type {Promise<unknown> | undefined} */
let loading;

/** Loads the core once; after a failure the next question tries again. */
function load() {
  loading ??= fetchCore().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchCore() {
  await init({ module_or_path: await wasm() });
}

/**
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
export async function answer({ id, text, reference }) {
  try {
    await load();
  } catch (error) {
    return { id, error: "load", message: String(error) };
  }
  if (text === null) return { id, report: null };
  try {
    return { id, report: analyze(text, { reference }) };
  } catch (error) {
    // After a trap the core's memory is in no known state: this core is not to be asked again.
    const trapped = error instanceof WebAssembly.RuntimeError;
    return { id, error: trapped ? "died" : "refused", message: String(error) };
  }
}
