/**
 * The numbers of the sourcing profile: who speaks how much, named or not, in which tone, through
 * whom, and where. Nothing is drawn here.
 */

/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {import("../pkg/isnad.js").Actor} Actor */

/** A bar of the share of voice; the last one may stand for all further speakers. */
/** @typedef {{ actor: Actor | null, words: number, quotes: number, share: number }} Voice */
/** @typedef {{ relay: Actor, source: Actor | null, quotes: number, key: string }} Link */
/** @typedef {{ actor: Actor | null, stretches: { from: number, to: number }[] }} Lane */

/**
 * @typedef {object} Profile
 * @property {Voice[]} voices
 * @property {{ name: "named" | "unnamed" | "nobody", quotes: number, words: number }[]} naming
 * @property {{ stance: string, quotes: number }[]} stances
 * @property {Link[]} links
 * @property {Lane[]} lanes
 */

/** More speakers than a picture can hold are summed up. */
const MOST_VOICES = 9;

/**
 * @param {Relations} relations
 * @returns {Profile}
 */
export function measure(relations) {
  const voices = sharesOfVoice(relations);
  return {
    voices,
    naming: namedOrNot(relations),
    stances: tones(relations),
    links: chains(relations),
    lanes: places(relations, voices),
  };
}

/** @param {Relations} relations */
function sharesOfVoice(relations) {
  const { report } = relations;
  /** @type {Voice[]} */
  const all = [];
  for (const actor of report.actors) {
    const quotes = relations.quotesOf(actor.id).length;
    if (quotes) all.push({ actor, quotes, words: relations.wordsOf(actor.id), share: 0 });
  }
  all.sort((a, b) => b.words - a.words);
  const total = all.reduce((sum, { words }) => sum + words, 0) || 1;
  for (const voice of all) voice.share = voice.words / total;
  if (all.length <= MOST_VOICES) return all;
  const rest = all.splice(MOST_VOICES - 1);
  /** @param {"words" | "quotes" | "share"} of */
  const sum = (of) => rest.reduce((sum, voice) => sum + voice[of], 0);
  return [...all, { actor: null, words: sum("words"), quotes: sum("quotes"), share: sum("share") }];
}

/** @param {Relations} relations */
function namedOrNot(relations) {
  const { report } = relations;
  const groups = /** @type {Profile["naming"]} */ (
    ["named", "unnamed", "nobody"].map((name) => ({ name, quotes: 0, words: 0 }))
  );
  for (const quote of report.quotes) {
    const actor = quote.speaker && report.actors[quote.speaker.actor];
    const group = groups[!actor ? 2 : actor.kind === "unnamed" ? 1 : 0];
    group.quotes += 1;
    group.words += relations.wordsIn(quote);
  }
  return groups;
}

/** @param {Relations} relations */
function tones({ report }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { stance } of report.quotes) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  const tones = [...counts].map(([stance, quotes]) => ({ stance, quotes }));
  return tones.sort((a, b) => b.quotes - a.quotes);
}

/** @param {Relations} relations */
function chains({ report }) {
  /** @type {Map<string, Link>} */
  const links = new Map();
  for (const quote of report.quotes) {
    const source = quote.speaker ? (report.actors[quote.speaker.actor] ?? null) : null;
    for (const id of quote.via) {
      const relay = report.actors[id];
      if (!relay) continue;
      const name = `${id} ${source?.id ?? ""}`;
      const link = links.get(name) ?? { relay, source, quotes: 0, key: `q${quote.id}` };
      link.quotes += 1;
      links.set(name, link);
    }
  }
  return [...links.values()].sort((a, b) => b.quotes - a.quotes);
}

/**
 * Where in the article each of the voices is quoted, as parts of its length.
 *
 * @param {Relations} relations
 * @param {Voice[]} voices
 * @returns {Lane[]}
 */
function places(relations, voices) {
  const length = relations.text.length || 1;
  return voices.flatMap(({ actor }) => {
    if (!actor) return [];
    const stretches = relations.quotesOf(actor.id).map(({ start, end }) => ({
      from: start / length,
      to: end / length,
    }));
    return [{ actor, stretches }];
  });
}
