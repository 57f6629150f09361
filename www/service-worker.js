/**
 * Keeps one whole build of the page in the browser, and answers from it alone.
 *
 * No page ever sees two builds mixed: each build has a cache of its own, named by the hash of all
 * files; a file is kept only if it has the content that the list says; and a new build takes over
 * only when no page of the old one is open.
 */

/** Both are filled in by `cargo xtask dist`. */
const BUILD = "";
/** @type {[path: string, integrity: string][]} */
const FILES = [];

// TypeScript knows this scope only by another library than the page's.
const scope = /** @type {any} */ (globalThis);
/** Several copies of Isnad may live on one origin. */
const OWN = `isnad ${scope.registration.scope} `;
const CACHE = `${OWN}${BUILD}`;

scope.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fill()));
scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(tidy()));
scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const url = new URL(event.request.url);
  url.search = url.hash = "";
  if (url.pathname.endsWith("/index.html")) url.pathname = url.pathname.slice(0, -"index.html".length);
  const path = url.href.slice(scope.registration.scope.length) || "./";
  const known = url.href.startsWith(scope.registration.scope) && FILES.some(([name]) => name === path);
  if (event.request.method === "GET" && known) event.respondWith(kept(url.href, event.request));
});

/** All files or none. */
async function fill() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(
      FILES.map(async ([path, integrity]) => {
        const url = new URL(path, scope.registration.scope).href;
        const response = await fetch(url, { integrity, cache: "no-cache" });
        if (!response.ok) throw new Error(`${url} answered ${response.status}`);
        await cache.put(url, response);
      }),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Throws away the builds before this one. */
async function tidy() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * @param {string} url
 * @param {Request} request
 */
async function kept(url, request) {
  const cache = await caches.open(CACHE);
  // A browser that is short of room may have thrown the cache away.
  return (await cache.match(url)) ?? fetch(request);
}
