/**
 * `analyze(text)`: the report of a text, made in a worker that all parts of a page share.
 *
 * ```js
 * import { analyze } from "./engine.js";
 *
 * const report = await analyze("قال الوزير إن 12 شخصا أصيبوا.");
 * report.quotes[0].cue; // { start: 0, end: 3 }
 * ```
 *
 * Whoever asks again before the answer has come aborts the first question by its signal: it is
 * taken out of the queue, or its answer is dropped. A worker that ends is started anew.
 */
import { openHere, openWorker } from "./channel.js";

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./channel.js").Channel} Channel */
/** @typedef {import("./channel.js").Answer} Answer */

/**
 * Why an analysis failed. `code` says it for programs:
 * `load` (the core did not arrive), `refused` (an option is wrong), `died` (the core broke down).
 */
export class EngineError extends Error {
  /**
   * @param {import("./channel.js").Failure} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = "EngineError";
    this.code = code;
  }
}

/**
 * @typedef {object} Options
 * @property {string | null} [reference] When the text was published, an ISO date or date-time.
 * @property {AbortSignal} [signal] Withdraws the question.
 */

/**
 * @typedef {object} Job
 * @property {string | null} text
 * @property {string | null} reference
 * @property {AbortSignal | undefined} signal
 * @property {(report: Report | null) => void} resolve
 * @property {(reason: unknown) => void} reject
 */

/** @type {Job[]} */
const queue = [];
/** @type {Promise<Channel> | undefined} */
let channel;
let busy = false;
let lastId = 0;
let holders = 0;

/**
 * Analyses `text`; offsets in the report are what `text.slice` takes.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Promise<Report>}
 */
export async function analyze(text, { reference = null, signal } = {}) {
  const report = await enqueue(text, reference, signal);
  return /** @type {Report} */ (report);
}

/**
 * Loads the core ahead of the first question; fails with an `EngineError` when it cannot be had.
 */
export async function ready() {
  await enqueue(null, null, undefined);
}

/**
 * Ends what the core is at, for a question that was withdrawn and would take long: the worker goes,
 * and the next question starts a new one.
 */
export async function stop() {
  if (busy) await close();
}

/**
 * Says that somebody needs the engine. When all have let go by calling what this returns, the
 * worker is ended; a later question starts a new one.
 *
 * @returns {() => void}
 */
export function hold() {
  holders += 1;
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    holders -= 1;
    // An element that moves within the page lets go and holds again at once.
    queueMicrotask(() => {
      if (holders === 0) close();
    });
  };
}

/**
 * @param {string | null} text
 * @param {string | null} reference
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<Report | null>}
 */
function enqueue(text, reference, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    queue.push({ text, reference, signal, resolve, reject });
    work();
  });
}

async function work() {
  if (busy) return;
  busy = true;
  for (let job = queue.shift(); job; job = queue.shift()) {
    if (job.signal?.aborted) continue;
    const answer = await ask(job);
    // Rejecting or resolving a question that was withdrawn meanwhile has no effect.
    if ("error" in answer) job.reject(new EngineError(answer.error, answer.message));
    else job.resolve(answer.report);
  }
  busy = false;
}

/**
 * Asks the core. When it breaks down, the question may be innocent (the system may have ended the
 * worker), so it is put once more to a new one.
 *
 * @param {Job} job
 * @returns {Promise<Answer>}
 */
async function ask({ text, reference, signal }) {
  for (let attempt = 1; ; attempt += 1) {
    const id = (lastId += 1);
    const core = await open();
    const answer = await core.ask({ id, text, reference });
    const again = "error" in answer && answer.error === "died" && attempt === 1;
    if (!again || signal?.aborted) return answer;
  }
}

/**
 * The core that is running, or a new one.
 */
async function open() {
  if (channel && !(await channel).alive()) channel = undefined;
  channel ??= openWorker().catch(() => openHere());
  return channel;
}

async function close() {
  const closing = channel;
  channel = undefined;
  (await closing)?.close();
}
