/**
 * What a reader corrects is laid over what the analyzer found: the report stays a report, and each
 * part that was touched names the reader as its rule.
 *
 * A correction points at a finding by its place in the text, so that it outlives a new analysis.
 */

/** @typedef {import("../pkg/isnad.js").Report} Report */
/** @typedef {import("../pkg/isnad.js").Actor} Actor */
/** @typedef {import("../pkg/isnad.js").Quote} Quote */
/** @typedef {import("../pkg/isnad.js").Figure} Figure */
/** @typedef {import("../findings.js").Layer} Layer */
/** @typedef {{ start: number, end: number }} Range */

/**
 * @typedef {object} Correction
 * @property {"add" | "change" | "remove"} op
 * @property {Layer} layer
 * @property {Range} at The finding: a mention of an actor, a quote, a figure.
 * @property {string} [kind]
 * @property {string} [stance]
 * @property {Range | null} [speaker] A mention of whoever speaks; null for nobody.
 * @property {Range} [span] Where the finding is to begin and end.
 * @property {number | null} [value] Of a figure.
 * @property {boolean} [all] Removes an actor with all its mentions.
 */

/**
 * @param {string} text
 * @param {Report} report
 * @param {Correction[]} corrections In the order in which they were made.
 * @returns {Report}
 */
export function correct(text, report, corrections) {
  if (!corrections.length) return report;
  const copy = structuredClone(report);
  for (const correction of corrections) {
    if (correction.layer === "actors") correctActor(text, copy, correction);
    else if (correction.layer === "quotes") correctQuote(copy, correction);
    else correctFigure(copy, correction);
  }
  return numbered(copy);
}

/**
 * @param {string} text
 * @param {Report} report
 * @param {Correction} correction
 */
function correctActor(text, report, { op, at, kind, span, all }) {
  if (op === "add") {
    const name = text.slice(at.start, at.end);
    const as = /** @type {Actor["kind"]} */ (kind ?? "person");
    const form = as === "unnamed" ? /** @type {const} */ ("description") : /** @type {const} */ ("name");
    const mention = { ...at, form, kind: as, rule: "reader.added" };
    // The same words are the same actor.
    const same = report.actors.find((actor) => actor.name === name && actor.kind === as);
    if (same) same.mentions = [...same.mentions, mention].sort(byPlace);
    else {
      const id = report.actors.length;
      report.actors.push({ id, kind: as, name, roles: [], country: null, mentions: [mention], rule: "reader.added" });
    }
    return;
  }
  const actor = actorAt(report, at);
  const mention = actor?.mentions.find((mention) => same(mention, at));
  if (!actor || !mention) return;
  if (op === "remove") actor.mentions = all ? [] : actor.mentions.filter((other) => other !== mention);
  if (kind) {
    const before = actor.kind;
    actor.kind = /** @type {Actor["kind"]} */ (kind);
    for (const other of actor.mentions) if (other.kind === before) other.kind = actor.kind;
    actor.rule = mention.rule = "reader.changed";
  }
  if (span) {
    const whole = actor.name === text.slice(mention.start, mention.end);
    Object.assign(mention, span, { rule: "reader.changed" });
    if (whole) actor.name = text.slice(span.start, span.end);
    for (const { speaker } of report.quotes) {
      if (speaker && same(speaker.mention, at)) speaker.mention = { ...span };
    }
  }
}

/**
 * @param {Report} report
 * @param {Correction} correction
 */
function correctQuote(report, { op, at, kind, stance, speaker, span }) {
  if (op === "add") {
    const who = speaker ? actorAt(report, speaker) : undefined;
    report.quotes.push({
      ...at,
      id: report.quotes.length,
      kind: /** @type {Quote["kind"]} */ (kind ?? "direct"),
      stance: /** @type {Quote["stance"]} */ (stance ?? "neutral"),
      cue: null,
      speaker: who && speaker ? { actor: who.id, mention: { ...speaker }, by: "named" } : null,
      via: [],
      confidence: "high",
      rule: "reader.added",
    });
    return;
  }
  const quote = report.quotes.find((quote) => same(quote, at));
  if (!quote) return;
  if (op === "remove") {
    report.quotes = report.quotes.filter((other) => other !== quote);
    return;
  }
  if (kind) quote.kind = /** @type {Quote["kind"]} */ (kind);
  if (stance) quote.stance = /** @type {Quote["stance"]} */ (stance);
  if (speaker === null) quote.speaker = null;
  const who = speaker ? actorAt(report, speaker) : undefined;
  if (who && speaker) {
    const by = who.kind === "unnamed" ? /** @type {const} */ ("description") : /** @type {const} */ ("named");
    quote.speaker = { actor: who.id, mention: { start: speaker.start, end: speaker.end }, by };
  }
  if (span) Object.assign(quote, span);
  quote.rule = "reader.changed";
  quote.confidence = "high";
}

/**
 * @param {Report} report
 * @param {Correction} correction
 */
function correctFigure(report, { op, at, kind, span, value }) {
  if (op === "add") {
    const nothing = { vague: null, bound: null, unit: null, of: null, date: null, time: null };
    report.figures.push({
      ...at,
      ...nothing,
      id: report.figures.length,
      kind: /** @type {Figure["kind"]} */ (kind ?? "count"),
      value: value ?? null,
      score: null,
      calendar: null,
      resolved: null,
      rule: "reader.added",
    });
    return;
  }
  const figure = report.figures.find((figure) => same(figure, at));
  if (!figure) return;
  if (op === "remove") report.figures = report.figures.filter((other) => other !== figure);
  if (kind) figure.kind = /** @type {Figure["kind"]} */ (kind);
  if (value !== undefined) figure.value = value;
  if (span) Object.assign(figure, span);
  figure.rule = "reader.changed";
}

/**
 * @param {Report} report
 * @param {Range} at
 */
function actorAt(report, at) {
  return report.actors.find(({ mentions }) => mentions.some((mention) => same(mention, at)));
}

/**
 * Gives every part the number of its place again, as the report promises, and takes out actors
 * whose last mention is gone.
 *
 * @param {Report} report
 * @returns {Report}
 */
function numbered(report) {
  const actors = report.actors.filter(({ mentions }) => mentions.length > 0);
  actors.sort((a, b) => byPlace(a.mentions[0], b.mentions[0]));
  const places = new Map(actors.map(({ id }, place) => [id, place]));
  const quotes = report.quotes.toSorted(byPlace).map((quote, id) => {
    const actor = quote.speaker ? places.get(quote.speaker.actor) : undefined;
    const speaker = quote.speaker && actor !== undefined ? { ...quote.speaker, actor } : null;
    return { ...quote, id, speaker, via: quote.via.flatMap((id) => places.get(id) ?? []) };
  });
  const figures = report.figures.toSorted(byPlace).map((figure, id) => ({ ...figure, id }));
  return { ...report, actors: actors.map((actor, id) => ({ ...actor, id })), quotes, figures };
}

/**
 * @param {Range} a
 * @param {Range} b
 */
function same(a, b) {
  return a.start === b.start && a.end === b.end;
}

/**
 * @param {Range} a
 * @param {Range} b
 */
function byPlace(a, b) {
  return a.start - b.start || b.end - a.end;
}
