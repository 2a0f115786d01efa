// A reader who has a keyboard and nothing else.

import { expect } from "@playwright/test";
import { focus } from "./places.mjs";

/// More stops than any page has.
const STOPS = 400;

export class Keys {
  constructor(page) {
    this.page = page;
  }

  /// Goes from stop to stop until the focus is on what is looked for. Every stop on the way must show where it is.
  async to(target, key = "Tab") {
    for (let stops = 0; stops < STOPS; stops += 1) {
      await this.page.keyboard.press(key);
      // Within a date the browser itself marks the part, and draws its own line around the way to the calendar. Beyond
      // the last stop is its bar, then the first stop.
      const stop = await this.page.evaluate(focus, "[type=date], body");
      expect(stop.seen || stop.fits, `the focus is seen on ${stop.name}`).toBe(true);
      if (await target.evaluateAll((them) => them.includes(document.activeElement))) return;
    }
    throw new Error(`no stop is ${target}`);
  }

  /// The same against the order.
  async back(target) {
    await this.to(target, "Shift+Tab");
  }

  /// Goes there and presses what follows a link, presses a button or opens what is folded.
  async enter(target) {
    await this.to(target);
    await this.page.keyboard.press("Enter");
  }

  /// Goes to the next stop, which has to be this one, and types.
  async type(target, text) {
    await this.page.keyboard.press("Tab");
    await expect(target).toBeFocused();
    await this.page.keyboard.type(text);
  }

  /// Where the reader is was not lost with what had the focus.
  async kept() {
    expect(await this.page.evaluate(() => document.activeElement !== document.body), "the focus is somewhere").toBe(true);
  }
}
