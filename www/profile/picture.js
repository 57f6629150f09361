/**
 * The pictures of the profile as one file, which looks the same wherever it is opened: what the
 * style sheets say is written into it.
 */
import { WIDTH, svg } from "./draw.js";

/** @typedef {{ title: string, picture: SVGElement }} Figure */
/** @typedef {{ title: string, direction: string }} About */

const MARGIN = 24;
const COPIED = ["fill", "stroke", "stroke-width", "font-family", "font-size", "font-weight", "opacity"];

/**
 * @param {Figure[]} figures As they stand on the page.
 * @param {About} about
 */
export function asSvg(figures, about) {
  const { text } = whole(figures, about);
  return new Blob([text], { type: "image/svg+xml" });
}

/**
 * @param {Figure[]} figures
 * @param {About} about
 * @returns {Promise<Blob>}
 */
export async function asPng(figures, about) {
  const { text, height } = whole(figures, about);
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    const scale = 2;
    canvas.width = (WIDTH + 2 * MARGIN) * scale;
    canvas.height = height * scale;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {Figure[]} figures
 * @param {About} about
 */
function whole(figures, { title, direction }) {
  const style = getComputedStyle(figures[0].picture);
  const paper = paperOf(figures[0].picture);
  const rtl = direction === "rtl";
  const x = rtl ? WIDTH : 0;
  const words = { "font-family": style.fontFamily, fill: style.color, "text-anchor": rtl ? "end" : "start", "font-weight": 700 };
  const content = svg("g", { transform: `translate(${MARGIN} ${MARGIN})` });
  let y = 18;
  content.append(svg("text", { x, y, "font-size": 20, ...words }, `\u2068${title}\u2069`));
  y += 26;
  for (const { title, picture } of figures) {
    content.append(svg("text", { x, y: y + 16, "font-size": 15, ...words }, `\u2068${title}\u2069`));
    y += 28;
    const group = svg("g", { transform: `translate(0 ${y})` });
    for (const child of picture.children) group.append(dressed(child));
    content.append(group);
    y += Number(picture.getAttribute("height")) + 22;
  }
  const height = y + 2 * MARGIN - 22;
  const width = WIDTH + 2 * MARGIN;
  const root = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": title },
    svg("rect", { width, height, fill: paper || "#ffffff" }),
    content,
  );
  return { text: new XMLSerializer().serializeToString(root), height };
}

/**
 * A copy that carries its looks.
 *
 * @param {Element} node
 */
function dressed(node) {
  const copy = /** @type {Element} */ (node.cloneNode(true));
  const style = getComputedStyle(node);
  for (const name of COPIED) copy.setAttribute(name, style.getPropertyValue(name));
  copy.removeAttribute("class");
  return copy;
}

/**
 * The colour behind a node.
 *
 * @param {Element} node
 */
function paperOf(node) {
  for (let at = /** @type {Element | null} */ (node); at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return "";
}
