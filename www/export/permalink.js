/**
 * A link that holds the text itself, compressed, behind the `#`: browsers do not send that part to
 * any server.
 */
import { sound } from "../corrections/follow.js";
import { textOfStream } from "../stream-text.js";

/** @typedef {import("../articles/store.js").Article} Article */
/** @typedef {Pick<Article, "text" | "reference" | "corrections">} Content */

/** Longer links are cut by mail programs and messengers on their way. */
export const LONGEST_LINK = 32_000;
/** No link may fill the memory of whoever opens it. */
const LONGEST_TEXT = 4_000_000;
const SIGN = "#t=";

/**
 * The fragment for a text; null when it is too long for a link.
 *
 * @param {Content} content
 * @returns {Promise<string | null>}
 */
export async function fragmentOf({ text, reference, corrections }) {
  const packed = JSON.stringify({ t: text, r: reference || undefined, c: corrections.length ? corrections : undefined });
  const stream = new Blob([packed]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  if (bytes.length * 1.34 > LONGEST_LINK) return null;
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return SIGN + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The text that a fragment holds: null when it holds none, an error when it is broken.
 *
 * @param {string} fragment
 * @returns {Promise<Content | null>}
 */
export async function contentOfFragment(fragment) {
  if (!fragment.startsWith(SIGN)) return null;
  const letters = atob(fragment.slice(SIGN.length).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const packed = JSON.parse(await textOfStream(stream, LONGEST_TEXT));
  if (typeof packed?.t !== "string") throw new Error("the link holds no text");
  const reference = /^\d{4}-\d\d-\d\d$/.test(packed.r) ? packed.r : "";
  return { text: packed.t, reference, corrections: sound(packed.c, packed.t) };
}
