/**
 * The measures of the WebAssembly module, the same in Node and in a browser's worker, and the
 * same as those of the native core in `xtask/bench-native`.
 *
 * @typedef {(text: string) => { actors: unknown[], quotes: unknown[], figures: unknown[] }} Analyze
 */

/** How many articles of middling length stand for "one article". */
const TYPICAL = 101;
/** The text as a whole is long, and its time varies little. */
const WHOLE_ROUNDS = 3;

/**
 * @param {Analyze} analyze
 * @param {string[]} articles
 * @param {number} rounds
 */
export function measure(analyze, articles, rounds) {
  const chosen = typical(articles);
  const whole = articles.join("\n\n");
  // The first pass compiles and fills what is filled on demand; it also counts what is found.
  const found = [0, 0, 0];
  for (const article of articles) {
    const report = analyze(article);
    found[0] += report.actors.length;
    found[1] += report.quotes.length;
    found[2] += report.figures.length;
  }
  return {
    all_ms: times(rounds, () => articles.forEach((article) => analyze(article))),
    typical_ms: times(rounds, () => chosen.forEach((article) => analyze(article))),
    typical_count: chosen.length,
    typical_bytes: chosen.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0),
    whole_ms: times(WHOLE_ROUNDS, () => analyze(whole)),
    found,
  };
}

/**
 * @param {number} rounds
 * @param {() => void} work
 */
function times(rounds, work) {
  return Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

/**
 * The articles whose length is nearest the median.
 *
 * @param {string[]} articles
 */
function typical(articles) {
  const sorted = articles.toSorted((a, b) => a.length - b.length);
  const skip = Math.floor(Math.max(0, sorted.length - TYPICAL) / 2);
  return sorted.slice(skip, skip + TYPICAL);
}
