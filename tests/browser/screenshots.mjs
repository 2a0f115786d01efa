// Pictures of the page in its states, for people to look at: not a test.
//
// node screenshots.mjs [folder] [--hero file]

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { LAUNCH } from "./chromium.mjs";
import { Memo } from "./memo.mjs";
import { serve } from "./serve.mjs";
import { STATES, WITHOUT_SCRIPTS } from "./states.mjs";

/// What is also looked at as it is printed.
const PRINTED = ["on-hold", "reading", "proven"];

/// Every picture: its name, what leads to it, and how the browser is set.
const PICTURES = [
  ...Object.entries(STATES).map(([name, prepare]) => ({ name, prepare })),
  ...Object.entries(WITHOUT_SCRIPTS).map(([name, address]) => ({ name, prepare: (memo) => memo.page.goto(address), options: { javaScriptEnabled: false } })),
  ...PRINTED.map((name) => ({ name: `print-${name}`, prepare: STATES[name], media: "print" })),
];

async function inBrowser(browser, options, act) {
  const context = await browser.newContext(options);
  await act(new Memo(await context.newPage()));
  await context.close();
}

async function all(browser, baseURL, folder) {
  for (const width of [360, 768, 1440]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const { name, prepare, options, media } of PICTURES) {
        const path = join(folder, `${name}-${width}-${colorScheme}.png`);
        await inBrowser(browser, { baseURL, colorScheme, viewport: { width, height: 900 }, ...options }, async (memo) => {
          await prepare(memo);
          if (media) await memo.page.emulateMedia({ media });
          await memo.page.screenshot({ path, fullPage: true, animations: "disabled" });
        });
      }
    }
  }
}

async function hero(browser, baseURL, path) {
  await inBrowser(browser, { baseURL, colorScheme: "light", viewport: { width: 1280, height: 900 } }, async (memo) => {
    await STATES["on-hold"](memo);
    await memo.page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await memo.page.screenshot({ path, animations: "disabled" });
  });
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { hero: { type: "string" } } });
const folder = positionals[0] ?? fileURLToPath(new URL("results/screens", import.meta.url));
const server = await serve();
const browser = await chromium.launch(LAUNCH);
try {
  if (values.hero) await hero(browser, server.address, values.hero);
  if (!values.hero || positionals.length > 0) await all(browser, server.address, folder);
} finally {
  await browser.close();
  server.close();
}
