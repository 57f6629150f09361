/**
 * What leaves the page, and comes back to it: files, the clipboard, links.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { deflateRawSync } from "node:zlib";

import { annotations, textId } from "../../www/export/annotations.js";
import { cell } from "../../www/export/csv.js";
import { contentOfFragment, fragmentOf } from "../../www/export/permalink.js";
import { Relations } from "../../www/relations.js";
import { SAMPLE } from "../../www/sample.js";
import { FIGURE, PERSON, QUOTE, SENTENCE, becomes, marked, origin, settled, visit, write } from "./visit.mjs";

/**
 * @param {import("playwright-core").Page} page
 * @param {string} item
 */
async function taken(page, item) {
  await page.locator("#export summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`[data-export='${item}']`).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

test("the JSON is the report, with offsets that cut the right words", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  const report = JSON.parse(await taken(page, "export.json"));
  assert.equal(report.schema, 1);
  const [{ start, end }] = report.quotes;
  assert.equal(SENTENCE.slice(start, end), QUOTE);
  assert.equal("corrections" in report, false);
});

test("each table is CSV with a byte order mark, one line a finding", async (t) => {
  const page = await visit(t);
  await write(page, SENTENCE);
  for (const [table, words] of [["actors", PERSON], ["quotes", QUOTE], ["figures", FIGURE]]) {
    const csv = await taken(page, `export.csv.${table}`);
    assert.equal(csv.charCodeAt(0), 0xfeff);
    const [head, first, ...rest] = csv.slice(1).trimEnd().split("\r\n");
    assert.match(head, /^id,/);
    assert.ok(first.includes(words), first);
    assert.equal(first.split(",").length, head.split(",").length);
    assert.deepEqual(rest, []);
  }
});

test("no cell can become a formula, and every cell can be read back", () => {
  for (const [given, wanted] of [
    ["=1+1", `"'=1+1"`],
    ["+966", `"'+966"`],
    ["-5", `"'-5"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    ["\u200F=1", `"'\u200F=1"`],
    ["\uFF1D1", `"'\uFF1D1"`],
    ['قال "نعم"، ثم', '"قال ""نعم""، ثم"'],
    ["a,b", '"a,b"'],
    ["a\nb", '"a\nb"'],
    [-5, "-5"],
    [null, ""],
    ["عادي", "عادي"],
  ]) {
    assert.equal(cell(given), wanted);
  }
});

test("web annotations count code points and repeat the words", async () => {
  const text = "😀 قال 12 شخصا";
  const at = text.indexOf("12");
  const figure = { id: 0, start: at, end: at + 7, kind: "count", value: 12, vague: null, unit: null, date: null, time: null, score: null };
  const report = { schema: 1, actors: [], quotes: [], figures: [figure], notes: [] };
  const id = await textId(text);
  const collection = annotations(new Relations(text, report), id);
  assert.equal(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
  const [annotation] = collection.first.items;
  const [position, quote] = annotation.target.selector;
  // The emoji is one code point and two units.
  assert.deepEqual([position.start, position.end], [at - 1, at + 6]);
  assert.equal([...text].slice(position.start, position.end).join(""), quote.exact);
  assert.equal(annotation.target.source, id);
  assert.match(id, /^urn:sha256:[0-9a-f]{64}$/);
});

test("the HTML page stands alone: its own text, marked, and nothing from elsewhere", async (t) => {
  const page = await visit(t);
  const text = `${SENTENCE} <script>hit=1</script> & "علامات"`;
  await write(page, text);
  const html = await taken(page, "export.html");
  const alone = await page.context().newPage();
  await alone.setContent(html);
  assert.equal(await alone.locator("article p").innerText(), text);
  assert.equal(await alone.locator("mark.figure").first().textContent(), FIGURE);
  assert.ok((await alone.locator("caption").count()) === 3);
  assert.equal(await alone.evaluate(() => document.querySelectorAll("script, link, img").length), 0);
  assert.doesNotMatch(html, /(?:src|href)=/);
});

test("the copied text is what was pasted, to the letter", async (t) => {
  const page = await visit(t, { permissions: ["clipboard-read", "clipboard-write"] });
  const text = `  ${SENTENCE}\n\n\tقالَ «نعم»\u200F  `;
  await write(page, text);
  await page.locator("#export summary").click();
  await page.locator("[data-export='export.text']").click();
  await page.locator("#status", { hasText: "نُسخ النص" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
});

test("a link holds the text, opens it on another machine, and no server sees it", async (t) => {
  const page = await visit(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator("#sample").click();
  await settled(page);
  await page.locator("#export summary").click();
  await page.locator("[data-export='export.link']").click();
  await page.locator("#status", { hasText: "نُسخ الرابط" }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${origin}/#t=`) && link.length < 5000, String(link.length));
  /** @type {string[]} */
  const asked = [];
  const other = await visit(t, {
    path: link.slice(origin.length),
    before: async (page) => page.on("request", (request) => asked.push(request.url())),
  });
  await settled(other);
  const shown = await other.locator("#reading p").allTextContents();
  assert.equal(shown.join("\n"), SAMPLE.trimEnd());
  assert.ok(asked.every((url) => new URL(url).search === ""));
  // The address is clean again, so that a reload does not open the text twice.
  assert.equal(new URL(other.url()).hash, "");
});

test("links keep date and corrections, refuse what is too long, and survive damage", async (t) => {
  const corrections = [{ op: "remove", layer: "figures", at: { start: 0, end: 4 } }];
  const content = { text: SENTENCE, reference: "2024-05-01", corrections };
  const fragment = await fragmentOf(content);
  assert.deepEqual(await contentOfFragment(fragment), content);
  assert.match(fragment, /^#t=[\w-]+$/);
  const noise = Array.from({ length: 60_000 }, () => String.fromCharCode(0x621 + Math.random() * 40)).join("");
  assert.equal(await fragmentOf({ text: noise, reference: "", corrections: [] }), null);
  assert.equal(await contentOfFragment("#other"), null);
  const page = await visit(t, { path: `/${fragment.slice(0, 30)}` });
  await page.locator("#problem", { hasText: "الرابط ناقص أو تالف" }).waitFor();
});

test("files are opened and dropped: text in old code pages too, HTML without its surroundings", async (t) => {
  const page = await visit(t);
  await page.locator("#file").setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(`\uFEFF${SENTENCE}`) });
  await settled(page);
  assert.equal(await page.locator("#reading").textContent(), SENTENCE);
  // Windows-1256, as old Arabic files are.
  await page.locator("#edit").click();
  await page.locator("#file").setInputFiles({ name: "b.txt", mimeType: "text/plain", buffer: Buffer.from([0xe6, 0xd5, 0xe1, 0x20, 0x37, 0x20, 0xe6, 0xd2, 0xd1, 0xc7, 0xc1]) });
  await becomes(() => page.locator("#reading").textContent(), "وصل 7 وزراء");
  const html = `<nav>روابط</nav><article><h1>عنوان الخبر</h1><p>${SENTENCE}</p><script>hit=1</script><p onclick="hit=1">${"وعاد الوفد إلى القاهرة مساء. ".repeat(8)}</p></article><img src=x onerror="hit=1">`;
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.evaluate((html) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([html], "c.html", { type: "text/html" }));
    document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, html);
  await becomes(() => page.locator("#reading p").first().textContent(), "عنوان الخبر");
  const shown = await page.locator("#reading").textContent();
  assert.ok(shown.includes(SENTENCE) && !shown.includes("روابط") && !shown.includes("hit"));
  assert.deepEqual(asked.filter((url) => !url.startsWith("blob:")), []);
  assert.equal(await page.evaluate(() => "hit" in globalThis), false);
});

/**
 * A .docx as word processors write it: a ZIP archive with a deflated part.
 *
 * @param {string} xml
 */
function docx(xml) {
  const name = Buffer.from("word/document.xml");
  const content = deflateRawSync(Buffer.from(xml));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const directory = local.length + name.length + content.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory, 16);
  return Buffer.concat([local, name, content, entry, name, end]);
}

test("a .docx gives its paragraphs, and a broken one a message", async (t) => {
  const page = await visit(t);
  const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p>${run("عنوان")}${run(" الخبر")}</w:p><w:p>${run(SENTENCE)}</w:p></w:body></w:document>`;
  const file = { name: "a.docx", mimeType: "application/octet-stream", buffer: docx(xml) };
  await page.locator("#file").setInputFiles(file);
  await settled(page);
  assert.deepEqual(await page.locator("#reading p").allTextContents(), ["عنوان الخبر", SENTENCE]);
  await page.locator("#file").setInputFiles({ ...file, buffer: Buffer.from("no archive at all, just words") });
  await page.locator("#problem", { hasText: "تعذرت قراءة هذا الملف" }).waitFor();
});

test("with a date of publication relative dates resolve, and the card says so", async (t) => {
  const page = await visit(t);
  await write(page, "وصل الوفد أمس.");
  await page.locator("#reference").fill("2024-05-01");
  await settled(page);
  await becomes(async () => {
    await page.locator("mark.figure").click();
    return (await page.locator("#card").innerText()).includes("30 أبريل 2024");
  }, true);
  assert.deepEqual(await marked(page, "f", "figure"), ["أمس"]);
});
