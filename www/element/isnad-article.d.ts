/**
 * The types of `<isnad-article>`: its attributes, properties, methods and events.
 */
import type { Report } from "../pkg/isnad.js";

export type { Report };
export type LayerName = "actors" | "quotes" | "figures";

/** How much of the panel there is: its lists too, its bar alone, above the page, or nothing. */
export type Panel = "open" | "folded" | "floating" | "none";

/** A finding: the first letter of its layer, and its `id` in the report. */
export type FindingKey = `a${number}` | `q${number}` | `f${number}` | `n${number}`;

/** The attributes that HTML and frameworks may set. */
export interface IsnadArticleAttributes {
  /** A selector of the article to paint on; without it the element is about what it wraps. */
  for?: string;
  /** The language of the interface, else that of the nearest ancestor that has one. */
  lang?: "ar" | "en" | (string & {});
  /** The visible layers, separated by spaces. All of them by default. */
  layers?: string;
  /** `eager` does not wait until the element is in sight. */
  loading?: "eager" | "lazy";
  /** `open` by default, and `folded` with `for`. */
  panel?: Panel;
  /** When the text was published, an ISO date or date-time; relative dates then resolve. */
  reference?: string;
  /** `auto` by default: that of the article with `for`, else of the page's `color-scheme`. */
  theme?: "auto" | "light" | "dark";
}

export declare class IsnadArticle extends HTMLElement {
  /** The report of the text; null as long as there is none. */
  readonly report: Report | null;
  /** The text; setting it goes before what the element wraps, setting null goes back to that. */
  get text(): string;
  set text(text: string | null);
  /** The attribute `for`. */
  htmlFor: string | null;
  /** The article to paint on, where a script has it at hand; it goes before `for`. */
  get article(): Element | null;
  set article(article: Element | null);
  layers: string;
  panel: Panel;
  reference: string | null;
  theme: "auto" | "light" | "dark";

  /** Analyses now, in sight or not; null where there is no text. */
  analyze(): Promise<Report | null>;
  /** Lights a finding up, brings it into sight, and opens it in the lists. */
  select(key: FindingKey, place?: number): Promise<void>;

  addEventListener<Name extends keyof IsnadEventMap>(
    type: Name,
    listener: (this: IsnadArticle, event: IsnadEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** All of them bubble, and leave shadow trees. */
export interface IsnadEventMap {
  /** The findings of a text are there; again whenever the text has changed. */
  "isnad-ready": CustomEvent<{ report: Report; text: string }>;
  /** The reader has chosen a finding in the text. */
  "isnad-select": CustomEvent<{ key: FindingKey; place: number }>;
  /** The reader has switched a layer. */
  "isnad-layers": CustomEvent<{ layers: string }>;
  /** There is no report; the page's own text stays. */
  "isnad-error": CustomEvent<{ code: "load" | "refused" | "died"; message: string }>;
  /** The reader closes a floating panel; unless this is prevented the element removes itself. */
  "isnad-close": CustomEvent<Record<string, never>>;
}

declare global {
  interface HTMLElementTagNameMap {
    "isnad-article": IsnadArticle;
  }
  interface HTMLElementEventMap extends IsnadEventMap {}
}
