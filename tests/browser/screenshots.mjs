// Pictures of the page in its states, for people to look at: not a test.
//
// node screenshots.mjs [folder] [--hero file]

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { LAUNCH } from "./chromium.mjs";
import { Memo } from "./memo.mjs";
import { Method } from "./method.mjs";
import { serve } from "./serve.mjs";
import { SETTLED } from "./sheets.mjs";

const ON_HOLD = "AI decides insurance claims";

const READ = "/#1i.po.bu.ab-h0lqoa";

const STATES = {
  blank: (memo) => memo.open(),
  partial: async (memo) => {
    await memo.open();
    await memo.answer({ problem: "settled", behaviour: "partly", form: "product", audience: "open", promises: "press" });
  },
  "not-sure": async (memo) => {
    await memo.open();
    await memo.answer({ feasibility: "unsure", problem: "unsure" });
    await memo.left("feasibility", "unproven").click();
    await memo.left("problem", "settled").click();
    await memo.left("problem", "partly").click();
  },
  // Some questions are folded, and one of them was opened.
  folds: async (memo) => {
    await memo.open();
    await memo.answer({ feasibility: "unproven" });
    await memo.fold("offer").check();
  },
  settled: (memo) => memo.open(SETTLED),
  mvp: (memo) => example(memo, "A project-sharing app"),
  mmp: (memo) => example(memo, "Figma’s first public release"),
  "on-hold": (memo) => example(memo, ON_HOLD),
  reading: (memo) => memo.open(READ),
  "bad-link": (memo) => memo.open("/#1c.po-o541x"),
  // Every change that is folded away can be seen.
  flips: async (memo) => {
    await example(memo, "Perplexity without protections");
    for (const folded of await memo.sure.locator("details > summary").all()) await folded.click();
  },
  method: (memo) => new Method(memo.page).open(),
  proven: (memo) => proven(memo),
  print: async (memo) => {
    await example(memo, ON_HOLD);
    await memo.page.emulateMedia({ media: "print" });
  },
  "print-partial": async (memo) => {
    await memo.open(READ);
    await memo.page.emulateMedia({ media: "print" });
  },
  "print-method": async (memo) => {
    await proven(memo);
    await memo.page.emulateMedia({ media: "print" });
  },
};

async function example(memo, title) {
  await memo.open();
  await memo.fill(title);
  await memo.closeDetails("examples");
  await memo.page.mouse.move(0, 0);
}

/// How the rules decide that release, and that the laws hold.
async function proven(memo) {
  await example(memo, ON_HOLD);
  await memo.why.getByRole("link").click();
  const method = new Method(memo.page);
  await method.prove();
  await method.disagreements.click();
}

async function inBrowser(browser, options, act) {
  const context = await browser.newContext(options);
  await act(new Memo(await context.newPage()));
  await context.close();
}

async function all(browser, baseURL, folder) {
  for (const width of [360, 768, 1440]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const [name, prepare] of Object.entries(STATES)) {
        const path = join(folder, `${name}-${width}-${colorScheme}.png`);
        await inBrowser(browser, { baseURL, colorScheme, viewport: { width, height: 900 } }, async (memo) => {
          await prepare(memo);
          await memo.page.screenshot({ path, fullPage: true, animations: "disabled" });
        });
      }
    }
  }
}

async function hero(browser, baseURL, path) {
  await inBrowser(browser, { baseURL, colorScheme: "light", viewport: { width: 1280, height: 900 } }, async (memo) => {
    await example(memo, ON_HOLD);
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
