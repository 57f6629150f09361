/**
 * Starts the system's Chromium, for the tests (`browser.mjs`) and for `cargo xtask bench`.
 *
 * playwright-core brings no browser of its own: the one that a reader may have installed is the
 * one to test. `cargo xtask` names it in `ISNAD_CHROMIUM`.
 */
import { chromium } from "playwright-core";

/** Without these Chromium wants a sandbox, a GPU and the network, and tests must need none. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A new Chromium with a fresh profile, without a window.
 *
 * @returns {Promise<import("playwright-core").Browser>}
 */
export function launch() {
  const executablePath = process.env.ISNAD_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
