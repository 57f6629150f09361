/**
 * The page: takes a text, has it analysed while it is pasted or typed, shows what is found.
 */
import { chooseTheme, translate } from "./appearance.js";
import { Shelf } from "./articles/shelf.js";
import { correct } from "./corrections/apply.js";
import { Corrections } from "./corrections/desk.js";
import { follow } from "./corrections/follow.js";
import { SelectionBar } from "./corrections/selection.js";
import { byId } from "./dom.js";
import { analyze, EngineError, hold, ready, stop } from "./engine.js";
import { ExportMenu, save } from "./export/menu.js";
import { contentOfFragment } from "./export/permalink.js";
import { LAYERS } from "./findings.js";
import { acceptFiles } from "./intake.js";
import { listenToKeys } from "./keyboard.js";
import { Messages, summary } from "./messages.js";
import { recall, remember } from "./preferences.js";
import { drawProfile } from "./profile/profile.js";
import { Progress } from "./progress.js";
import { SAMPLE } from "./sample.js";
import { View } from "./view.js";
import { Wording } from "./wording.js";

/** @typedef {import("./articles/store.js").Article} Article */
/** @typedef {import("./pkg/isnad.js").Report} Report */

/** How long after the last letter the analysis begins, where it does not take longer itself. */
const PAUSE_MS = 200;
/** Arabic letters take two bytes: this is some 20 MB. */
const LONGEST_TEXT = 10_000_000;
/** A text box lays out all that it holds at one go, which takes seconds from some length on. */
const LONGEST_TO_EDIT = 200_000;

const root = document.documentElement;
const box = /** @type {HTMLTextAreaElement} */ (byId("text"));
const reference = /** @type {HTMLInputElement} */ (byId("reference"));

let wording = new Wording(root.lang === "en" ? "en" : "ar");
const messages = new Messages(byId("status"), byId("problem"), wording);
/** A text that is too long for the box: it can be read, but not edited. */
let held = "";
/** @type {Report | null} What the analyzer found, before the reader corrects it. */
let found = null;
/** Withdraws the question that is being answered, when a newer text makes it stale. */
let asked = new AbortController();
let pause = 0;
let lastTook = 0;

const shelf = new Shelf(byId("shelf"), wording, open);
const corrections = new Corrections(byId("corrections"), {
  article: () => shelf.current,
  view: () => view,
  wording: () => wording,
  present,
  keep: () => shelf.keep(),
});
const view = new View(
  {
    reading: byId("reading"),
    findings: byId("lists"),
    switches: byId("switches"),
    filters: byId("filters"),
    card: document.body,
    foot: (key, place) => corrections.foot(key, place),
  },
  wording,
  (layers) => remember("layers", layers.join(" ")),
);
view.lists.addTab("profile", (panel) => {
  if (view.relations) drawProfile(panel, view.relations, wording, save);
});
const progress = new Progress(byId("progress"), cancel);
view.reading.paper.progressed = (share) => progress.reach(share);
addEventListener("beforeprint", () => {
  view.reading.paper.dressAll();
  if (view.relations) view.lists.drawAll();
});
const menu = new ExportMenu(
  /** @type {HTMLDetailsElement} */ (byId("export")),
  () => ({ article: shelf.current, relations: view.relations, wording }),
  (key, trouble) => (trouble ? messages.problem(key) : messages.say((wording) => wording.text(key))),
);
const bar = new SelectionBar(
  { root: byId("reading"), box, reading: view.reading, text: current },
  wording,
  (layer, range) => corrections.add(layer, range),
);

// --- the text -----------------------------------------------------------------------------------

/** The text, wherever it is kept. */
function current() {
  return held || box.value;
}

/** The text has changed: what is under way is stale from now on. Is there something to analyse? */
function changed() {
  clearTimeout(pause);
  asked.abort();
  progress.end();
  messages.solved();
  keep();
  const some = current().trim() !== "";
  root.dataset.state = some ? "text" : "empty";
  byId("edit").hidden = held !== "";
  busy(some);
  if (some) return true;
  found = null;
  view.clear();
  corrections.draw();
  messages.say((wording) => wording.text("status.empty"));
  if (current() === "") unfoldEditor(true);
  return false;
}

/** Keeps the text in this browser, and its corrections with their words. */
function keep() {
  const article = shelf.current;
  const text = current();
  if (article.text === text) return;
  article.corrections = follow(article.text, text, article.corrections);
  article.text = text;
  shelf.keep();
}

/**
 * Whether what is shown is not yet what the box holds.
 *
 * @param {boolean} busy
 */
function busy(busy) {
  byId("reading").setAttribute("aria-busy", String(busy));
}

async function analyseNow() {
  if (!changed()) return;
  const text = current();
  const began = performance.now();
  asked = new AbortController();
  const { signal } = asked;
  messages.say((wording) => wording.text("status.working"));
  progress.begin();
  try {
    const report = await analyze(text, { reference: shelf.current.reference || null, signal });
    lastTook = performance.now() - began;
    found = report;
    const arabic = !report.notes.some(({ code }) => code === "no-arabic");
    if (!arabic) messages.problem("problem.no-arabic");
    await present();
  } catch (error) {
    if (!signal.aborted) failed(error);
  } finally {
    if (!signal.aborted) {
      progress.end();
      busy(false);
    }
  }
}

/** Shows what was found, as the reader has corrected it. */
async function present() {
  if (!found) return;
  const report = correct(current(), found, shelf.current.corrections);
  const arabic = !report.notes.some(({ code }) => code === "no-arabic");
  messages.say((wording) => (arabic ? summary(report, wording, held !== "") : ""));
  corrections.draw();
  await view.show(current(), report);
}

/** Analyses when the reader stops typing, and not more often than the analysis can follow. */
function analyseSoon() {
  if (changed()) pause = window.setTimeout(analyseNow, Math.max(PAUSE_MS, lastTook));
}

/** The reader does not want to wait any longer. */
function cancel() {
  asked.abort();
  stop();
  progress.end();
  busy(false);
  root.dataset.state = "problem";
  found = null;
  view.clear();
  unfoldEditor(held === "");
  messages.say(() => "");
  messages.problem("status.cancelled", undefined, analyseNow);
}

/** @param {unknown} error */
function failed(error) {
  root.dataset.state = "problem";
  found = null;
  view.clear();
  unfoldEditor(true);
  messages.say(() => "");
  const code = error instanceof EngineError ? error.code : "died";
  const message = error instanceof Error ? error.message : String(error);
  console.error(error);
  messages.problem(`problem.${code}`, () => ({ message }), current().trim() ? analyseNow : prepare);
}

/**
 * If the core cannot be had, the reader should know before an article is pasted; whatever is in
 * the box already is not touched.
 */
async function prepare() {
  try {
    await ready();
    if (!current().trim() && root.dataset.state === "problem") changed();
  } catch (error) {
    if (!current().trim()) failed(error);
  }
}

/**
 * Takes a whole text and shows it, beside another that is there. One that is too long changes
 * nothing: what is there stays, and the text is where it came from.
 *
 * @param {string} text
 */
function take(text) {
  if (tooLong(text)) return;
  fold();
  shelf.add({ text, reference: "", corrections: [], made: Date.now() });
}

/** @param {string} text */
function tooLong(text) {
  if (text.length <= LONGEST_TEXT) return false;
  messages.problem("problem.too-long", (wording) => ({ max: wording.number(LONGEST_TEXT) }));
  return true;
}

/**
 * Another text comes onto the desk.
 *
 * @param {Article} article
 */
function open(article) {
  put(article.text);
  reference.value = article.reference;
  unfoldEditor(!article.text.trim());
  analyseNow();
}

/** @param {string} text */
function put(text) {
  held = text.length > LONGEST_TO_EDIT ? text : "";
  box.value = held ? "" : text;
  box.setSelectionRange(0, 0);
}

/** Gives the place to the article once there is one; the box is a button away. */
function fold() {
  const focused = document.activeElement === box;
  unfoldEditor(false);
  if (focused) byId("edit").focus({ preventScroll: true });
}

/** @param {boolean} open */
function unfoldEditor(open) {
  byId("editor").hidden = !open;
  byId("edit").setAttribute("aria-expanded", String(open));
}

// What is pasted or dropped may be more than the box can hold.
box.addEventListener("beforeinput", (event) => {
  const { value, selectionStart, selectionEnd } = box;
  const added = event.data ?? "";
  if (value.length + added.length <= LONGEST_TO_EDIT || !added) return;
  event.preventDefault();
  const whole = value.slice(0, selectionStart) + added + value.slice(selectionEnd);
  if (tooLong(whole)) return;
  fold();
  put(whole);
  analyseNow();
});

box.addEventListener("input", (event) => {
  const pasted = /** @type {InputEvent} */ (event).inputType?.startsWith("insertFrom");
  if (!pasted) return analyseSoon();
  // A first paste is an article to read; a later one may be a correction in the midst of editing.
  const first = root.dataset.state === "empty";
  if (changed() && first) fold();
  analyseNow();
});

// Pasting works wherever one is on the page, not only in the box.
document.addEventListener("paste", (event) => {
  if (event.target instanceof Element && event.target.closest("textarea, input")) return;
  const text = event.clipboardData?.getData("text/plain");
  if (!text) return;
  event.preventDefault();
  take(text);
});

acceptFiles(
  byId("file-open"),
  /** @type {HTMLInputElement} */ (byId("file")),
  take,
  () => messages.problem("open.unreadable"),
);

reference.addEventListener("change", () => {
  shelf.current.reference = reference.value;
  shelf.keep();
  analyseNow();
});

byId("sample").addEventListener("click", () => {
  take(SAMPLE);
  byId("edit").focus({ preventScroll: true });
});

byId("clear").addEventListener("click", () => {
  shelf.stash();
  put("");
  changed();
  box.focus();
});

byId("edit").addEventListener("click", () => {
  const open = byId("editor").hidden === true;
  unfoldEditor(open);
  if (open) box.focus({ preventScroll: true });
});

// --- language, layers, the sheet on small screens -----------------------------------------------

/** Puts everything into the language of `wording`. */
function speak() {
  translate(wording);
  byId("language").lang = wording.text("language.other");
  view.wording = wording;
  shelf.wording = wording;
  bar.wording = wording;
  menu.label();
  corrections.draw();
  messages.wording = wording;
}

byId("language").addEventListener("click", () => {
  wording = new Wording(wording.language === "ar" ? "en" : "ar");
  remember("language", wording.language);
  speak();
});

byId("fold").addEventListener("click", () => {
  const open = byId("lists").hidden === true;
  byId("lists").hidden = !open;
  byId("fold").setAttribute("aria-expanded", String(open));
});

listenToKeys({
  view,
  help: /** @type {HTMLDialogElement} */ (byId("help")),
  opener: byId("help-open"),
  letters: /** @type {HTMLInputElement} */ (byId("letters")),
  edit: () => byId("edit").click(),
});

chooseTheme(byId("themes"));
const layers = recall("layers");
if (layers !== null) view.layers = LAYERS.filter((layer) => layers.split(" ").includes(layer));
speak();

/** A text that a link holds comes beside those that are kept. */
async function openLink() {
  try {
    const content = await contentOfFragment(location.hash);
    if (!content || tooLong(content.text)) return;
    history.replaceState(null, "", location.pathname + location.search);
    shelf.add({ ...content, made: Date.now() });
  } catch {
    messages.problem("link.broken");
  }
}

async function begin() {
  await shelf.restore();
  // A browser may have restored the text of the box by itself.
  if (box.value && !shelf.current.text) analyseNow();
  await openLink();
  root.dataset.shelf = "ready";
}

addEventListener("hashchange", openLink);
// The page needs the engine as long as it is open.
hold();
prepare();
begin();
