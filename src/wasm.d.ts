/** A range of UTF-16 code units of the text that was analysed. */
export interface Range { start: number; end: number }

export interface AnalyzeOptions {
  /** When the text was published, an ISO date or date-time: relative dates then resolve. */
  reference?: string | null;
}

export type ActorKind = "person" | "organization" | "media" | "state" | "place" | "unnamed";
export type QuoteKind = "direct" | "indirect" | "mixed" | "reported";
export type Stance =
  | "neutral" | "factive" | "confirm" | "distance" | "opinion" | "deny"
  | "warn" | "negative" | "positive" | "directive" | "commissive" | "question";
export type FigureKind =
  | "count" | "percent" | "money" | "measure" | "ordinal" | "fraction"
  | "duration" | "date" | "time" | "score";

export interface Mention extends Range { form: "name" | "description"; kind: ActorKind; rule: string }

export interface Actor {
  id: number;
  kind: ActorKind;
  name: string;
  roles: Range[];
  country: string | null;
  mentions: Mention[];
  rule: string;
}

export interface Quote extends Range {
  id: number;
  kind: QuoteKind;
  stance: Stance;
  cue: Range | null;
  speaker: { actor: number; mention: Range; by: "named" | "description" | "pronoun" | "inherited" } | null;
  via: number[];
  confidence: "high" | "medium" | "low";
  rule: string;
}

export interface Figure extends Range {
  id: number;
  kind: FigureKind;
  value: number | { from: number; to: number } | null;
  vague: string | null;
  bound: "about" | "over" | "at-least" | "under" | "at-most" | null;
  unit: string | null;
  of: Range | null;
  date: string | null;
  time: string | null;
  score: string | null;
  calendar: "gregorian" | "hijri" | null;
  resolved: string | { from: string; to: string } | null;
  rule: string;
}

export interface Note extends Range { code: "unclosed-quotation" | "unopened-quotation" | "no-arabic" }

export interface Report {
  schema: 1;
  actors: Actor[];
  quotes: Quote[];
  figures: Figure[];
  notes: Note[];
}
