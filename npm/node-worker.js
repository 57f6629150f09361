/** The worker thread: answers one question after the other. */
import { parentPort } from "node:worker_threads";

import { answer } from "./node-core.js";

parentPort?.on("message", async ({ id, ...question }) => {
  parentPort?.postMessage({ id, ...(await answer(question)) });
});
