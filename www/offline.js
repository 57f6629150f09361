/**
 * Makes the page work without a network after the first visit, where it was built for that:
 * `cargo xtask dist` puts the hash of all files into `BUILD` here and in `service-worker.js`.
 * While Isnad is being worked on there is no service worker, which would show yesterday's files.
 */

const BUILD = "";

/** The page need not wait for it, and works without it. */
async function keep() {
  try {
    const url = new URL("service-worker.js", import.meta.url);
    // What a browser has kept of the script itself must not hide a new version.
    await navigator.serviceWorker.register(url, { updateViaCache: "none" });
  } catch (error) {
    console.info("Isnad will not work offline:", error);
  }
}

if (BUILD && "serviceWorker" in navigator) keep();
