/**
 * What findings look like in a host page's own text: the rules for highlights and for inline
 * marks, made from the colours of `css/tokens.css`. Every colour is the host page's to change, by
 * a custom property of the article: `--isnad-actor`, `--isnad-quote-wash` and so on.
 *
 * A highlight may not have a background image or a shadow of its box, so the forms are plainer
 * than in the page's own reading view; they still tell the layers apart without colour.
 */

/**
 * What each part is drawn as, those that lie above the others last.
 *
 * @type {readonly (readonly [name: string, rules: string])[]}
 */
const LOOKS = [
  ["quote", "background-color: {quote-wash}"],
  ["deep", "background-color: {quote-deep}"],
  ["lit", "background-color: {lit}"],
  ["here", "background-color: {lit}; text-decoration: underline solid {lit-edge} 3px"],
  ["figure", "background-color: {figure-band}; text-decoration: underline dotted {figure} 2px"],
  ["oddity", "text-decoration: underline wavy {oddity} 1.5px"],
  ["cue", "color: {quote}; text-decoration: underline double {quote} 1px"],
  ["role", "text-decoration: underline dotted {actor} 1.5px"],
  ["unnamed", "text-decoration: underline dashed {actor} 2px"],
  ["place", "text-decoration: underline solid {actor} 1px"],
  ["actor", "text-decoration: underline solid {actor} 2px"],
];

/** @type {readonly string[]} */
export const PARTS = LOOKS.map(([name]) => name);

/**
 * Each token's colour in both themes.
 *
 * @param {string} tokens The text of `css/tokens.css`.
 */
function palette(tokens) {
  const found = tokens.matchAll(/--([\w-]+): *light-dark\(([^,]+), *([^)]+)\)/g);
  return new Map([...found].map(([, name, light, dark]) => [name, { light, dark }]));
}

/**
 * The rules for all parts in both themes. A browser drops a rule whose selector it does not know,
 * so highlights and marks have rules of their own.
 *
 * @param {string} tokens The text of `css/tokens.css`.
 */
export function looks(tokens) {
  const colours = palette(tokens);
  const themes = /** @type {const} */ (["light", "dark"]);
  const rules = themes.flatMap((theme) =>
    LOOKS.flatMap(([name, look]) => {
      const rules = look.replace(/\{([\w-]+)\}/g, (_, token) => {
        const fallback = colours.get(token)?.[theme].trim() ?? "currentColor";
        return `var(--isnad-${token}, ${fallback})`;
      });
      const under = /underline/.test(rules) ? "; text-underline-offset: .3em; text-decoration-skip-ink: none" : "";
      return [
        `::highlight(isnad-${theme}-${name}) { ${rules}${under} }`,
        `.isnad-${theme}-${name} { ${rules}${under} }`,
      ];
    }),
  );
  return [".isnad-mark { background: none; color: inherit; cursor: pointer }", ...rules].join("\n");
}
