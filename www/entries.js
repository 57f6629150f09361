/**
 * From a report to the entries of the lists: what each is found by, what it is sorted by, and how
 * it is drawn once it is needed.
 */
import { element } from "./dom.js";
import { actorItem, figureCells, noteItem, quoteItem } from "./items.js";

/** @typedef {import("./filters.js").Facets} Facets */
/** @typedef {import("./relations.js").Relations} Relations */
/** @typedef {import("./wording.js").Wording} Wording */

/**
 * @typedef {object} Entry
 * @property {string} key
 * @property {number} places How many places of the text it leads to.
 * @property {Facets | null} facets Null for what no filter knows.
 * @property {() => HTMLElement} draw
 * @property {Record<string, string | number>} [sort] What it is sorted by, by the column.
 */

/**
 * Actors by prominence, quotes and figures as they come in the text.
 *
 * @param {Relations} relations
 * @param {Wording} wording
 * @returns {Record<"actors" | "quotes" | "figures", Entry[]>}
 */
export function entries(relations, wording) {
  const source = { relations, wording };
  const { text, report } = relations;
  /** @param {{ start: number, end: number } | null} range */
  const words = (range) => (range ? text.slice(range.start, range.end) : "");
  /** @param {number} id */
  const name = (id) => report.actors[id]?.name ?? "";

  const actors = relations.byProminence().map((actor) => ({
    key: `a${actor.id}`,
    places: actor.mentions.length,
    facets: {
      words: [actor.name, ...actor.roles.map(words)].join(" "),
      actors: [actor.id],
      kind: actor.kind,
    },
    draw: () => item(`a${actor.id}`, actorItem(actor, source)),
  }));

  const ranks = new Map(relations.byProminence().map(({ id }, rank) => [id, rank]));
  const quotes = report.quotes.map((quote) => {
    const speakers = quote.speaker ? [quote.speaker.actor, ...quote.via] : quote.via;
    return {
      key: `q${quote.id}`,
      places: 1,
      facets: {
        words: [words(quote), words(quote.cue), ...speakers.map(name)].join(" "),
        actors: speakers,
        kind: quote.kind,
        stance: quote.stance,
        confidence: quote.confidence,
      },
      sort: { speaker: (quote.speaker && ranks.get(quote.speaker.actor)) ?? Infinity },
      draw: () => item(`q${quote.id}`, quoteItem(quote, source)),
    };
  });

  const notes = report.notes.flatMap((note, id) =>
    note.start < note.end
      ? [{ key: `n${id}`, places: 1, facets: null, draw: () => item(`n${id}`, noteItem(note, source)) }]
      : [],
  );

  const figures = report.figures.map((figure) => {
    const sayer = relations.sayerOf(figure);
    const { unit } = wording.valueAndUnit(figure);
    return {
      key: `f${figure.id}`,
      places: 1,
      facets: {
        words: [words(figure), words(figure.of), sayer?.name, wording.value(figure)].join(" "),
        actors: sayer ? [sayer.id] : [],
        kind: figure.kind,
      },
      sort: {
        words: figure.start,
        value: magnitude(figure),
        unit,
        of: words(figure.of),
        sayer: sayer?.name ?? "",
      },
      draw: () => row(`f${figure.id}`, figureCells(figure, source)),
    };
  });
  return { actors, quotes: [...quotes, ...notes], figures };
}

/**
 * What a figure is sorted by: its number, the time of a date, the middle of a range.
 *
 * @param {import("./pkg/isnad.js").Figure} figure
 */
function magnitude({ value, date, resolved }) {
  if (typeof value === "number") return value;
  if (value) return (value.from + value.to) / 2;
  const day = resolved && typeof resolved === "object" ? resolved.from : (resolved ?? date);
  const time = day ? Date.parse(day) : NaN;
  return Number.isNaN(time) ? Infinity : time;
}

/**
 * @param {string} key
 * @param {Node[]} content
 */
function item(key, content) {
  const button = element("button", { type: "button", class: "item", "data-key": key }, ...content);
  return element("li", {}, button);
}

/**
 * @param {string} key
 * @param {ReturnType<typeof figureCells>} cells
 */
function row(key, { words, kind, value, unit, of, sayer }) {
  const button = element("button", { type: "button", class: "item", "data-key": key }, words);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, button, kind),
    ...[value, unit, of, sayer].map((cell) => element("td", {}, cell)),
  );
}
