/**
 * Starts the worker in the one form that bundlers know: they put what it loads beside it, and its
 * new address here.
 */
export function startWorker() {
  return new Worker(new URL("worker.js", import.meta.url), { type: "module", name: "isnad" });
}
