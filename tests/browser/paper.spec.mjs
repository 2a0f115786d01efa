// The result on paper: two sheets, nothing cut, and a way back to the page.

import { found, scanned, sheets } from "./paper.mjs";
import { expect, test } from "./watch.mjs";

const FORMATS = ["A4", "Letter"];

/// The worked examples, by their titles.
async function titles(memo) {
  await memo.open();
  await memo.openDetails("examples");
  return memo.page.locator("#examples button").allTextContents();
}

/// What must not be torn apart: the words of a row, a gate, a reason.
const whole = (page) =>
  page.evaluate(() => {
    const texts = (selector, words) => [...document.querySelectorAll(selector)].map(words);
    const cells = (row) => [...row.querySelectorAll("th, tr:first-child td, li")].map((cell) => cell.innerText);
    return {
      rows: texts(".compare tbody", cells),
      gates: texts(".gates li label", (it) => [it.innerText]),
      reasons: texts("#why .why > :first-child li", (it) => [it.innerText]),
    };
  });

for (const format of FORMATS) {
  test(`every worked example is printed on two sheets of ${format}, and no row is cut`, async ({ memo, page }) => {
    test.setTimeout(180_000);
    for (const title of await titles(memo)) {
      await memo.open();
      await memo.startOver.click();
      await memo.fill(title);
      const link = await memo.link.inputValue();
      const name = await memo.name.inputValue();
      await page.emulateMedia({ media: "print" });
      const { rows, gates, reasons } = await whole(page);
      expect([rows.length, gates.length > 2, reasons.length > 0], title).toEqual([16, true, true]);
      const called = await memo.class.innerText();
      const printed = await sheets(page, format);
      expect(printed, title).toHaveLength(2);
      expect(found(printed, name), title).toContain(1);
      expect(found(printed, called), title).toContain(1);
      expect(found(printed, link), title).toEqual([1]);
      for (const texts of [...gates, ...reasons]) {
        for (const text of texts) expect(found(printed, text), `${title}: ${text}`).toContain(1);
      }
      // Every word of a row is on the sheet on which the row is.
      for (const texts of rows) {
        for (const text of texts) expect(found(printed, text), `${title}: ${text}`).toContain(2);
      }
      await page.emulateMedia({ media: "screen" });
    }
  });
}

test("on paper stands nothing that can only be used on a screen", async ({ memo, page }) => {
  await memo.open();
  await memo.fill("AI decides insurance claims");
  const printed = await sheets(page, "A4");
  for (const text of ["Start over", "Copy link", "Best next question", "Contents", "Tick all that apply", "Not sure"]) {
    expect(found(printed, text), text).toEqual([]);
  }
  // What was recorded about a gate is there.
  await page.locator("input[name^='gate-owner-']").first().fill("Ana Example");
  expect(found(await sheets(page, "A4"), "On hold")).toContain(1);
});

test("a sheet that is not complete is printed with what is possible", async ({ memo, page }) => {
  await memo.open();
  await memo.answer({ problem: "open" });
  const printed = await sheets(page, "A4");
  expect(found(printed, "release classes are still possible")).toEqual([1]);
  expect(found(printed, await memo.link.inputValue())).toHaveLength(1);
});

test.describe("the code", () => {
  // As near as a phone is held.
  test.use({ deviceScaleFactor: 3 });

  for (const colorScheme of ["light", "dark"]) {
    test(`is read by a phone and opens the same result, ${colorScheme}`, async ({ memo, page }) => {
      await page.emulateMedia({ colorScheme });
      await memo.open();
      await memo.fill("A project-sharing app");
      expect(await scanned(page.locator(".code svg"))).toBe(await memo.link.inputValue());
    });
  }

  test("carries the answers alone when the words are too long for it, and says so", async ({ memo, other, page }) => {
    await memo.open();
    await memo.fill("A project-sharing app");
    await expect(page.getByText("Point a phone at it to open this result.")).toBeVisible();
    await page.locator("input[name=notes]").evaluate((field) => {
      field.closest("details").open = true;
    });
    await page.locator("input[name=notes]").fill("What we know. ".repeat(120));
    await expect(page.getByText("too long for a code")).toBeVisible();
    const carried = await scanned(page.locator(".code svg"));
    expect(carried.length).toBeLessThan((await memo.link.inputValue()).length);
    await other.open(carried);
    await expect(other.class).toHaveText("MVP");
  });
});
