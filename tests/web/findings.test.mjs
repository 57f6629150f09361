/**
 * How a report becomes the pieces of text that are marked.
 */
import assert from "node:assert/strict";
import test from "node:test";

import { blocks, segments, stretches } from "../../www/findings.js";

/** @param {object} parts */
function report(parts) {
  return { schema: 1, actors: [], quotes: [], figures: [], notes: [], ...parts };
}

/** @param {string} text */
function pieces(text, parts) {
  return segments(stretches(report(parts))).map(({ start, end, within }) => [
    text.slice(start, end),
    within.map(({ key, part }) => `${key}.${part}`).join(" "),
  ]);
}

test("a figure in an actor in a quote in another quote: each piece knows all that cover it", () => {
  const text = "abcdefghij";
  const actor = {
    id: 0,
    roles: [],
    mentions: [{ start: 3, end: 6, form: "name", kind: "person" }],
  };
  const quotes = [
    { id: 0, start: 0, end: 10, cue: null },
    { id: 1, start: 2, end: 8, cue: null },
  ];
  const figures = [{ id: 0, start: 4, end: 5 }];
  assert.deepEqual(pieces(text, { actors: [actor], quotes, figures }), [
    ["ab", "q0.quote"],
    ["c", "q0.quote q1.quote"],
    ["d", "q0.quote q1.quote a0.actor"],
    ["e", "q0.quote q1.quote a0.actor f0.figure"],
    ["f", "q0.quote q1.quote a0.actor"],
    ["gh", "q0.quote q1.quote"],
    ["ij", "q0.quote"],
  ]);
});

test("stretches that cross, touch or are the same are cut rightly", () => {
  const text = "abcdefghij";
  const quotes = [
    { id: 0, start: 0, end: 4, cue: { start: 4, end: 5 } },
    { id: 1, start: 2, end: 4, cue: null },
    { id: 2, start: 3, end: 7, cue: null },
    { id: 3, start: 3, end: 7, cue: null },
  ];
  assert.deepEqual(pieces(text, { quotes }), [
    ["ab", "q0.quote"],
    ["c", "q0.quote q1.quote"],
    ["d", "q0.quote q1.quote q2.quote q3.quote"],
    ["e", "q2.quote q3.quote q0.cue"],
    ["fg", "q2.quote q3.quote"],
  ]);
});

test("a gap between findings is no piece, and an empty stretch marks nothing", () => {
  const figures = [
    { id: 0, start: 1, end: 2 },
    { id: 1, start: 2, end: 2 },
    { id: 2, start: 4, end: 5 },
  ];
  assert.deepEqual(pieces("abcdef", { figures }), [["b", "f0.figure"], ["e", "f2.figure"]]);
});

test("sources without a name and places are told from other actors", () => {
  const mentions = [
    { start: 0, end: 1, form: "name", kind: "state" },
    { start: 1, end: 2, form: "name", kind: "place" },
    { start: 2, end: 3, form: "description", kind: "person" },
  ];
  const actors = [{ id: 0, mentions, roles: [{ start: 3, end: 4 }] }];
  assert.deepEqual(pieces("abcd", { actors }), [
    ["a", "a0.actor"],
    ["b", "a0.place"],
    ["c", "a0.unnamed"],
    ["d", "a0.role"],
  ]);
});

test("paragraphs end at every kind of line end, and empty lines are none", () => {
  const text = "one\n\n two\r\nthree\u2028four\r \t\nfive";
  const lines = blocks(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(lines, ["one", " two", "three", "four", "five"]);
});

test("a short first paragraph is the headline, unless it is all there is", () => {
  assert.deepEqual(blocks("Head\nBody").map(({ level }) => level), [2, undefined]);
  assert.equal(blocks("Head")[0].level, undefined);
  assert.equal(blocks(`${"long ".repeat(40)}\nBody`)[0].level, undefined);
});

test("a paragraph too long to lay out at once is drawn in parts that lose nothing", () => {
  const text = `${"word ".repeat(9_000)}${"x".repeat(30_000)}`;
  const parts = blocks(text).map(({ start, end }) => text.slice(start, end));
  assert.ok(parts.length > 3 && parts.every((part) => part.length <= 20_001));
  assert.equal(parts.join(""), text);
  assert.ok(parts[0].endsWith("word "));
});
