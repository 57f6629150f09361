/**
 * Findings as W3C Web Annotations (JSON-LD), which annotation tools read. Positions count code
 * points, as the standard wants, and each target repeats its words with what stands around them.
 */

/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {{ start: number, end: number }} Range */

const CONTEXT = 24;

/**
 * @param {Relations} relations
 * @param {string} source The identifier of the text, as `textId` makes it.
 */
export function annotations(relations, source) {
  const { text, report } = relations;
  const place = codePoints(text);
  let last = 0;

  /** @param {Range} range */
  const target = ({ start, end }) => ({
    source,
    selector: [
      { type: "TextPositionSelector", start: place(start), end: place(end) },
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
        suffix: whole(text.slice(end, end + CONTEXT)),
      },
    ],
  });
  /** @param {string} purpose @param {string | null | undefined} value */
  const body = (purpose, value) => (value ? [{ type: "TextualBody", purpose, value }] : []);
  /** @param {object[]} bodies @param {Range} range @param {string} motivation */
  const annotation = (bodies, range, motivation) => ({
    id: `${source}#annotation-${(last += 1)}`,
    type: "Annotation",
    motivation,
    body: bodies,
    target: target(range),
  });

  const items = [
    ...report.actors.flatMap((actor) =>
      actor.mentions.map((mention) =>
        annotation([...body("tagging", `actor:${mention.kind}`), ...body("identifying", actor.name)], mention, "identifying"),
      ),
    ),
    ...report.quotes.map((quote) => {
      const speaker = quote.speaker ? report.actors[quote.speaker.actor]?.name : null;
      const via = quote.via.flatMap((id) => body("describing", `via:${report.actors[id]?.name}`));
      const tags = [...body("tagging", `quote:${quote.kind}`), ...body("classifying", `stance:${quote.stance}`)];
      return annotation([...tags, ...body("identifying", speaker), ...via], quote, "tagging");
    }),
    ...report.figures.map((figure) => {
      const value = [figure.value, figure.vague, figure.date, figure.time, figure.score].find((v) => v !== null);
      const words = typeof value === "object" && value ? `${value.from}/${value.to}` : value;
      const shown = words === undefined ? null : [words, figure.unit].filter(Boolean).join(" ");
      return annotation([...body("tagging", `figure:${figure.kind}`), ...body("describing", shown)], figure, "tagging");
    }),
  ];
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${source}#annotations`,
    type: "AnnotationCollection",
    total: items.length,
    first: { id: `${source}#page-1`, type: "AnnotationPage", startIndex: 0, items },
  };
}

/**
 * Without halves of characters at the edges, where the context was cut.
 *
 * @param {string} words
 */
function whole(words) {
  return words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}

/**
 * A name for the text that anybody who has the text can make too.
 *
 * @param {string} text
 */
export async function textId(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `urn:sha256:${hex}`;
}

/**
 * Turns places in UTF-16 units into places in code points; asked in any order.
 *
 * @param {string} text
 */
function codePoints(text) {
  /** @type {number[]} The places behind each character of two units. */
  const wide = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) >= 0xd800 && (text.codePointAt(i) ?? 0) > 0xffff) wide.push((i += 1));
  }
  return (/** @type {number} */ at) => {
    let [low, high] = [0, wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}
