/**
 * The parts of Isnad that are files of their own and no modules: the WebAssembly core, the style
 * sheets of the element. Everything else asks here for them, so that a build that holds everything
 * in one file puts another module into the place of this one (`xtask/src/bundle/inside.js`).
 */

/**
 * The core's WebAssembly, as `init` of `pkg/isnad.js` takes it.
 *
 * @returns {Promise<Response | ArrayBuffer>}
 */
export function wasm() {
  return fetched(new URL("pkg/isnad_bg.wasm", import.meta.url));
}

/**
 * The text of the style sheets that the element draws with, in order.
 *
 * @returns {Promise<string[]>}
 */
export function sheets() {
  const urls = [
    new URL("css/tokens.css", import.meta.url),
    new URL("css/reading.css", import.meta.url),
    new URL("css/lists.css", import.meta.url),
    new URL("css/element.css", import.meta.url),
  ];
  return Promise.all(urls.map(async (url) => (await fetched(url)).text()));
}

/** @param {URL} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
