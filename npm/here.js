/** The engine on the thread that asks. */
import { answer } from "./web/core.js";
import { EngineError } from "./web/engine.js";

/** Analyses without a worker, which an article of usual length does not need. */
export async function analyzeHere(text, { reference = null } = {}) {
  const answered = await answer({ id: 0, text: String(text), reference });
  if ("error" in answered) throw new EngineError(answered.error, answered.message);
  return answered.report;
}
