/**
 * The tables of findings as CSV (RFC 4180) that spreadsheet programs open rightly: with a byte
 * order mark, so that Arabic is read as UTF-8, and with nothing that they would take for a formula.
 */

/** @typedef {import("../relations.js").Relations} Relations */

/**
 * @param {Relations} relations
 * @param {"actors" | "quotes" | "figures"} table
 */
export function csv(relations, table) {
  const rows = { actors, quotes, figures }[table](relations);
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** @typedef {string | number | null | undefined} Cell */

/**
 * A cell that begins like a formula is marked as text by an apostrophe, as spreadsheets do.
 * Numbers are numbers and stay.
 *
 * @param {Cell} value
 */
export function cell(value) {
  if (typeof value === "number") return String(value);
  const words = String(value ?? "");
  // Blanks before the sign do not protect, nor do invisible characters.
  const formula = /^[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/.test(words) || /^[\t\r\n]/.test(words);
  const safe = formula ? `'${words}` : words;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * @param {Relations} relations
 * @returns {Cell[][]}
 */
function actors(relations) {
  const { text } = relations;
  return [
    ["id", "name", "kind", "country", "roles", "mentions", "quotes", "words_quoted", "first_start", "first_end", "rule"],
    ...relations.byProminence().map((actor) => [
      actor.id,
      actor.name,
      actor.kind,
      actor.country,
      actor.roles.map(({ start, end }) => text.slice(start, end)).join("; "),
      actor.mentions.length,
      relations.quotesOf(actor.id).length,
      relations.wordsOf(actor.id),
      actor.mentions[0]?.start,
      actor.mentions[0]?.end,
      actor.rule,
    ]),
  ];
}

/**
 * @param {Relations} relations
 * @returns {Cell[][]}
 */
function quotes(relations) {
  const { text, report } = relations;
  /** @param {number} id */
  const name = (id) => report.actors[id]?.name ?? "";
  return [
    ["id", "speaker", "speaker_kind", "by", "quote", "kind", "stance", "cue", "via", "confidence", "words", "start", "end", "rule"],
    ...report.quotes.map((quote) => [
      quote.id,
      quote.speaker ? name(quote.speaker.actor) : "",
      quote.speaker ? report.actors[quote.speaker.actor]?.kind : "",
      quote.speaker?.by,
      text.slice(quote.start, quote.end),
      quote.kind,
      quote.stance,
      quote.cue ? text.slice(quote.cue.start, quote.cue.end) : "",
      quote.via.map(name).join("; "),
      quote.confidence,
      relations.wordsIn(quote),
      quote.start,
      quote.end,
      quote.rule,
    ]),
  ];
}

/**
 * @param {Relations} relations
 * @returns {Cell[][]}
 */
function figures(relations) {
  const { text, report } = relations;
  return [
    ["id", "figure", "kind", "value", "to", "vague", "bound", "unit", "of", "date", "resolved", "time", "score", "said_by", "start", "end", "rule"],
    ...report.figures.map((figure) => {
      const { value, resolved } = figure;
      const range = value !== null && typeof value === "object";
      return [
        figure.id,
        text.slice(figure.start, figure.end),
        figure.kind,
        range ? value.from : value,
        range ? value.to : "",
        figure.vague,
        figure.bound,
        figure.unit,
        figure.of ? text.slice(figure.of.start, figure.of.end) : "",
        figure.date,
        resolved && typeof resolved === "object" ? `${resolved.from}/${resolved.to}` : resolved,
        figure.time,
        figure.score,
        relations.sayerOf(figure)?.name,
        figure.start,
        figure.end,
        figure.rule,
      ];
    }),
  ];
}
