/**
 * The items of the three lists: what one actor, quote or figure looks like there.
 */
import { element, icon } from "./dom.js";

/** @typedef {import("./pkg/isnad.js").Actor} Actor */
/** @typedef {import("./pkg/isnad.js").Quote} Quote */
/** @typedef {import("./pkg/isnad.js").Figure} Figure */
/** @typedef {import("./relations.js").Relations} Relations */
/** @typedef {import("./wording.js").Wording} Wording */

/**
 * What every item is made from.
 *
 * @typedef {{ relations: Relations, wording: Wording }} Source
 */

/** @type {Record<Actor["kind"], string>} */
const ICONS = {
  person: "M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17c.6-3 3.2-4.6 6.5-4.6s5.9 1.6 6.5 4.6",
  organization: "M3 8l7-4.5 7 4.5M4 16.5h12M5.5 8.5v8M10 8.5v8M14.5 8.5v8",
  media: "M3 4.5h11v10.5a1.5 1.5 0 0 0 3 0V8h-3M3 4.5V15a1.5 1.5 0 0 0 1.5 1.5h11M6 8h5M6 11h5",
  state: "M5 17.5V3M5 3.5c4-2 6 2 10 0v7.5c-4 2-6-2-10 0",
  place: "M10 17.5c3.5-4 5.5-6.7 5.5-9.5a5.5 5.5 0 0 0-11 0c0 2.8 2 5.5 5.5 9.5ZM10 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
  unnamed: "M7.3 7.3a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2.1M10 14.8v.1M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z",
};

/** Enough of a quote to know it again; the whole stands in the text. */
const LONGEST_EXCERPT = 280;

/**
 * @param {Actor} actor
 * @param {Source} source
 */
export function actorItem(actor, { relations, wording }) {
  const { text } = relations;
  const spoken = relations.quotesOf(actor.id).length;
  const [role] = actor.roles;
  const country = wording.country(actor.country);
  const facts = [wording.term("actor", actor.kind)];
  if (country && country !== actor.name) facts.push(country);
  return [
    element("span", { class: `kind kind-${actor.kind}` }, icon(ICONS[actor.kind])),
    element(
      "span",
      { class: "main" },
      quoted("title", actor.name),
      ...(role ? [quoted("role", text.slice(role.start, role.end))] : []),
      details([
        ...facts,
        wording.count("mentions.count", actor.mentions.length),
        ...(spoken ? [wording.count("spoken.count", spoken)] : []),
        ...(spoken ? [wording.count("words.count", relations.wordsOf(actor.id))] : []),
      ]),
    ),
  ];
}

/**
 * @param {Quote} quote
 * @param {Source} source
 */
export function quoteItem(quote, { relations, wording }) {
  const { text, report } = relations;
  const { speaker, cue, stance, via } = quote;
  const name = speaker && report.actors[speaker.actor]?.name;
  const whole = text.slice(quote.start, quote.end);
  const cut = whole.length > LONGEST_EXCERPT;
  const facts = [wording.term("quote", quote.kind)];
  if (cue) facts.push(wording.text("quote.cue", { cue: text.slice(cue.start, cue.end) }));
  if (speaker?.by === "pronoun" || speaker?.by === "inherited") {
    facts.push(wording.term("quote.by", speaker.by));
  }
  if (via.length) {
    const names = via.map((id) => report.actors[id]?.name ?? "");
    facts.push(wording.text("quote.via", { names: wording.list(names) }));
  }
  if (quote.confidence === "low") facts.push(wording.text("quote.uncertain"));
  return [
    element(
      "span",
      { class: "main" },
      element(
        "span",
        { class: "head" },
        name
          ? quoted("title", name)
          : element("span", { class: "title nobody" }, wording.text("quote.nobody")),
        element("span", { class: `stance stance-${stance}` }, wording.term("stance", stance)),
      ),
      quoted("excerpt", cut ? `${whole.slice(0, LONGEST_EXCERPT)}…` : whole),
      details(facts),
    ),
  ];
}

/**
 * The cells of a figure's row: its words, value, unit, what it counts and who said it.
 *
 * @param {Figure} figure
 * @param {Source} source
 */
export function figureCells(figure, { relations, wording }) {
  const { text } = relations;
  const { value, unit } = wording.valueAndUnit(figure);
  const of = figure.of ? text.slice(figure.of.start, figure.of.end) : "";
  const sayer = relations.sayerOf(figure)?.name ?? "";
  return {
    words: quoted("title", text.slice(figure.start, figure.end)),
    kind: element("span", { class: "details" }, wording.term("figure", figure.kind)),
    value: element("bdi", { class: "value" }, value),
    unit: element("bdi", { class: "unit" }, unit),
    of: quoted("noun", of),
    sayer: quoted("sayer", sayer),
  };
}

/**
 * An oddity of the text, with the words that follow it, by which one knows the place.
 *
 * @param {import("./pkg/isnad.js").Note} note
 * @param {Source} source
 */
export function noteItem({ start, code }, { relations, wording }) {
  const { text } = relations;
  return [
    element(
      "span",
      { class: "main" },
      element("span", { class: "title oddity" }, wording.term("note", code)),
      quoted("excerpt", `${text.slice(start, start + 80)}…`),
    ),
  ];
}

/**
 * Words of the article within the interface, which may be in another language.
 *
 * @param {string} name
 * @param {string} words
 */
function quoted(name, words) {
  return element("bdi", { class: name, lang: "ar" }, words.replace(/\s+/g, " "));
}

/**
 * Facts in a row; the dots between them are the style sheet's.
 *
 * @param {string[]} facts
 */
function details(facts) {
  const parts = facts.flatMap((fact) => [" ", element("bdi", {}, fact)]);
  return element("span", { class: "details" }, ...parts.slice(1));
}
