// Every state of every page, in the ways in which it can be looked at: axe finds nothing, and leaves nothing to people
// that nobody has looked at.
//
// Light, dark and forced colours differ in nothing but colours: so the rules that see none are asked once for each width,
// and those that do for each of the three. Two layouts meet at 992 pixels, so forced colours are looked at on either side
// of that, once on white and once on black. 768 pixels are looked at by a reader who asked for less motion, and nothing
// moves for anybody. At 400 % a window of 1280 by 1024 is 320 by 256, the narrowest and lowest there is, so there all of
// it has to be reached, and to bear the reader's own spacing of text. Paper has one width, and nothing on it can be hit
// or followed.

import { expect, test } from "@playwright/test";
import { COLOURS, fit, judge, lendAxe, withAxe } from "./axe.mjs";
import { dim } from "./dim.mjs";
import { Memo } from "./memo.mjs";
import { cut, moving, sideways, small, space } from "./reach.mjs";
import { STATES, WITHOUT_SCRIPTS } from "./states.mjs";

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
  /// Whatever is wrong, with the looks in which it is.
  const wrong = {};
  const note = (look, found) => found.forEach((it) => (wrong[it] ??= []).push(look));
  const ask = async (look, rules) => {
    const found = await judge(page, rules);
    note(look, found.wrong);
    for (const place of found.needed) test.info().annotations.push({ type: "reviewed", description: String(place) });
  };
  for (const { width, only, without, ...media } of LOOKS) {
    const look = [width, ...Object.values(media)].join(", ");
    await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference", ...media });
    await fit(page, width);
    await ask(look, { only, without });
    note(look, await dim(page));
  }
  await magnify(page);
  // The bar at the bottom lies on what can be scrolled from under it, and 320 pixels are the same layout.
  await ask("400 %", { without: COLOURS });
  note("moves", await moving(page));
  note("too small a target", await small(page.locator("body")));
  note("400 %", await cut(page));
  expect.soft(await sideways(page), "pixels that stick out").toBe(0);
  await space(page);
  expect.soft(await sideways(page), "pixels that stick out once text is spaced").toBe(0);
  // The letters of a picture keep their places; what it shows stands beneath it in sentences, which are text.
  note("spaced", await cut(page, "svg"));
  expect(wrong).toEqual({});
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
