/**
 * Opens the page of the given address and waits until it has loaded all that it wants:
 * the server notes which files that were.
 */
import { launch } from "../../../tests/web/chromium.mjs";

const [address] = process.argv.slice(2);
const browser = await launch();
try {
  const page = await browser.newPage();
  const response = await page.goto(address, { waitUntil: "networkidle" });
  if (!response?.ok()) {
    throw new Error(`${address} answered ${response?.status()}`);
  }
} finally {
  await browser.close();
}
