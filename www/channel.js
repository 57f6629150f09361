/**
 * Two ways to the core with one face: a worker, and this thread where no worker can be had.
 */
import { startWorker } from "./start-worker.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */

/**
 * What a core is asked. Without a text it only makes itself ready.
 *
 * @typedef {object} Question
 * @property {number} id
 * @property {string | null} text
 * @property {string | null} reference
 */

/**
 * Why there is no report: the core could not be loaded; it refused the options; it broke down.
 *
 * @typedef {"load" | "refused" | "died"} Failure
 */

/**
 * @typedef {{ id: number, report: Report | null } | { id: number, error: Failure, message: string }} Answer
 */

/**
 * @typedef {object} Channel
 * @property {(question: Question) => Promise<Answer>} ask One question at a time.
 * @property {() => boolean} alive
 * @property {() => void} close
 */

/**
 * Opens a worker; fails where the browser or the site's rules allow none.
 *
 * @returns {Promise<Channel>}
 */
export function openWorker() {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    const watch = new AbortController();
    let alive = true;
    /** @type {{ id: number, resolve: (answer: Answer) => void } | null} */
    let waiting = null;

    /** @param {string} message */
    function end(message) {
      if (!alive) return;
      alive = false;
      watch.abort();
      worker.terminate();
      reject(new Error(message));
      waiting?.resolve({ id: waiting.id, error: "died", message });
    }

    worker.onerror = (event) => {
      event.preventDefault();
      end(event.message || "the worker failed");
    };
    worker.onmessageerror = () => end("the worker's answer could not be read");
    worker.onmessage = ({ data }) => {
      if ("hello" in data) {
        if (data.hello) {
          navigator.locks
            .request(data.hello, { signal: watch.signal }, () => end("the worker has ended"))
            .catch(() => {}); // The worker was ended from here, and the watch with it.
        }
        resolve({
          alive: () => alive,
          close: () => end("the worker was closed"),
          ask: (question) =>
            new Promise((resolve) => {
              waiting = { id: question.id, resolve };
              worker.postMessage(question);
            }),
        });
      } else if (waiting && waiting.id === data.id) {
        const asked = waiting;
        waiting = null;
        asked.resolve(data);
        if (data.error === "died") end(data.message);
      }
    };
  });
}

/**
 * Opens the core on this thread. It cannot be had anew there: after a breakdown every question is
 * answered by the same failure, until the page is loaded again.
 *
 * @returns {Channel}
 */
export function openHere() {
  return {
    alive: () => true,
    close() {},
    async ask(question) {
      // The question may have been typed just now: let the browser draw the letter first.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        const core = await import("./core.js");
        return await core.answer(question);
      } catch (error) {
        return { id: question.id, error: "load", message: String(error) };
      }
    },
  };
}
