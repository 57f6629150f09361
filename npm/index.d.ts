import type { Report } from "./web/pkg/isnad.js";

export type {
  Actor,
  ActorKind,
  Figure,
  FigureKind,
  Mention,
  Note,
  Quote,
  QuoteKind,
  Range,
  Report,
  Stance,
} from "./web/pkg/isnad.js";

export interface Options {
  /** When the text was published, an ISO date or date-time; relative dates then resolve. */
  reference?: string | null;
}

/** Analyses in a worker. Offsets in the report are what `text.slice` takes. */
export declare function analyze(text: string, options?: Options & { signal?: AbortSignal }): Promise<Report>;

/** Analyses on the thread that asks. */
export declare function analyzeHere(text: string, options?: Options): Promise<Report>;

/** Loads the core ahead of the first question. */
export declare function ready(): Promise<void>;

/** Ends the worker; the next question starts a new one. */
export declare function close(): Promise<void>;

/** Why an analysis failed: the core did not arrive; an option is wrong; the core broke down. */
export declare class EngineError extends Error {
  readonly code: "load" | "refused" | "died";
}
