// The page as a screen reader has it: every role, name and state, in order, in files that a person reads and judges.
//
// RUNG_UPDATE=1 npx playwright test tree writes them anew; what changed is then read as carefully as code.

import { readFileSync, writeFileSync } from "node:fs";
import { STATES } from "./states.mjs";
import { expect, test } from "./watch.mjs";

/// A blank page, and a complete result as somebody reads it to whom it was sent.
const HEARD = ["blank", "shared-hold"];

const UPDATE = process.env.RUNG_UPDATE === "1";

for (const name of HEARD) {
  test(`what is heard of the state “${name}” is what was reviewed`, async ({ page, memo, baseURL }) => {
    // Dates count from today.
    await page.clock.setFixedTime(new Date("2026-03-02T12:00:00"));
    await STATES[name](memo);
    const heard = `${await page.locator("body").ariaSnapshot()}\n`.replaceAll(baseURL, "https://rung.example");
    const file = new URL(`tree/${name}.yml`, import.meta.url);
    if (UPDATE) writeFileSync(file, heard);
    expect(heard).toBe(readFileSync(file, "utf8"));
  });
}
