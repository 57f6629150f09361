/**
 * The WebAssembly module gives the same reports as the native program.
 *
 * Both are made of the same core, but integers have another width, the hash seeds differ, and the
 * report reaches JavaScript by another way than JSON: a difference in any of these shows here.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

import { analyze, initSync, version } from "../../www/pkg/isnad.js";

const program = process.env.ISNAD_PROGRAM ?? "../../target/debug/isnad";

initSync({ module: readFileSync(new URL("../../www/pkg/isnad_bg.wasm", import.meta.url)) });

/** Texts that are no article, each for something that goes wrong easily. */
const SNIPPETS = {
  "nothing": "",
  "one character": "ق",
  "no Arabic": "Nothing to see here, 42 times.",
  "an emoji before a quote": "😀 قال الوزير إن «3 ملايين» شخص وصلوا.",
  "combining marks": "قَالَ الرَّئِيسُ: «لَنْ نَتَرَاجَعَ» يَوْمَ ٥ مايو.",
  "an unclosed mark": "وأضاف: «سنعود غدا",
  "bidi controls": "\u202Bوصل 1,500 شخص\u202C إلى القاهرة",
  "line ends": "سطر أول\r\nسطر ثان\u2028سطر ثالث\r",
};

for (const [name, text] of Object.entries({ ...SNIPPETS, ...articles() })) {
  test(`the report of ${name} is the same`, () => {
    const native = execFileSync(program, { input: text, maxBuffer: 1 << 28, encoding: "utf8" });
    assert.deepEqual(analyze(text), JSON.parse(native));
  });
}

test("a reference time has the same effect", () => {
  const text = "وصل الوفد أمس الثلاثاء، ويغادر في 5 مايو.";
  const reference = "2024-05-01T15:00";
  const args = ["--reference", reference];
  const native = execFileSync(program, args, { input: text, encoding: "utf8" });
  assert.deepEqual(analyze(text, { reference }), JSON.parse(native));
});

test("both have the same version", () => {
  const native = execFileSync(program, ["--version"], { encoding: "utf8" });
  assert.equal(native.trim(), `isnad ${version()}`);
});

test("a wrong reference is an error, and the next call works", () => {
  assert.throws(() => analyze("قال", { reference: "yesterday" }), /yesterday/);
  assert.equal(analyze("قال").schema, 1);
});

test("a lone surrogate, which no file can hold, is not the end", () => {
  assert.equal(analyze("قال \uD83D الوزير إن 5 وصلوا").schema, 1);
});

test("a call leaves nothing behind that changes the next", () => {
  const text = SNIPPETS["an emoji before a quote"];
  const first = analyze(text);
  analyze(SNIPPETS["an unclosed mark"].repeat(50));
  assert.deepEqual(analyze(text), first);
});

/** The articles that the native golden tests use; there may be none yet. */
function articles() {
  const folder = new URL("../articles/", import.meta.url);
  let names;
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}
