/** The engine in Node: in a worker thread, or on the thread that asks. */
import { Worker } from "node:worker_threads";

import { answer } from "./node-core.js";

/** Why an analysis failed. `code` says it for programs: `load`, `refused` or `died`. */
export class EngineError extends Error {
  constructor(code, message) {
    super(message);
    this.name = "EngineError";
    this.code = code;
  }
}

/** @type {Worker | undefined} */
let worker;
/** @type {Map<number, { resolve: (report: unknown) => void, reject: (reason: unknown) => void }>} */
const waiting = new Map();
let lastId = 0;

export async function analyzeHere(text, { reference = null } = {}) {
  return settle(await answer({ text: String(text), reference }));
}

export async function analyze(text, { reference = null, signal } = {}) {
  signal?.throwIfAborted();
  return ask({ text: String(text), reference }, signal);
}

export async function ready() {
  await ask({ text: null, reference: null });
}

export async function close() {
  const closing = worker;
  worker = undefined;
  await closing?.terminate();
}

function ask(question, signal) {
  const id = (lastId += 1);
  return new Promise((resolve, reject) => {
    const stop = () => {
      finish(id);
      reject(signal.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
    const done = () => signal?.removeEventListener("abort", stop);
    waiting.set(id, {
      resolve: (report) => (done(), resolve(report)),
      reject: (reason) => (done(), reject(reason)),
    });
    worker ??= start();
    // A program ends when it wants to, but not while it waits for an answer.
    worker.ref();
    worker.postMessage({ id, ...question });
  });
}

function start() {
  const started = new Worker(new URL("node-worker.js", import.meta.url), {
    name: "isnad",
    // How the program itself was started is nothing to the worker.
    execArgv: [],
  });
  started.on("message", ({ id, ...answered }) => {
    const asked = finish(id);
    if (!asked) return;
    try {
      asked.resolve(settle(answered));
    } catch (error) {
      // After a trap the core's memory is in no known state.
      if (error.code === "died") close();
      asked.reject(error);
    }
  });
  const end = (message) => {
    if (worker === started) worker = undefined;
    for (const [id, { reject }] of waiting) {
      waiting.delete(id);
      reject(new EngineError("died", message));
    }
  };
  started.on("error", (error) => end(String(error)));
  started.on("exit", () => end("the worker has ended"));
  started.unref();
  return started;
}

function finish(id) {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (waiting.size === 0) worker?.unref();
  return asked;
}

function settle(answered) {
  if ("error" in answered) throw new EngineError(answered.error, answered.message);
  return answered.report;
}
