// On a phone: everything fits the width, and the verdict is one tap away.

import { covered, sideways, small } from "./reach.mjs";
import { expect, test } from "./watch.mjs";

const PHONE = { width: 360, height: 740 };

/// What WCAG asks for: 1280 pixels at four times their size.
const NARROWEST = { width: 320, height: 740 };

test.use({ viewport: PHONE });

const STATES = {
  blank: async () => {},
  partial: (memo) => memo.answer({ problem: "open", form: "unsure", promises: "press", safeguards: "reliability" }),
  folded: async (memo) => {
    await memo.answer({ feasibility: "unproven" });
    await memo.fold("offer").check();
  },
  settled: (memo) => memo.fill("AI decides insurance claims"),
  flips: async (memo) => {
    await memo.fill("Dropbox’s demo video, 2007/8");
    await memo.sure.locator(".outcome summary").click();
  },
};

for (const [name, prepare] of Object.entries(STATES)) {
  test(`the ${name} page never scrolls sideways`, async ({ page, memo }) => {
    await page.setViewportSize(NARROWEST);
    await memo.open();
    await prepare(memo);
    await memo.openDetails("examples");
    await memo.openDetails("words");
    expect(await sideways(page)).toBe(0);
  });

  test(`every control of the ${name} page is large enough to hit`, async ({ page, memo }) => {
    await page.setViewportSize(NARROWEST);
    await memo.open();
    await prepare(memo);
    await memo.openDetails("examples");
    await memo.openDetails("words");
    expect(await small(page.locator("body"))).toEqual([]);
  });
}

test("the bar at the bottom says the state of the call", async ({ memo }) => {
  await memo.open();
  await expect(memo.jump).toBeInViewport({ ratio: 1 });
  await expect(memo.jump).toContainText("5 still possible");
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.jump).toContainText("Proof of concept");
});

test("the bar at the bottom leads to the verdict and leaves the address alone", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  await expect(page).toHaveURL(/#1/);
  const address = page.url();
  await expect(memo.class).not.toBeInViewport();
  await memo.jump.click();
  await expect(memo.class).toBeInViewport({ ratio: 1 });
  await expect(page.locator("#call")).toBeFocused();
  expect(page.url()).toBe(address);
});

test("the bar at the bottom never hides the focus", async ({ page, memo }) => {
  await memo.open();
  await memo.openDetails("words");
  await page.locator(".skip").focus();
  expect(await covered(page, 60)).toEqual([]);
});

test("the bar is for narrow screens only", async ({ page, memo }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await memo.open();
  await expect(memo.jump).toBeHidden();
});

test("the table shows the verdict beside one class, and the class can be swapped", async ({ page, memo }) => {
  await memo.open();
  expect(await memo.columns()).toEqual(["mvp", "mmp"]);
  await memo.fill("AI decides insurance claims");
  expect(await memo.columns()).toEqual(["controlled-beta", "mmp"]);
  await page.getByRole("group", { name: "Compare with" }).getByLabel("POC").click();
  expect(await memo.columns()).toEqual(["poc", "controlled-beta"]);
  const cells = page.locator(".compare tbody tr:not(.bearing)").first().locator("th:visible, td:visible");
  await expect(cells).toHaveText(["Core question", "Can we do this?", "Does it hold up in real use?"]);
});

test("the columns that are shown share the whole width of the table", async ({ page, memo }) => {
  await memo.open();
  const { table, heads } = await page.locator(".compare table").evaluate((it) => ({
    table: it.getBoundingClientRect().width,
    heads: [...it.querySelectorAll("thead th")].map((head) => head.getBoundingClientRect().width).filter((width) => width > 0),
  }));
  expect(heads).toHaveLength(3);
  expect(heads.reduce((sum, width) => sum + width)).toBeGreaterThan(table - 2);
  for (const width of heads.slice(1)) expect(width, "a word has room").toBeGreaterThan(90);
});
