/**
 * Texts from files, opened or dropped: plain text, and HTML and .docx of which only the words are
 * taken.
 */
import { textOfDocx } from "./docx.js";
import { contentOf } from "./element/content.js";

/** Parts of a saved page that are not its article. */
const AROUND = "nav, header, footer, aside, form, [role='navigation'], [role='banner'], [role='contentinfo'], [aria-hidden='true'], [hidden]";
/** Larger files are not texts of an article. */
export const LARGEST_FILE = 40_000_000;

/**
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function textOf(file) {
  if (file.size > LARGEST_FILE) throw new RangeError("the file is too large");
  const bytes = await file.arrayBuffer();
  if (/\.docx$/i.test(file.name)) return textOfDocx(bytes);
  const html = /html/.test(file.type) || /\.x?html?$/i.test(file.name);
  const text = decode(bytes, html);
  return html ? articleOf(text) : text.replace(/^\uFEFF/, "");
}

/**
 * UTF-8 or UTF-16 by their marks, what an HTML file names, and else the old Arabic code page of
 * Windows where the bytes are no UTF-8.
 *
 * @param {ArrayBuffer} bytes
 * @param {boolean} html
 */
export function decode(bytes, html) {
  const [a, b] = new Uint8Array(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder("latin1").decode(bytes.slice(0, 2048));
    const named = html ? /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] : undefined;
    try {
      return new TextDecoder(named && !/utf-?8/i.test(named) ? named : "windows-1256").decode(bytes);
    } catch {
      return new TextDecoder("windows-1256").decode(bytes);
    }
  }
}

/**
 * The words of a page's article. The page is parsed and never shown: no script of it runs, and
 * nothing of it is fetched.
 *
 * @param {string} html
 */
export function articleOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const candidates = [...page.querySelectorAll("article, [itemprop='articleBody'], main")];
  const longest = candidates.sort((a, b) => length(b) - length(a))[0];
  const root = longest && length(longest) > 200 ? longest : page.body;
  for (const node of root.querySelectorAll(AROUND)) {
    // A headline often stands in the article's own header.
    if (!node.matches("header") || !node.closest("article")) node.remove();
  }
  return contentOf(root).text;
}

/** @param {Element} node */
function length(node) {
  return node.textContent?.length ?? 0;
}

/**
 * Takes files that are chosen by a button or dropped anywhere on the page.
 *
 * @param {HTMLElement} button
 * @param {HTMLInputElement} input
 * @param {(text: string) => void} take
 * @param {() => void} failed
 */
export function acceptFiles(button, input, take, failed) {
  /** @param {Iterable<File>} files */
  const read = async (files) => {
    for (const file of files) {
      try {
        take(await textOf(file));
      } catch (error) {
        console.error(error);
        failed();
      }
    }
  };
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    await read([...(input.files ?? [])]);
    input.value = "";
  });
  /** @param {DragEvent} event */
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files") ?? false;
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.documentElement.dataset.dragging = "";
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) delete document.documentElement.dataset.dragging;
  });
  document.addEventListener("drop", (event) => {
    delete document.documentElement.dataset.dragging;
    if (!holdsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    read([...event.dataTransfer.files]);
  });
}
