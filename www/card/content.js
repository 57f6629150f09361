/**
 * What the card of a finding says: what it is, why it was found, and what it hangs together with.
 */
import { element } from "../dom.js";

/** @typedef {import("../pkg/isnad.js").Actor} Actor */
/** @typedef {import("../pkg/isnad.js").Quote} Quote */
/** @typedef {import("../pkg/isnad.js").Figure} Figure */
/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {import("../wording.js").Wording} Wording */

/**
 * @typedef {object} Leaf
 * @property {string} kind What the finding is, in a word or two.
 * @property {string} title Words of the article, or an actor's name.
 * @property {string[]} tags
 * @property {string} why
 * @property {string} [rule] Its name in the analyzer, for those who want to look it up.
 * @property {{ label: string, value: (Node | string)[] }[]} facts
 */

/**
 * @typedef {{ relations: Relations, wording: Wording }} Source
 */

/**
 * @param {string} key The finding's, as in `findings.js`.
 * @param {number} place
 * @param {Source} source
 * @returns {Leaf | null}
 */
export function leaf(key, place, source) {
  const { report } = source.relations;
  const id = Number(key.slice(1));
  const by = { a: report.actors, q: report.quotes, f: report.figures, n: report.notes };
  const found = by[/** @type {keyof typeof by} */ (key[0])]?.[id];
  if (!found) return null;
  if (key[0] === "a") return actorLeaf(/** @type {Actor} */ (found), place, source);
  if (key[0] === "q") return quoteLeaf(/** @type {Quote} */ (found), source);
  if (key[0] === "f") return figureLeaf(/** @type {Figure} */ (found), source);
  const { code } = report.notes[id];
  const { wording } = source;
  return { kind: wording.text("card.note"), title: wording.term("note", code), tags: [], why: wording.text("why.note"), facts: [] };
}

/**
 * @param {Actor} actor
 * @param {number} place
 * @param {Source} source
 * @returns {Leaf}
 */
function actorLeaf(actor, place, { relations, wording }) {
  const { text } = relations;
  const mention = actor.mentions[place] ?? actor.mentions[0];
  const facts = [];
  const roles = [...new Set(actor.roles.map(({ start, end }) => plain(text.slice(start, end))))];
  if (roles.length) facts.push(fact(wording.text("card.roles"), join(roles.map(arabic))));
  const country = wording.country(actor.country);
  if (country && country !== actor.name) facts.push(fact(wording.text("card.country"), [country]));
  if (mention && mention.kind !== actor.kind) {
    facts.push(fact(wording.text("card.here"), [wording.term("actor", mention.kind)]));
  }
  const spoken = relations.quotesOf(actor.id);
  if (spoken.length) {
    const words = wording.count("words.count", relations.wordsOf(actor.id));
    const open = link(wording.count("spoken.count", spoken.length), `q${spoken[0].id}`);
    facts.push(fact(wording.text("card.said"), [open, ` · ${words}`]));
  }
  const relayed = relations.relayedBy(actor.id);
  if (relayed.length) {
    const open = link(wording.count("spoken.count", relayed.length), `q${relayed[0].id}`);
    facts.push(fact(wording.text("card.relays"), [open]));
  }
  return {
    kind: wording.term("actor", actor.kind),
    title: actor.name,
    tags: [],
    why: wording.why(mention?.rule ?? actor.rule, {}),
    rule: mention?.rule ?? actor.rule,
    facts,
  };
}

/**
 * @param {Quote} quote
 * @param {Source} source
 * @returns {Leaf}
 */
function quoteLeaf(quote, { relations, wording }) {
  const { text, report } = relations;
  const { cue, speaker, via } = quote;
  const cueWords = cue ? plain(text.slice(cue.start, cue.end)) : "";
  const facts = [];
  const actor = speaker && report.actors[speaker.actor];
  if (actor) {
    const how = wording.term("card.by", speaker.by);
    facts.push(fact(wording.text("card.speaker"), [link(actor.name, `a${actor.id}`, true), ` · ${how}`]));
  } else {
    facts.push(fact(wording.text("card.speaker"), [wording.text("quote.nobody")]));
  }
  const relays = via.flatMap((id) => report.actors[id] ?? []);
  if (relays.length) {
    const links = relays.map((actor) => link(actor.name, `a${actor.id}`, true));
    facts.push(fact(wording.text("card.via"), join(links)));
  }
  if (cue) facts.push(fact(wording.text("card.cue"), [arabic(cueWords), ` · ${wording.term("stance", quote.stance)}`]));
  facts.push(fact(wording.text("card.length"), [wording.count("words.count", relations.wordsIn(quote))]));
  facts.push(fact(wording.text("card.confidence"), [wording.term("confidence", quote.confidence)]));
  return {
    kind: wording.text("card.quote"),
    title: actor?.name ?? wording.text("quote.nobody"),
    tags: [wording.term("quote", quote.kind), wording.term("stance", quote.stance)],
    why: wording.why(quote.rule, { cue: cueWords }),
    rule: quote.rule,
    facts,
  };
}

/**
 * @param {Figure} figure
 * @param {Source} source
 * @returns {Leaf}
 */
function figureLeaf(figure, { relations, wording }) {
  const { text } = relations;
  const facts = [];
  const value = wording.value(figure);
  const label = figure.resolved ? wording.text("card.resolved") : wording.text("figures.value");
  if (value) facts.push(fact(label, [bdi(value)]));
  if (figure.calendar === "hijri") facts.push(fact(wording.text("card.calendar"), [wording.text("figure.hijri")]));
  if (figure.of) facts.push(fact(wording.text("figures.of"), [arabic(plain(text.slice(figure.of.start, figure.of.end)))]));
  const quote = relations.quoteAround(figure);
  const sayer = relations.sayerOf(figure);
  if (sayer) facts.push(fact(wording.text("figures.sayer"), [link(sayer.name, `a${sayer.id}`, true)]));
  if (quote) facts.push(fact(wording.text("card.within"), [link(excerpt(text.slice(quote.start, quote.end)), `q${quote.id}`, true)]));
  return {
    kind: wording.term("figure", figure.kind),
    title: plain(text.slice(figure.start, figure.end)),
    tags: [],
    why: wording.why(figure.rule, {}),
    rule: figure.rule,
    facts,
  };
}

/**
 * @param {string} label
 * @param {(Node | string)[]} value
 */
function fact(label, value) {
  return { label, value };
}

/**
 * A button that leads to another finding.
 *
 * @param {string} words
 * @param {string} key
 * @param {boolean} [ofArticle] Whether the words are Arabic whatever the interface's language is.
 */
function link(words, key, ofArticle = false) {
  const inner = ofArticle ? arabic(words) : words;
  return element("button", { type: "button", class: "link", "data-go": key }, inner);
}

/** @param {string} words */
function arabic(words) {
  return element("bdi", { lang: "ar" }, words);
}

/** @param {string} words */
function bdi(words) {
  return element("bdi", {}, words);
}

/** @param {Node[]} nodes */
function join(nodes) {
  return nodes.flatMap((node, i) => (i ? [" · ", node] : [node]));
}

/** @param {string} words */
function plain(words) {
  return words.replace(/\s+/g, " ").trim();
}

/** @param {string} words */
function excerpt(words) {
  const short = plain(words);
  return short.length > 70 ? `${short.slice(0, 70)}…` : short;
}
