// Every state of every page, in the ways in which it can be looked at: axe finds nothing, and leaves nothing to people
// that nobody has looked at.
//
// Light, dark and forced colours differ in colours alone, which are tokens (`invariants` would be the same three times):
// so the rules that see no colour are asked once for each width, and those that do for each of the three. Two layouts
// meet at 992 pixels, so forced colours are looked at on either side of it, once on white and once on black. 768 pixels
// are looked at by a reader who asked for less motion, and nothing moves for anybody. At 400 % a window of 1280 by 1024
// is 320 by 256, the narrowest and lowest there is, so it also has to be reached and to bear the reader's own spacing of
// text. Paper has one width, and nothing on it can be hit or followed.

import { expect, test } from "@playwright/test";
import { COLOURS, fit, judge, lendAxe, withAxe } from "../axe.mjs";
import { dim } from "../dim.mjs";
import { Memo } from "../memo.mjs";
import { cut, moving, sideways, small, space } from "../reach.mjs";
import { STATES, WITHOUT_SCRIPTS } from "../states.mjs";

const DARK = { colorScheme: "dark", only: COLOURS };
const FORCED = { forcedColors: "active", only: COLOURS };

/// A4 without the margins that the page asks for.
const PAPER = 703;

const LOOKS = [
  { width: 320 },
  { width: 320, ...DARK },
  { width: 320, ...FORCED },
  { width: 768, reducedMotion: "reduce" },
  { width: 768, ...DARK },
  { width: 1280 },
  { width: 1280, ...DARK },
  { width: 1280, ...FORCED, colorScheme: "dark" },
  { width: PAPER, media: "print", without: ["target-size", "link-in-text-block"] },
];

async function audit(page) {
  const needed = new Set();
  const nothing = async (what, rules) => {
    const found = await judge(page, rules);
    expect.soft(found.wrong, what).toEqual([]);
    for (const place of found.needed) needed.add(place);
  };
  for (const { width, only, without, ...media } of LOOKS) {
    await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference", ...media });
    await fit(page, width);
    const what = [`${width} pixels wide`, ...Object.values(media)].join(", ");
    await nothing(what, { only, without });
    expect.soft(await dim(page), `texts in pictures, ${what}`).toEqual([]);
  }
  await magnify(page);
  await nothing("at 400 %");
  expect.soft(await moving(page), "what moves").toEqual([]);
  expect.soft(await small(page.locator("body")), "targets that are too small").toEqual([]);
  expect.soft(await sideways(page), "pixels that stick out").toBe(0);
  expect.soft(await cut(page), "texts that are cut").toEqual([]);
  await space(page);
  expect.soft(await sideways(page), "pixels that stick out once text is spaced").toBe(0);
  // The letters of a picture keep their places; what it shows stands beneath it in sentences, which are text.
  expect.soft(await cut(page, "svg"), "texts that are cut once they are spaced").toEqual([]);
  for (const place of needed) test.info().annotations.push({ type: "reviewed", description: String(place) });
}

/// A window of 1280 by 1024 in which everything is four times as large.
async function magnify(page) {
  await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDeviceMetricsOverride", { width: 320, height: 256, deviceScaleFactor: 4, mobile: false });
}

for (const [name, prepare] of Object.entries(STATES)) {
  test(name, async ({ page }) => {
    await withAxe(page);
    await prepare(new Memo(page));
    await audit(page);
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, address] of Object.entries(WITHOUT_SCRIPTS)) {
    test(name, async ({ page }) => {
      await page.goto(address);
      await lendAxe(page);
      await audit(page);
    });
  }
});
