// Whoever goes through a page at 400 % by Tab sees every stop: nothing that stays in view lies over it.

import { expect, test } from "@playwright/test";
import { Memo } from "./memo.mjs";
import { covered } from "./reach.mjs";
import { STATES } from "./states.mjs";

test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

for (const name of ["not-sure", "on-hold", "proven", "team-of-many"]) {
  test(`no stop of “${name}” is behind a bar`, async ({ page }) => {
    await STATES[name](new Memo(page));
    const stops = await page.locator("a, button, summary, select, textarea, input, [tabindex='0']").count();
    await page.evaluate(() => document.activeElement.blur());
    expect(await covered(page, stops)).toEqual([]);
  });
}
