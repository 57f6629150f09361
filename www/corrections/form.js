/**
 * The foot of a card, where a reader corrects the finding: its kind, stance, speaker, value, where
 * it begins and ends, or that it is none at all.
 */
import { element } from "../dom.js";

/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {import("../wording.js").Wording} Wording */
/** @typedef {import("../wording.js").Key} Key */
/** @typedef {import("../findings.js").Layer} Layer */
/** @typedef {import("./apply.js").Correction} Correction */
/** @typedef {import("./apply.js").Range} Range */

const KINDS = {
  actors: ["person", "organization", "media", "state", "place", "unnamed"],
  quotes: ["direct", "indirect", "mixed", "reported"],
  figures: ["count", "percent", "money", "measure", "ordinal", "fraction", "duration", "date", "time", "score"],
};
const STANCES = [
  "neutral", "factive", "confirm", "distance", "opinion", "deny",
  "warn", "negative", "positive", "directive", "commissive", "question",
];
const FAMILY = { actors: "actor", quotes: "quote", figures: "figure" };

/**
 * @param {string} key
 * @param {number} place
 * @param {Relations} relations
 * @param {Wording} wording
 * @param {(correction: Correction) => void} made
 */
export function correctionForm(key, place, relations, wording, made) {
  const target = targetOf(key, place, relations);
  if (!target) return null;
  const { layer, at, kind } = target;
  /** @param {Partial<Correction>} what */
  const change = (what) => made({ op: "change", layer, at, ...what });
  const box = element("details", { class: "fix" }, element("summary", {}, wording.text("fix.open")));
  const fields = element("div", { class: "fields" });
  box.append(fields);

  const kinds = KINDS[layer].map((kind) => ({ value: kind, words: wording.term(FAMILY[layer], kind) }));
  fields.append(choice(wording.text("fix.kind"), kinds, kind, (kind) => change({ kind })));

  const { report } = relations;
  const quote = layer === "quotes" ? report.quotes[Number(key.slice(1))] : null;
  if (quote) {
    const stances = STANCES.map((stance) => ({ value: stance, words: wording.term("stance", stance) }));
    fields.append(choice(wording.text("fix.stance"), stances, quote.stance, (stance) => change({ stance })));
    const speakers = relations.byProminence().map(({ id, name }) => ({ value: String(id), words: name }));
    const nobody = { value: "", words: wording.text("quote.nobody") };
    const now = quote.speaker ? String(quote.speaker.actor) : "";
    fields.append(
      choice(wording.text("fix.speaker"), [nobody, ...speakers], now, (id) => {
        const mention = report.actors[Number(id)]?.mentions[0];
        change({ speaker: id && mention ? { start: mention.start, end: mention.end } : null });
      }),
    );
  }
  if (layer === "figures") {
    const { value } = report.figures[Number(key.slice(1))];
    if (typeof value === "number" || value === null) {
      const input = element("input", { type: "number", step: "any", dir: "ltr" });
      input.value = value === null ? "" : String(value);
      input.addEventListener("change", () => change({ value: input.value === "" ? null : input.valueAsNumber }));
      fields.append(element("label", {}, element("span", {}, wording.text("fix.value")), input));
    }
  }
  fields.append(edges(at, relations.text, wording, (span) => change({ span })));

  const remove = element("div", { class: "removal" });
  /** @param {Key} label @param {boolean} all */
  const button = (label, all) => {
    const made_ = element("button", { type: "button", class: "small danger" }, wording.text(label));
    made_.addEventListener("click", () => made({ op: "remove", layer, at, all }));
    return made_;
  };
  remove.append(button("fix.remove", false));
  if (layer === "actors" && report.actors[Number(key.slice(1))].mentions.length > 1) {
    remove.append(button("fix.remove-all", true));
  }
  box.append(remove);
  return box;
}

/**
 * @param {string} key
 * @param {number} place
 * @param {Relations} relations
 * @returns {{ layer: Layer, at: Range, kind: string } | null}
 */
export function targetOf(key, place, { report }) {
  const id = Number(key.slice(1));
  /** @param {Range} range */
  const range = ({ start, end }) => ({ start, end });
  if (key[0] === "a") {
    const actor = report.actors[id];
    const mention = actor?.mentions[place] ?? actor?.mentions[0];
    return mention ? { layer: "actors", at: range(mention), kind: actor.kind } : null;
  }
  if (key[0] === "q" && report.quotes[id]) {
    return { layer: "quotes", at: range(report.quotes[id]), kind: report.quotes[id].kind };
  }
  if (key[0] === "f" && report.figures[id]) {
    return { layer: "figures", at: range(report.figures[id]), kind: report.figures[id].kind };
  }
  return null;
}

/**
 * @param {string} label
 * @param {{ value: string, words: string }[]} options
 * @param {string} now
 * @param {(value: string) => void} chosen
 */
function choice(label, options, now, chosen) {
  const select = element("select");
  select.append(...options.map(({ value, words }) => element("option", { value }, words)));
  select.value = now;
  select.addEventListener("change", () => chosen(select.value));
  return element("label", {}, element("span", {}, label), select);
}

/**
 * Buttons that move the beginning and the end of a finding by a word.
 *
 * @param {Range} at
 * @param {string} text
 * @param {Wording} wording
 * @param {(span: Range) => void} moved
 */
function edges({ start, end }, text, wording, moved) {
  /** @param {Key} label @param {Range | null} to */
  const button = (label, to) => {
    const made = element("button", { type: "button", class: "small", disabled: !to }, wording.text(label));
    if (to) made.addEventListener("click", () => moved(to));
    return made;
  };
  /** @param {number} start @param {number} end */
  const range = (start, end) => (start < end && start >= 0 && end <= text.length ? { start, end } : null);
  const words = boundaries(text, start, end);
  return element(
    "fieldset",
    { class: "edges" },
    element("legend", {}, wording.text("fix.edges")),
    button("fix.start-out", range(words.before, end)),
    button("fix.start-in", range(words.second, end)),
    button("fix.end-in", range(start, words.last)),
    button("fix.end-out", range(start, words.after)),
  );
}

/**
 * Where words begin and end about the edges of a stretch; -1 where there is none.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function boundaries(text, start, end) {
  const around = 80;
  const from = Math.max(0, start - around);
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  const words = [...segmenter.segment(text.slice(from, end + around))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
  return {
    before: words.findLast((word) => word.start < start)?.start ?? -1,
    second: words.find((word) => word.start > start && word.start < end)?.start ?? text.length + 1,
    last: words.findLast((word) => word.end < end && word.end > start)?.end ?? -1,
    after: words.find((word) => word.end > end)?.end ?? text.length + 1,
  };
}
