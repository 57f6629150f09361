/**
 * The article with its findings as one HTML file that needs nothing else: no script, no network.
 */
import { blocks, segments, stretches } from "../findings.js";

/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {import("../wording.js").Wording} Wording */

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.15rem/2 "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; background: light-dark(#fff, #1c1f25); color: light-dark(#1b1d22, #e9e7e2); }
article :is(p, h1) { white-space: pre-wrap; } article p { margin: 0 0 .9em; }
mark { background: none; color: inherit; }
.actor, .unnamed, .place, .role { text-decoration: underline solid light-dark(#1a62b8, #77aef8) 2px; text-underline-offset: .36em; }
.place { text-decoration-thickness: 1px; } .unnamed { text-decoration-style: dashed; } .role { text-decoration-style: dotted; }
.quote { background-color: light-dark(#dff1e8, #17362d); } .cue { color: light-dark(#14694a, #6fcfa4); }
.figure { box-shadow: inset 0 -.8em light-dark(#ffe08f, #5a4508); }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.6; margin-block: 1rem; width: 100%; }
caption { font-weight: 700; text-align: start; } th, td { border-bottom: 1px solid #8886; padding: .3rem .5rem; text-align: start; vertical-align: top; }
footer { font-size: .8rem; opacity: .8; }
`;

/**
 * @param {Relations} relations
 * @param {Wording} wording
 */
export function standalone(relations, wording) {
  const { text, report } = relations;
  const pieces = segments(stretches(report));
  let next = 0;
  const paragraphs = blocks(text).map((block) => {
    while (next < pieces.length && pieces[next].end <= block.start) next += 1;
    let html = "";
    let at = block.start;
    for (let i = next; i < pieces.length && pieces[i].start < block.end; i += 1) {
      const start = Math.max(pieces[i].start, at);
      const end = Math.min(pieces[i].end, block.end);
      const names = [...new Set(pieces[i].within.map(({ part }) => part))].join(" ");
      const title = titleOf(pieces[i].within, relations, wording);
      html += escape(text.slice(at, start));
      html += `<mark class="${names}"${title ? ` title="${escape(title)}"` : ""}>${escape(text.slice(start, end))}</mark>`;
      at = end;
    }
    html += escape(text.slice(at, block.end));
    return block.level ? `<h1>${html}</h1>` : `<p>${html}</p>`;
  });
  const title = text.trim().split(/[\n\r]/, 1)[0].slice(0, 120);
  return `<!doctype html>
<html lang="${wording.language}" dir="${wording.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article lang="ar" dir="rtl">
${paragraphs.join("\n")}
</article>
${tables(relations, wording)}
<footer><p>${escape(wording.text("footer"))}</p></footer>
</body>
</html>
`;
}

/**
 * @param {Relations} relations
 * @param {Wording} wording
 */
function tables(relations, wording) {
  const { text, report } = relations;
  /** @param {{ start: number, end: number } | null} range */
  const words = (range) => (range ? text.slice(range.start, range.end) : "");
  /** @param {number | undefined} id */
  const name = (id) => (id === undefined ? "" : (report.actors[id]?.name ?? ""));
  const actors = relations.byProminence().map((actor) => [
    actor.name,
    wording.term("actor", actor.kind),
    actor.roles.map(words).join(" · "),
    wording.number(actor.mentions.length),
    wording.number(relations.wordsOf(actor.id)),
  ]);
  const quotes = report.quotes.map((quote) => [
    name(quote.speaker?.actor) || wording.text("quote.nobody"),
    words(quote),
    wording.term("quote", quote.kind),
    wording.term("stance", quote.stance),
    quote.via.map(name).join(" · "),
  ]);
  const figures = report.figures.map((figure) => [
    words(figure),
    wording.value(figure),
    wording.term("figure", figure.kind),
    words(figure.of),
    relations.sayerOf(figure)?.name ?? "",
  ]);
  const heads = {
    actors: ["profile.actor", "export.kind", "card.roles", "export.mentions", "profile.words"],
    quotes: ["profile.actor", "quotes", "export.kind", "profile.stance", "card.via"],
    figures: ["figures.words", "figures.value", "export.kind", "figures.of", "figures.sayer"],
  };
  return Object.entries({ actors, quotes, figures })
    .map(([table, rows]) => {
      const keys = heads[/** @type {keyof typeof heads} */ (table)];
      const head = keys.map((key) => `<th scope="col">${escape(wording.text(/** @type {any} */ (key)))}</th>`).join("");
      const body = rows.map((row) => `<tr>${row.map((cell) => `<td><bdi>${escape(cell)}</bdi></td>`).join("")}</tr>`);
      const caption = escape(wording.text(/** @type {any} */ (table)));
      return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
    })
    .join("\n");
}

/**
 * What rests on a mark says, from the inside out.
 *
 * @param {import("../findings.js").Stretch[]} within
 * @param {Relations} relations
 * @param {Wording} wording
 */
function titleOf(within, { report }, wording) {
  return within
    .toReversed()
    .map(({ key }) => {
      const id = Number(key.slice(1));
      if (key[0] === "a") return `${wording.term("actor", report.actors[id].kind)}: ${report.actors[id].name}`;
      if (key[0] === "f") return [wording.term("figure", report.figures[id].kind), wording.value(report.figures[id])].filter(Boolean).join(": ");
      if (key[0] !== "q") return "";
      const { speaker, kind } = report.quotes[id];
      const who = speaker ? report.actors[speaker.actor]?.name : wording.text("quote.nobody");
      return `${wording.term("quote", kind)}: ${who}`;
    })
    .filter(Boolean)
    .join(" · ");
}

/** @param {string} words */
export function escape(words) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return words.replace(/[&<>"']/g, (sign) => signs[/** @type {keyof typeof signs} */ (sign)]);
}
