/**
 * Makes the bookmarklet's link. Its code is short: it loads `run.js` from here; where the page's
 * policy forbids that, it opens Isnad in a window of its own and gives it the text there.
 */

/**
 * Runs on whichever page the reader is on, cut off from this module.
 *
 * @param {string} home The folder of this Isnad.
 */
function bookmarklet(home) {
  import(`${home}bookmarklet/run.js`).then(
    ({ run }) => run(),
    () => {
      const text = (document.querySelector("article") ?? document.body).innerText;
      const { origin } = new URL(home);
      const other = open(`${home}frame/?host=${encodeURIComponent(location.origin)}`);
      addEventListener("message", (event) => {
        if (event.source !== other || event.origin !== origin || event.data.isnad !== "hello") return;
        other?.postMessage({ isnad: "analyze", text }, origin);
      });
    },
  );
}

const home = new URL("../", import.meta.url).href;
const code = `(${bookmarklet})(${JSON.stringify(home)})`.replace(/\s+/g, " ");
document.querySelector("#bookmarklet")?.setAttribute("href", `javascript:${encodeURIComponent(code)}`);
