/**
 * Starts the worker, under whatever rules the site has.
 *
 * A module of its own since the builds differ here: one file has the worker's source inside
 * (`xtask/src/bundle/`), and the npm package has the one form that bundlers know (`npm/`).
 */

/**
 * Starts the worker; throws where the browser or the site's rules allow none.
 *
 * @returns {Worker}
 */
export function startWorker() {
  const url = new URL("worker.js", import.meta.url).href;
  const options = /** @type {const} */ ({ type: "module", name: "isnad" });
  try {
    return new Worker(trusted(url), options);
  } catch {
    // A worker from another origin is refused; one of this origin that imports it is not.
    const source = `import ${JSON.stringify(url)};`;
    const blob = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    return new Worker(trusted(blob), options);
  }
}

/** @type {{ createScriptURL(url: string): string } | undefined} */
let policy;

/**
 * Sites that enforce Trusted Types allow the policy `isnad`, or the analysis runs on the page's
 * own thread.
 *
 * @param {string} url Made here.
 * @returns {string}
 */
function trusted(url) {
  // TypeScript's library has no Trusted Types yet.
  const { trustedTypes } = /** @type {any} */ (globalThis);
  try {
    policy ??= trustedTypes?.createPolicy("isnad", { createScriptURL: (/** @type {string} */ url) => url });
  } catch {
    // The site's policy names others only.
  }
  return policy?.createScriptURL(url) ?? url;
}
