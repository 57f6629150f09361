/**
 * The page: takes a text, has it analysed while it is pasted or typed, shows what is found.
 */
import { element } from "./dom.js";
import { analyze, EngineError, hold, ready } from "./engine.js";
import { LAYERS } from "./findings.js";
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

const root = document.documentElement;
const box = /** @type {HTMLTextAreaElement} */ (byId("text"));
const problem = byId("problem");
const status = byId("status");

let wording = new Wording(root.lang === "en" ? "en" : "ar");
const view = new View(
  { reading: byId("reading"), findings: byId("lists"), switches: byId("switches") },
  wording,
  (layers) => remember("layers", layers.join(" ")),
);

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

/** The text has changed: what is under way is stale from now on. */
function changed() {
  clearTimeout(pause);
  asked.abort();
  const text = box.value;
  root.dataset.state = text.trim() ? "text" : "empty";
  if (!text.trim()) {
    view.clear();
    showProblem(null);
    say(() => wording.text("status.empty"));
    if (text === "") unfoldEditor(true);
    return false;
  }
  if (text.length > LONGEST_TEXT) {
    root.dataset.state = "problem";
    view.clear();
    showProblem("problem.too-long", () => ({ max: wording.number(LONGEST_TEXT) }));
    say(() => "");
    return false;
  }
  return true;
}

async function analyseNow() {
  if (!changed()) return;
  const text = box.value;
  const began = performance.now();
  asked = new AbortController();
  const { signal } = asked;
  say(() => wording.text("status.working"));
  root.dataset.busy = "";
  try {
    const report = await analyze(text, { signal });
    lastTook = performance.now() - began;
    const arabic = !report.notes.some(({ code }) => code === "no-arabic");
    showProblem(arabic ? null : "problem.no-arabic");
    say(() => (arabic ? summary(report) : ""));
    view.show(text, report);
  } catch (error) {
    if (signal.aborted) return;
    failed(error);
  } finally {
    if (!signal.aborted) delete root.dataset.busy;
  }
}

/** @param {import("./pkg/isnad.js").Report} report */
function summary({ actors, quotes, figures }) {
  return wording.text("status.done", {
    actors: wording.count("actors.count", actors.length),
    quotes: wording.count("quotes.count", quotes.length),
    figures: wording.count("figures.count", figures.length),
  });
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
  showProblem(`problem.${code}`, () => ({ message }), box.value.trim() ? analyseNow : prepare);
}

/**
 * If the core cannot be had, the reader should know before an article is pasted; whatever is in
 * the box already is not touched.
 */
async function prepare() {
  try {
    await ready();
    if (!box.value.trim()) changed();
  } catch (error) {
    if (!box.value.trim()) failed(error);
  }
}

/**
 * Puts a whole text into the box and shows it at once.
 *
 * @param {string} text
 */
function take(text) {
  box.value = text;
  box.setSelectionRange(0, 0);
  fold();
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

wear(root.dataset.theme ?? "auto");
const layers = recall("layers");
if (layers !== null) view.layers = LAYERS.filter((layer) => layers.split(" ").includes(layer));
translate();

// The page needs the engine as long as it is open.
hold();
prepare();
// A browser may have restored the text after a reload.
if (box.value) take(box.value);
