/**
 * The worker: holds the WebAssembly core and answers one question after the other.
 *
 * It says "hello" as soon as it runs, before the core has arrived, so that `channel.js` can tell
 * a worker that cannot start from a core that cannot be loaded.
 */
import { answer } from "./core.js";

/** @typedef {import("./channel.js").Question} Question */

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
