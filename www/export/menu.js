/**
 * The menu by which findings leave the page: as files, into the clipboard, onto paper.
 */
import { element } from "../dom.js";
import { annotations, textId } from "./annotations.js";
import { csv } from "./csv.js";
import { standalone } from "./page.js";
import { fragmentOf } from "./permalink.js";

/** @typedef {import("../articles/store.js").Article} Article */
/** @typedef {import("../relations.js").Relations} Relations */
/** @typedef {import("../wording.js").Wording} Wording */
/** @typedef {import("../wording.js").Key} Key */

/**
 * What the menu needs to know at the moment when something is chosen.
 *
 * @typedef {{ article: Article, relations: Relations | null, wording: Wording }} Matter
 */

export class ExportMenu {
  #root;
  #matter;
  #say;
  #summary = element("summary", { class: "quiet" });
  #list = element("ul", { class: "menu-list" });

  /**
   * @param {HTMLDetailsElement} root
   * @param {() => Matter} matter
   * @param {(key: Key, trouble?: boolean) => void} say Tells the reader how it went.
   */
  constructor(root, matter, say) {
    this.#root = root;
    this.#matter = matter;
    this.#say = say;
    root.append(this.#summary, this.#list);
    root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !root.open) return;
      event.stopPropagation();
      this.#close();
    });
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !root.contains(event.target)) root.open = false;
    });
    this.label();
  }

  /** Writes the items in the language of the moment. */
  label() {
    const { wording } = this.#matter();
    this.#summary.textContent = wording.text("export");
    /** @type {[Key, (matter: Matter & { relations: Relations }) => unknown][]} */
    const items = [
      ["export.link", (matter) => this.#link(matter)],
      ["export.text", ({ article }) => this.#copy(article.text)],
      ["export.html", ({ relations, wording }) => save("isnad.html", file(standalone(relations, wording), "text/html"))],
      ["export.csv.actors", ({ relations }) => save("isnad-actors.csv", file(csv(relations, "actors"), "text/csv"))],
      ["export.csv.quotes", ({ relations }) => save("isnad-quotes.csv", file(csv(relations, "quotes"), "text/csv"))],
      ["export.csv.figures", ({ relations }) => save("isnad-figures.csv", file(csv(relations, "figures"), "text/csv"))],
      ["export.json", (matter) => save("isnad-report.json", file(json(matter), "application/json"))],
      ["export.annotations", async ({ relations }) => {
        const content = annotations(relations, await textId(relations.text));
        save("isnad-annotations.jsonld", file(JSON.stringify(content, null, 1), "application/ld+json"));
      }],
      ["export.print", () => print()],
    ];
    this.#list.replaceChildren(
      ...items.map(([key, act]) => {
        const button = element("button", { type: "button", "data-export": key }, wording.text(key));
        button.addEventListener("click", () => {
          this.#close();
          const { article, relations, wording } = this.#matter();
          if (relations) act({ article, relations, wording });
        });
        return element("li", {}, button);
      }),
    );
  }

  #close() {
    this.#root.open = false;
    this.#summary.focus();
  }

  /** @param {Matter} matter */
  async #link({ article }) {
    const fragment = await fragmentOf(article);
    if (!fragment) return this.#say("export.link-too-long", true);
    const url = new URL(location.href);
    url.hash = fragment;
    await this.#copy(url.href, "export.link-copied");
  }

  /**
   * @param {string} text
   * @param {Key} done
   */
  async #copy(text, done = "export.copied") {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(done);
    } catch {
      this.#say("export.no-clipboard", true);
    }
  }
}

/**
 * The report as it is shown, with what the reader corrected named beside it.
 *
 * @param {Matter & { relations: Relations }} matter
 */
export function json({ article, relations }) {
  const { reference, corrections } = article;
  const extra = corrections.length ? { corrections } : {};
  return JSON.stringify({ ...relations.report, reference: reference || null, ...extra }, null, 1);
}

/**
 * @param {string} content
 * @param {string} type
 */
function file(content, type) {
  return new Blob([content], { type: `${type};charset=utf-8` });
}

/**
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const url = URL.createObjectURL(content);
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
