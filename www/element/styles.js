/**
 * The element's style sheets, loaded once and shared by all elements of a page. They are adopted,
 * not written into the page, so a policy that forbids inline styles has nothing against them.
 */
import { EngineError } from "../engine.js";
import { sheets } from "../parts.js";
import { looks } from "./looks.js";

/** @typedef {{ shadow: CSSStyleSheet[], paint: CSSStyleSheet }} Styles */

/** @type {Promise<Styles> | undefined} */
let loading;

/** @returns {Promise<Styles>} */
export function styles() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw new EngineError("load", String(error));
  });
  return loading;
}

/** @returns {Promise<Styles>} */
async function load() {
  const [tokens, ...others] = await sheets();
  return {
    shadow: await Promise.all([open(tokens), ...others].map(sheet)),
    paint: await sheet(looks(tokens)),
  };
}

/**
 * Lets the host page set every token from outside, under a name that collides with none of its
 * own: `--actor` is what `--isnad-actor` says, else what it was.
 *
 * @param {string} tokens
 */
function open(tokens) {
  return tokens.replace(/--([\w-]+): ([^;]+);/g, "--$1: var(--isnad-$1, $2);");
}

/** @param {string} text */
function sheet(text) {
  return new CSSStyleSheet().replace(text);
}

/** @type {WeakMap<Document | ShadowRoot, number>} How many paint in a tree. */
const painters = new WeakMap();

/**
 * Gives the tree that a node is in the rules of what is painted there, until the function that is
 * returned is called.
 *
 * @param {Node} node
 * @param {CSSStyleSheet} paint
 */
export function adopt(node, paint) {
  const root = /** @type {Document | ShadowRoot} */ (node.getRootNode());
  const before = painters.get(root) ?? 0;
  painters.set(root, before + 1);
  if (before === 0) root.adoptedStyleSheets.push(paint);
  return () => {
    const left = (painters.get(root) ?? 1) - 1;
    painters.set(root, left);
    if (left > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== paint);
  };
}
