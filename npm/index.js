/** The engine in a browser: in a worker that all share, or on the thread that asks. */
import { hold } from "./web/engine.js";

export { analyze, EngineError, ready } from "./web/engine.js";
export { analyzeHere } from "./here.js";

/** Ends the worker; the next question starts a new one. */
export async function close() {
  hold()();
}
