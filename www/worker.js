/**
 * The worker: holds the WebAssembly core and answers one question after the other.
 *
 * It says "hello" as soon as it runs, before the core has arrived, so that `channel.js` can tell
 * a worker that cannot start from a core that cannot be loaded.
 */
import init, { analyze } from "./pkg/isnad.js";

/** @typedef {import("./channel.js").Question} Question */
/** @typedef {import("./channel.js").Answer} Answer */

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * Loads the core once; after a failure the next question tries again.
 */
function load() {
  loading ??= init().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answer({ id, text, reference }) {
  try {
    await load();
  } catch (error) {
    return { id, error: "load", message: String(error) };
  }
  if (text === null) return { id, report: null };
  try {
    return { id, report: analyze(text, { reference }) };
  } catch (error) {
    // After a trap the core's memory is in no known state; whoever asked starts a new worker.
    const trapped = error instanceof WebAssembly.RuntimeError;
    return { id, error: trapped ? "died" : "refused", message: String(error) };
  }
}

addEventListener("message", async (/** @type {MessageEvent<Question>} */ { data }) => {
  postMessage(await answer(data));
});

// Nothing tells a page that its worker has ended. A lock does: it is free again only then.
const lock = `isnad-worker-${Math.random()}`;
const hold = () => {
  postMessage({ hello: lock });
  return new Promise(() => {});
};
// Locks are refused where a page has no origin of its own, as in a sandboxed frame.
Promise.resolve(navigator.locks?.request(lock, hold) ?? Promise.reject()).catch(() => {
  postMessage({ hello: null });
});
