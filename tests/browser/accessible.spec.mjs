// The core of the accessibility audit: the states that differ most, narrow and wide, light and dark. `cargo xtask audit`
// looks at all states in all ways.

import { expectAccessible, withAxe } from "./axe.mjs";
import { STATES } from "./states.mjs";
import { test } from "./watch.mjs";

const CORE = ["blank", "not-sure", "folds", "settled", "unfolded", "refused", "bad-link", "not-imported", "proven", "team", "team-of-two", "team-of-many"];

for (const name of CORE) {
  test(`axe finds nothing wrong with the state “${name}”`, async ({ page, memo }) => {
    // Every part of the page, at two widths and in two themes.
    test.setTimeout(240_000);
    await withAxe(page);
    await STATES[name](memo);
    await expectAccessible(page);
  });
}

test("axe finds nothing wrong with the page for lost links", async ({ page, memo, complaints }) => {
  // The browser says so of the page, and of its files in the folder where they are not.
  complaints.expect(/404 \(Not Found\)|integrity|its MIME type \('text\/html'\)/);
  // Where a style sheet is not there, axe tries one of its own, which the policy forbids.
  complaints.expect(/Applying inline style violates|style-src-elem forbids inline/);
  await withAxe(page);
  await STATES.lost(memo);
  await expectAccessible(page);
});
