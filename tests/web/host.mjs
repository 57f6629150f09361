/**
 * A host for a finished folder, as a static host serves it: its own origin, files that a test can
 * change, and an end that the test decides about.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The folders that `cargo xtask dist` and `cargo xtask npm` make. */
export const DIST = fromEnvironment("ISNAD_DIST");

/**
 * Serves a folder until the test ends.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} folder
 */
export async function host(t, folder = DIST) {
  const site = {
    /** @type {Map<string, string>} What a path answers instead of its file. */
    instead: new Map(),
    /** @type {Record<string, string>} */
    headers: {},
    folder,
    origin: "",
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    if (path.endsWith("/")) path += "index.html";
    const headers = { "cache-control": "no-cache", "content-type": TYPES[extname(path)] ?? "text/plain", ...site.headers };
    try {
      const body = site.instead.get(path) ?? (await readFile(join(site.folder, normalize(path))));
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, headers).end("there is no such file");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  site.origin = `http://127.0.0.1:${address.port}`;
  t.after(() => site.close());
  return site;
}

/** @param {string} name */
function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the tests by: cargo xtask test --only web`);
  return value;
}
