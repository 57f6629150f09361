/**
 * One language of the interface: its strings, plural forms, numbers, dates and units.
 */
import ar from "./i18n/ar.js";
import en from "./i18n/en.js";

/** @typedef {import("./pkg/isnad.js").Figure} Figure */
/** @typedef {"ar" | "en"} Language */
/** @typedef {keyof typeof ar} Key */

/** @type {Record<Language, Record<Key, string | Record<string, string>>>} */
const STRINGS = { ar, en };

/** What Intl calls the units of the report; for others the report's own sign is shown. */
const UNITS = new Map(
  Object.entries({
    km: "kilometer",
    m: "meter",
    cm: "centimeter",
    mm: "millimeter",
    ha: "hectare",
    kg: "kilogram",
    g: "gram",
    l: "liter",
    C: "celsius",
    mi: "mile",
    ft: "foot",
    in: "inch",
    MB: "megabyte",
    GB: "gigabyte",
    TB: "terabyte",
    "km/h": "kilometer-per-hour",
    year: "year",
    month: "month",
    week: "week",
    day: "day",
    hour: "hour",
    minute: "minute",
    second: "second",
  }),
);

/** Which parts of a date its ISO form names, by that form. */
const DATE_FORMS = [
  { form: /^\d{4}-\d\d-\d\d$/, show: { year: "numeric", month: "long", day: "numeric" } },
  { form: /^\d{4}-\d\d$/, show: { year: "numeric", month: "long" } },
  { form: /^\d{4}$/, show: { year: "numeric" } },
  { form: /^\d\d-\d\d$/, show: { month: "long", day: "numeric" } },
  { form: /^\d\d$/, show: { month: "long" } },
];

export class Wording {
  #strings;
  #plural;
  #number;
  #long;

  /** @param {Language} language */
  constructor(language) {
    this.language = language;
    this.#strings = STRINGS[language];
    this.direction = this.text("direction");
    this.locale = this.text("locale");
    this.#plural = new Intl.PluralRules(this.locale);
    this.#number = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 3 });
    this.#long = new Intl.NumberFormat(this.locale, {
      notation: "compact",
      compactDisplay: "long",
      maximumFractionDigits: 6,
    });
  }

  /**
   * @param {Key} key
   * @param {Record<string, string>} [values] What the places in braces become.
   */
  text(key, values = {}) {
    return fill(String(this.#strings[key]), values);
  }

  /**
   * The string of a key that is put together from a value of the report.
   *
   * @param {string} family
   * @param {string} member
   * @param {Record<string, string>} [values]
   */
  term(family, member, values = {}) {
    const found = this.#strings[/** @type {Key} */ (`${family}.${member}`)];
    return typeof found === "string" ? fill(found, values) : member;
  }

  /**
   * Why a rule finds something: the words for the rule, or for its family, where there are none.
   *
   * @param {string} rule
   * @param {Record<string, string>} values
   */
  why(rule, values) {
    const [family] = rule.split(".");
    const names = [values.cue ? `${rule}.cue` : rule, rule, family, "other"];
    const found = names.map((name) => this.#strings[/** @type {Key} */ (`why.${name}`)]);
    return fill(String(found.find((words) => typeof words === "string")), values);
  }

  /**
   * @param {Key} key
   * @param {number} n
   */
  count(key, n) {
    const forms = /** @type {Record<string, string>} */ (this.#strings[key]);
    return fill(forms[this.#plural.select(n)] ?? forms.other, { n: this.number(n) });
  }

  /**
   * A number as people read it: long ones by their scale word, 3.5 billion.
   *
   * @param {number} n
   */
  number(n) {
    return Math.abs(n) < 1e6 ? this.#number.format(n) : this.#long.format(n);
  }

  /** @param {number} share Between 0 and 1. */
  percent(share) {
    return `${this.#number.format(Math.round(share * 100))}%`;
  }

  /** @param {string[]} names */
  list(names) {
    return new Intl.ListFormat(this.locale).format(names);
  }

  /** @param {string | null} code An ISO 3166-1 code. */
  country(code) {
    return code ? display(this.locale, "region", code) : "";
  }

  /**
   * The normal form of a figure: its value with unit and bound. Empty where the text has only
   * words for it, as for أمس without a reference date.
   *
   * @param {Figure} figure
   */
  value(figure) {
    const { kind, bound, vague, score, resolved, time } = figure;
    if (kind === "date") return this.#date(figure);
    if (kind === "time") return time ?? (typeof resolved === "string" ? resolved.slice(11) : "");
    if (kind === "score") return score ?? "";
    const bare = vague ? this.term("vague", vague) : this.#amount(figure);
    return bare && bound ? this.term("bound", bound, { value: bare }) : bare;
  }

  /**
   * The same in two parts: the value, and the unit by its name.
   *
   * @param {Figure} figure
   */
  valueAndUnit(figure) {
    const { kind, unit } = figure;
    const value = this.value({ ...figure, unit: null, kind: kind === "percent" ? "count" : kind });
    if (kind === "percent") return { value, unit: "%" };
    if (kind === "money" && unit) return { value, unit: display(this.locale, "currency", unit) };
    const name = kind === "measure" || kind === "duration" ? UNITS.get(unit ?? "") : undefined;
    if (!name) return { value, unit: unit ?? "" };
    const style = { style: /** @type {const} */ ("unit"), unit: name, unitDisplay: /** @type {const} */ ("long") };
    const n = typeof figure.value === "number" ? figure.value : 10;
    const parts = new Intl.NumberFormat(this.locale, style).formatToParts(n);
    const words = parts.filter(({ type }) => type === "unit").map(({ value }) => value);
    // Arabic says one and two of a unit without a number.
    return { value, unit: words.join("").trim() };
  }

  /** @param {Figure} figure */
  #amount({ value, unit, kind }) {
    if (value === null || value === undefined) return "";
    /** @param {number} n */
    const show = (n) => this.#withUnit(n, unit, kind);
    if (typeof value === "number") return show(value);
    return this.text("figure.range", { from: this.number(value.from), to: show(value.to) });
  }

  /**
   * @param {number} n
   * @param {string | null} unit
   * @param {Figure["kind"]} kind
   */
  #withUnit(n, unit, kind) {
    if (kind === "percent") return `${this.number(n)}%`;
    if (kind === "money" && unit) return `${this.number(n)} ${display(this.locale, "currency", unit)}`;
    if (kind !== "measure" && kind !== "duration") return this.number(n);
    const name = UNITS.get(unit ?? "");
    if (!name) return unit ? `${this.number(n)} ${unit}` : this.number(n);
    const style = { style: /** @type {const} */ ("unit"), unit: name };
    return new Intl.NumberFormat(this.locale, { ...style, unitDisplay: "long" }).format(n);
  }

  /** @param {Figure} figure */
  #date({ date, resolved, calendar }) {
    const known = resolved ?? date;
    if (!known) return calendar === "hijri" ? this.text("figure.hijri") : "";
    if (typeof known === "string") return this.#day(known);
    return this.text("figure.range", { from: this.#day(known.from), to: this.#day(known.to) });
  }

  /** @param {string} iso */
  #day(iso) {
    const [day, time] = iso.split("T");
    const form = DATE_FORMS.find(({ form }) => form.test(day));
    if (!form) return iso;
    // A day without a year is put into a leap year, so that 29 February exists.
    const whole = /^\d{4}/.test(day) ? day : `2000-${day}`;
    const options = /** @type {Intl.DateTimeFormatOptions} */ ({ ...form.show, timeZone: "UTC" });
    const shown = new Intl.DateTimeFormat(this.locale, options).format(new Date(`${whole}`));
    return time ? `${shown} ${time}` : shown;
  }
}

/**
 * @param {string} pattern
 * @param {Record<string, string>} values
 */
function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/**
 * @param {string} locale
 * @param {"region" | "currency"} type
 * @param {string} code
 */
function display(locale, type, code) {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code; // Not a code that Intl knows the form of.
  }
}
