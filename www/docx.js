/**
 * The text of a .docx file: a ZIP archive whose `word/document.xml` holds the paragraphs. The
 * browser inflates it by itself, so that no library is needed for this.
 */
import { textOfStream } from "./stream-text.js";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** A document that is larger is no article, or it is meant to fill the memory. */
const LARGEST = 60_000_000;

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>}
 */
export async function textOfDocx(bytes) {
  const xml = await part(bytes, "word/document.xml");
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("the document's XML is broken");
  const paragraphs = [...document.getElementsByTagNameNS(WORD, "p")].map((paragraph) => {
    let text = "";
    for (const node of paragraph.getElementsByTagNameNS(WORD, "*")) {
      // A paragraph within a text box is read by itself.
      if (nearest(node) !== paragraph) continue;
      if (node.localName === "t") text += node.textContent;
      else if (node.localName === "tab") text += "\t";
      else if (node.localName === "br" || node.localName === "cr") text += "\n";
    }
    return text;
  });
  return paragraphs.join("\n").trim();
}

/** @param {Element} node */
function nearest(node) {
  let at = node.parentElement;
  while (at && !(at.localName === "p" && at.namespaceURI === WORD)) at = at.parentElement;
  return at;
}

/**
 * One file of a ZIP archive, as text.
 *
 * @param {ArrayBuffer} bytes
 * @param {string} name
 */
async function part(bytes, name) {
  const view = new DataView(bytes);
  // The directory is named at the end, before a comment of at most 64 K.
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error("this is no ZIP archive");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const found = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + lengths[0]));
    if (found === name) {
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const content = new Blob([bytes.slice(start, start + size)]);
      const stream = content.stream();
      return textOfStream(method === 0 ? stream : stream.pipeThrough(new DecompressionStream("deflate-raw")), LARGEST);
    }
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  throw new Error(`the archive holds no ${name}`);
}
