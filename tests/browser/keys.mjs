// A reader who has a keyboard and nothing else.

import { expect } from "@playwright/test";

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
      const stop = await this.page.evaluate(() => {
        const it = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(it);
        // Within a date the browser itself marks the part, and draws its own line around the way to the calendar.
        const seen = it.matches("[type=date]") || (it.matches(":focus-visible") && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2);
        return { name: it.outerHTML.slice(0, 120), seen, last: it === document.body };
      });
      // Beyond the last stop is the browser's own bar, then the first.
      expect(stop.seen || stop.last, `the focus is seen on ${stop.name}`).toBe(true);
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
