/** The worker that `browser.mjs` times: tells when the module is ready, then waits for articles. */
import init, { analyze } from "./pkg/isnad.js";
import { measure } from "./measure.mjs";

await init();
self.postMessage("ready");
self.onmessage = ({ data: { articles, rounds } }) => {
  self.postMessage(measure(analyze, articles, rounds));
};
