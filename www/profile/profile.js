/**
 * The sourcing profile: five pictures of who is heard in an article, each with the table that says
 * the same, and the buttons that take it along as a picture.
 */
import { element } from "../dom.js";
import { drawChains, drawNaming, drawStances, drawStrip, drawVoices } from "./draw.js";
import { measure } from "./measures.js";
import { asPng, asSvg } from "./picture.js";

/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {import("../wording.js").Wording} Wording */
/** @typedef {import("../wording.js").Key} Key */
/** @typedef {import("./measures.js").Profile} Profile */

/**
 * @typedef {object} Part
 * @property {Key} title
 * @property {(profile: Profile, wording: Wording) => SVGElement | Element} draw
 * @property {(profile: Profile, wording: Wording) => { heads: Key[], rows: string[][] }} table
 * @property {(profile: Profile) => boolean} some
 */

/** @type {Part[]} */
const PARTS = [
  {
    title: "profile.voices",
    draw: drawVoices,
    some: ({ voices }) => voices.length > 0,
    table: ({ voices }, wording) => ({
      heads: ["profile.actor", "profile.words", "profile.share", "quotes"],
      rows: voices.map(({ actor, words, share, quotes }) => [
        actor?.name ?? wording.text("profile.others"),
        wording.number(words),
        wording.percent(share),
        wording.number(quotes),
      ]),
    }),
  },
  {
    title: "profile.naming",
    draw: drawNaming,
    some: ({ naming }) => naming.some(({ quotes }) => quotes > 0),
    table: ({ naming }, wording) => ({
      heads: ["profile.naming", "quotes", "profile.words"],
      rows: naming.map(({ name, quotes, words }) => [
        wording.text(/** @type {Key} */ (`profile.${name}`)),
        wording.number(quotes),
        wording.number(words),
      ]),
    }),
  },
  {
    title: "profile.stances",
    draw: drawStances,
    some: ({ stances }) => stances.length > 0,
    table: ({ stances }, wording) => ({
      heads: ["profile.stance", "quotes"],
      rows: stances.map(({ stance, quotes }) => [wording.term("stance", stance), wording.number(quotes)]),
    }),
  },
  {
    title: "profile.chains",
    draw: drawChains,
    some: ({ links }) => links.length > 0,
    table: ({ links }, wording) => ({
      heads: ["profile.relay", "profile.source", "quotes"],
      rows: links.map(({ relay, source, quotes }) => [
        relay.name,
        source?.name ?? wording.text("quote.nobody"),
        wording.number(quotes),
      ]),
    }),
  },
  {
    title: "profile.strip",
    draw: drawStrip,
    some: ({ lanes }) => lanes.length > 0,
    table: ({ lanes }, wording) => ({
      heads: ["profile.actor", "profile.places"],
      rows: lanes.map(({ actor, stretches }) => [
        actor?.name ?? "",
        wording.list(stretches.map(({ from }) => wording.percent(from))),
      ]),
    }),
  },
];

/**
 * Draws the profile of what is shown into a panel.
 *
 * @param {HTMLElement} panel
 * @param {Relations} relations
 * @param {Wording} wording
 * @param {(name: string, content: Blob) => void} save
 */
export function drawProfile(panel, relations, wording, save) {
  const profile = measure(relations);
  const parts = PARTS.filter(({ some }) => some(profile));
  if (!parts.length) {
    panel.replaceChildren(element("p", { class: "none" }, wording.text("quotes.none")));
    return;
  }
  const figures = parts.map((part) => {
    const title = wording.text(part.title);
    const picture = /** @type {SVGElement} */ (part.draw(profile, wording));
    return {
      title,
      picture,
      node: element(
        "figure",
        { class: "profile-part" },
        element("figcaption", {}, title),
        picture,
        table(title, part.table(profile, wording), wording),
      ),
    };
  });
  /** @param {Key} label @param {() => void} act */
  const button = (label, act) => {
    const made = element("button", { type: "button", class: "small" }, wording.text(label));
    made.addEventListener("click", act);
    return made;
  };
  const about = { title: wording.text("profile.title"), direction: wording.direction };
  panel.replaceChildren(
    element("p", { class: "profile-about" }, wording.text("profile.about")),
    ...figures.map(({ node }) => node),
    element(
      "p",
      { class: "profile-save" },
      button("profile.svg", () => save("isnad-profile.svg", asSvg(figures, about))),
      button("profile.png", async () => save("isnad-profile.png", await asPng(figures, about))),
    ),
  );
}

/**
 * The same as a table, folded away for those who see the picture.
 *
 * @param {string} title
 * @param {{ heads: Key[], rows: string[][] }} content
 * @param {Wording} wording
 */
function table(title, { heads, rows }, wording) {
  const head = heads.map((key) => element("th", { scope: "col" }, wording.text(key)));
  const body = rows.map(([first, ...rest]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, element("bdi", {}, first)),
      ...rest.map((cell) => element("td", {}, element("bdi", {}, cell))),
    ),
  );
  return element(
    "details",
    { class: "as-table" },
    element("summary", { "aria-label": `${wording.text("profile.table")}: ${title}` }, wording.text("profile.table")),
    element(
      "table",
      { class: "plain" },
      element("caption", { class: "unseen" }, title),
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...body),
    ),
  );
}
