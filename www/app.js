/**
 * The page: takes a text, has it analysed while it is pasted or typed, shows what is found.
 */
import { element } from "./dom.js";
import { analyze, EngineError, hold, ready } from "./engine.js";
import { LAYERS } from "./findings.js";
import { listenToKeys } from "./keyboard.js";
import { recall, remember } from "./preferences.js";
import { SAMPLE } from "./sample.js";
import { View } from "./view.js";
import { Wording } from "./wording.js";

/** @typedef {import("./findings.js").Layer} Layer */
/** @typedef {import("./wording.js").Key} Key */

/** How long after the last letter the analysis begins, where it does not take longer itself. */
const PAUSE_MS = 200;
/** Arabic letters take two bytes: this is some 20 MB. */
const LONGEST_TEXT = 10_000_000;
/** A text box lays out all that it holds at one go, which takes seconds from some length on. */
const LONGEST_TO_EDIT = 200_000;

const root = document.documentElement;
const box = /** @type {HTMLTextAreaElement} */ (byId("text"));
const problem = byId("problem");
const status = byId("status");

let wording = new Wording(root.lang === "en" ? "en" : "ar");
const view = new View(
  {
    reading: byId("reading"),
    findings: byId("lists"),
    switches: byId("switches"),
    filters: byId("filters"),
    card: document.body,
  },
  wording,
  (layers) => remember("layers", layers.join(" ")),
);

/** A text that is too long for the box: it can be read, but not edited. */
let held = "";
/** Withdraws the question that is being answered, when a newer text makes it stale. */
let asked = new AbortController();
let pause = 0;
let lastTook = 0;
/** @type {() => string} How the status reads in the language of the moment. */
let statusWords = () => wording.text("status.empty");
/** @type {(() => void) | null} */
let showProblemAgain = null;

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

// --- the text -----------------------------------------------------------------------------------

/** The text, wherever it is kept. */
function current() {
  return held || box.value;
}

/** The text has changed: what is under way is stale from now on. Is there something to analyse? */
function changed() {
  clearTimeout(pause);
  asked.abort();
  showProblem(null);
  const some = current().trim() !== "";
  root.dataset.state = some ? "text" : "empty";
  byId("edit").hidden = held !== "";
  busy(some);
  if (some) return true;
  view.clear();
  say(() => wording.text("status.empty"));
  if (current() === "") unfoldEditor(true);
  return false;
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
  say(() => wording.text("status.working"));
  try {
    const report = await analyze(text, { signal });
    lastTook = performance.now() - began;
    const arabic = !report.notes.some(({ code }) => code === "no-arabic");
    if (!arabic) showProblem("problem.no-arabic");
    say(() => (arabic ? summary(report) : ""));
    await view.show(text, report);
    if (!signal.aborted) busy(false);
  } catch (error) {
    if (signal.aborted) return;
    busy(false);
    failed(error);
  }
}

/** @param {import("./pkg/isnad.js").Report} report */
function summary({ actors, quotes, figures }) {
  const counts = wording.text("status.done", {
    actors: wording.count("actors.count", actors.length),
    quotes: wording.count("quotes.count", quotes.length),
    figures: wording.count("figures.count", figures.length),
  });
  return held ? `${counts} · ${wording.text("status.long")}` : counts;
}

/** Analyses when the reader stops typing, and not more often than the analysis can follow. */
function analyseSoon() {
  if (changed()) pause = window.setTimeout(analyseNow, Math.max(PAUSE_MS, lastTook));
}

/** @param {unknown} error */
function failed(error) {
  root.dataset.state = "problem";
  view.clear();
  unfoldEditor(true);
  say(() => "");
  const code = error instanceof EngineError ? error.code : "died";
  const message = error instanceof Error ? error.message : String(error);
  console.error(error);
  showProblem(`problem.${code}`, () => ({ message }), current().trim() ? analyseNow : prepare);
}

/**
 * If the core cannot be had, the reader should know before an article is pasted; whatever is in
 * the box already is not touched.
 */
async function prepare() {
  try {
    await ready();
    if (!current().trim()) changed();
  } catch (error) {
    if (!current().trim()) failed(error);
  }
}

/**
 * Takes a whole text and shows it. One that is too long changes nothing: what is there stays, and
 * the text is where it was copied from.
 *
 * @param {string} text
 */
function take(text) {
  if (text.length > LONGEST_TEXT) {
    showProblem("problem.too-long", () => ({ max: wording.number(LONGEST_TEXT) }));
    return;
  }
  fold();
  held = text.length > LONGEST_TO_EDIT ? text : "";
  box.value = held ? "" : text;
  box.setSelectionRange(0, 0);
  analyseNow();
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
  take(value.slice(0, selectionStart) + added + value.slice(selectionEnd));
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
  if (event.target === box) return;
  const text = event.clipboardData?.getData("text/plain");
  if (!text) return;
  event.preventDefault();
  take(text);
});

byId("sample").addEventListener("click", () => {
  take(SAMPLE);
  byId("edit").focus({ preventScroll: true });
});

byId("clear").addEventListener("click", () => {
  held = "";
  box.value = "";
  changed();
  box.focus();
});

byId("edit").addEventListener("click", () => {
  const open = byId("editor").hidden === true;
  unfoldEditor(open);
  if (open) box.focus({ preventScroll: true });
});

// --- what is said about it ----------------------------------------------------------------------

/** @param {() => string} words */
function say(words) {
  statusWords = words;
  status.textContent = words();
}

/**
 * @param {Key | null} key
 * @param {() => Record<string, string>} [values]
 * @param {() => void} [retry]
 */
function showProblem(key, values = () => ({}), retry) {
  showProblemAgain = key ? () => showProblem(key, values, retry) : null;
  problem.hidden = key === null;
  problem.replaceChildren();
  if (!key) return;
  problem.append(element("p", {}, wording.text(key, values())));
  if (!retry) return;
  const button = element("button", { type: "button" }, wording.text("problem.retry"));
  button.addEventListener("click", retry);
  problem.append(button);
}

// --- language, theme, layers, the sheet on small screens ----------------------------------------

/** Puts the interface into the language of `wording`; the text and its marks stay as they are. */
function translate() {
  root.lang = wording.language;
  root.dir = wording.direction;
  document.title = wording.text("page.title");
  const description = document.querySelector("meta[name='description']");
  description?.setAttribute("content", wording.text("page.description"));
  for (const node of document.querySelectorAll("[data-text]")) {
    node.textContent = wording.text(keyOf(node, "data-text"));
  }
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", wording.text(keyOf(node, "data-label")));
  }
  box.placeholder = wording.text(keyOf(box, "data-placeholder"));
  byId("language").lang = wording.text("language.other");
  view.wording = wording;
  status.textContent = statusWords();
  showProblemAgain?.();
}

/**
 * @param {Element} node
 * @param {string} attribute
 */
function keyOf(node, attribute) {
  return /** @type {Key} */ (node.getAttribute(attribute));
}

byId("language").addEventListener("click", () => {
  wording = new Wording(wording.language === "ar" ? "en" : "ar");
  remember("language", wording.language);
  translate();
});

/** @type {HTMLElement[]} */
const themes = [...byId("themes").querySelectorAll("button")];

/** @param {string} theme */
function wear(theme) {
  root.dataset.theme = theme;
  for (const button of themes) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
  }
}

for (const button of themes) {
  button.addEventListener("click", () => {
    const theme = button.dataset.themeChoice ?? "auto";
    remember("theme", theme);
    wear(theme);
  });
}

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

wear(root.dataset.theme ?? "auto");
const layers = recall("layers");
if (layers !== null) view.layers = LAYERS.filter((layer) => layers.split(" ").includes(layer));
translate();

// The page needs the engine as long as it is open.
hold();
prepare();
// A browser may have restored the text after a reload.
if (box.value) take(box.value);
