/**
 * The strings of the interface, and how values of the report read in both languages.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

import ar from "../../www/i18n/ar.js";
import en from "../../www/i18n/en.js";
import { SAMPLE } from "../../www/sample.js";
import { Wording } from "../../www/wording.js";

const NOTHING = { bound: null, vague: null, value: null, unit: null, of: null, date: null };
const FIGURE = { ...NOTHING, time: null, score: null, calendar: null, resolved: null };

test("both languages have the same strings with the same places to fill", () => {
  assert.deepEqual(Object.keys(en), Object.keys(ar));
  for (const key of Object.keys(ar)) {
    const places = (words) => [...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    assert.deepEqual(new Set(places(en[key])), new Set(places(ar[key])), key);
  }
});

test("what is counted has every plural form that its language has", () => {
  for (const strings of [ar, en]) {
    const { pluralCategories } = new Intl.PluralRules(strings.locale).resolvedOptions();
    for (const [key, forms] of Object.entries(strings)) {
      if (typeof forms === "string") continue;
      assert.deepEqual(Object.keys(forms).sort(), pluralCategories.toSorted(), key);
    }
  }
});

test("every value of the report's closed sets has a name", () => {
  // The sets are read from the types that the core publishes, so that a new value fails here.
  const types = readFileSync(new URL("../../src/wasm.d.ts", import.meta.url), "utf8");
  const families = { ActorKind: "actor", QuoteKind: "quote", Stance: "stance", FigureKind: "figure" };
  for (const [type, family] of Object.entries(families)) {
    const [, body] = new RegExp(`type ${type} =([^;]+);`).exec(types) ?? [];
    const members = [...(body ?? "").matchAll(/"([\w-]+)"/g)].map((match) => match[1]);
    assert.ok(members.length > 3, type);
    for (const member of members) assert.ok(`${family}.${member}` in ar, `${family}.${member}`);
  }
  for (const line of ["bound: ", "code: "]) {
    const family = { "bound: ": "bound", "code: ": "note" }[line];
    const [, body] = new RegExp(`${line}([^;}]+)`).exec(types) ?? [];
    for (const [, member] of (body ?? "").matchAll(/"([\w-]+)"/g)) {
      assert.ok(`${family}.${member}` in ar, `${family}.${member}`);
    }
  }
});

test("every rule that finds something in the articles explains itself in both languages", () => {
  const folder = new URL("../articles/", import.meta.url);
  const dumps = readdirSync(folder).filter((name) => name.endsWith(".golden"));
  const text = dumps.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  // A dump names the rule last.
  const rules = new Set([...text.matchAll(/\s([a-z]+(?:-[a-z]+)*(?:\.[a-z-]+)?)$/gm)].map(([, rule]) => rule));
  assert.ok(rules.size > 20, String(rules.size));
  for (const wording of [new Wording("ar"), new Wording("en")]) {
    const unknown = wording.why("no.such", {});
    for (const rule of rules) {
      for (const cue of ["", "قال"]) {
        const words = wording.why(rule, { cue });
        assert.notEqual(words, unknown, rule);
        assert.doesNotMatch(words, /[{}]|undefined/, rule);
      }
    }
  }
});

test("values read as people of each language write them", () => {
  const arabic = new Wording("ar");
  const english = new Wording("en");
  for (const [figure, inArabic, inEnglish] of [
    [{ kind: "count", value: 40000 }, "40,000", "40,000"],
    [{ kind: "percent", value: 35, bound: "over" }, "أكثر من 35%", "over 35%"],
    [{ kind: "money", value: 3.5e9, unit: "USD" }, "3.5 مليار دولار أمريكي", "3.5 billion US Dollar"],
    [{ kind: "duration", value: { from: 3, to: 5 }, unit: "year" }, "من 3 إلى 5 سنوات", "3 to 5 years"],
    [{ kind: "measure", value: 7, unit: "bbl" }, "7 bbl", "7 bbl"],
    [{ kind: "count", vague: "tens of thousands" }, "عشرات الآلاف", "tens of thousands"],
    [{ kind: "date", date: "2015-08-12" }, "12 أغسطس 2015", "12 August 2015"],
    [{ kind: "date", date: "2015-08" }, "أغسطس 2015", "August 2015"],
    [{ kind: "date", date: "02-29" }, "29 فبراير", "29 February"],
    [{ kind: "date", date: "2011" }, "2011", "2011"],
    [{ kind: "date" }, "", ""],
    [{ kind: "time", time: "15:00" }, "15:00", "15:00"],
    [{ kind: "score", score: "2-1" }, "2-1", "2-1"],
  ]) {
    assert.equal(arabic.value({ ...FIGURE, ...figure }), inArabic);
    assert.equal(english.value({ ...FIGURE, ...figure }), inEnglish);
  }
});

test("counts take the plural form of their number", () => {
  const arabic = new Wording("ar");
  const forms = [0, 1, 2, 3, 11, 100].map((n) => arabic.count("quotes.count", n));
  const wanted = ["لا اقتباسات", "اقتباس واحد", "اقتباسان", "3 اقتباسات", "11 اقتباسًا", "100 اقتباس"];
  assert.deepEqual(forms, wanted);
  const english = new Wording("en");
  assert.deepEqual([1, 2].map((n) => english.count("quotes.count", n)), ["1 quote", "2 quotes"]);
});

test("the sample of the page is the article that the core is tested with", () => {
  const article = new URL("../articles/sample.txt", import.meta.url);
  assert.equal(SAMPLE, readFileSync(article, "utf8"));
});
