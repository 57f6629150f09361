/**
 * What follows from a report when its parts are put side by side: who said a figure, how many
 * words are quoted of whom, who stands in the foreground. Nothing here looks for anything in the
 * text that the report does not name.
 */

/** @typedef {import("./pkg/isnad.js").Report} Report */
/** @typedef {import("./pkg/isnad.js").Actor} Actor */
/** @typedef {import("./pkg/isnad.js").Quote} Quote */
/** @typedef {import("./pkg/isnad.js").Figure} Figure */

export class Relations {
  /** @type {Map<number, Quote[]>} */
  #spoken = new Map();
  /** @type {Map<number, Quote[]>} */
  #relayed = new Map();
  /** @type {Map<number, number>} */
  #words = new Map();
  /** @type {Map<number, Quote>} */
  #around = new Map();

  /**
   * @param {string} text
   * @param {Report} report
   */
  constructor(text, report) {
    this.text = text;
    this.report = report;
    for (const quote of report.quotes) {
      this.#words.set(quote.id, words(text.slice(quote.start, quote.end)));
      if (quote.speaker) add(this.#spoken, quote.speaker.actor, quote);
      for (const id of quote.via) add(this.#relayed, id, quote);
    }
    this.#place();
  }

  /** @param {number} id An actor's. */
  quotesOf(id) {
    return this.#spoken.get(id) ?? [];
  }

  /** @param {number} id Of an actor who relays what others said. */
  relayedBy(id) {
    return this.#relayed.get(id) ?? [];
  }

  /** @param {Quote} quote */
  wordsIn(quote) {
    return this.#words.get(quote.id) ?? 0;
  }

  /** @param {number} id An actor's. */
  wordsOf(id) {
    return this.quotesOf(id).reduce((sum, quote) => sum + this.wordsIn(quote), 0);
  }

  /**
   * The innermost quote that a figure stands in.
   *
   * @param {Figure} figure
   */
  quoteAround(figure) {
    return this.#around.get(figure.id) ?? null;
  }

  /**
   * Who said a figure: the speaker of the quote around it.
   *
   * @param {Figure} figure
   * @returns {Actor | null}
   */
  sayerOf(figure) {
    const speaker = this.quoteAround(figure)?.speaker;
    return speaker ? (this.report.actors[speaker.actor] ?? null) : null;
  }

  /**
   * Actors by how much of the article is about them: mentions, and what they are quoted with
   * counts double. Equal ones keep the order of the text.
   */
  byProminence() {
    /** @param {Actor} actor */
    const weight = (actor) => actor.mentions.length + 2 * this.quotesOf(actor.id).length;
    return this.report.actors.toSorted((a, b) => weight(b) - weight(a));
  }

  /** Goes through quotes and figures once, both in the order of the text. */
  #place() {
    const quotes = this.report.quotes.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const figures = this.report.figures.toSorted((a, b) => a.start - b.start);
    /** @type {Quote[]} */
    let open = [];
    let next = 0;
    for (const figure of figures) {
      for (; next < quotes.length && quotes[next].start <= figure.start; next += 1) {
        open.push(quotes[next]);
      }
      open = open.filter(({ end }) => end > figure.start);
      const around = open.filter(({ end }) => end >= figure.end);
      around.sort((a, b) => a.end - a.start - (b.end - b.start));
      if (around.length) this.#around.set(figure.id, around[0]);
    }
  }
}

/**
 * How many words a stretch of text has, counted by the spaces between them.
 *
 * @param {string} text
 */
export function words(text) {
  return text.match(/\S+/g)?.length ?? 0;
}

/**
 * @template Value
 * @param {Map<number, Value[]>} map
 * @param {number} key
 * @param {Value} value
 */
function add(map, key, value) {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
