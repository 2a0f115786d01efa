// When the program cannot be had, or stops: the page says so, and what was ticked is kept.

import { Taken } from "./taken.mjs";
import { expect, test } from "./watch.mjs";

const NOT_ARRIVED = "A part of the program did not arrive. What you ticked is kept: try again.";
const TOO_OLD = "This browser cannot run WebAssembly. Open the page in a current Chrome, Edge, Firefox or Safari.";
const STOPPED = "The program met an error and stopped. Your answers are kept in this browser and in the link below.";

/// The panel with one of its sentences and no other.
async function expectTrouble(memo, sentence) {
  await expect(memo.trouble.getByRole("heading", { name: "The page has stopped working" })).toBeFocused();
  await expect(memo.trouble.locator("[data-kind]:visible")).toHaveText([sentence]);
  await expect(memo.loading).toBeHidden();
}

test("a program that does not arrive keeps the ticks until it does", async ({ page, memo, complaints }) => {
  complaints.expect(/net::ERR_FAILED/);
  complaints.expect(/TypeError: Failed to fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/");
  await expectTrouble(memo, NOT_ARRIVED);
  await memo.answer({ feasibility: "unproven", promises: "press", safeguards: "none-of-these" });
  await memo.weeks.fill("7");
  await page.unroute("**/*.wasm");
  await memo.trouble.getByRole("button", { name: "Try again" }).click();
  await memo.ready();
  await expect(memo.trouble).toBeHidden();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.option("promises", "press")).toBeChecked();
  await expect(memo.option("safeguards", "none-of-these")).toBeChecked();
  await expect(memo.weeks).toHaveValue("7");
});

test("a program that was cut on its way is not started", async ({ page, memo, complaints }) => {
  complaints.expect(/valid digest in the 'integrity' attribute/);
  complaints.expect(/SRI's integrity checks failed/);
  complaints.expect(/TypeError: Failed to fetch/);
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  });
  await page.goto("/");
  await expectTrouble(memo, NOT_ARRIVED);
});

test("a program that arrives damaged is asked for once more", async ({ memo, complaints }) => {
  complaints.expect(/integrity/);
  const asked = await memo.damageOnce("**/app-*.wasm");
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.class).toHaveText("Proof of concept");
  expect(asked()).toBe(2);
});

test("a browser without WebAssembly is told which browsers have it", async ({ page, memo }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("/");
  await expectTrouble(memo, TOO_OLD);
});

test.describe("when the program stops", () => {
  test.beforeEach(async ({ page, memo }) => {
    await memo.open();
    await memo.answer({ feasibility: "unproven" });
    await expect(page).toHaveURL(/#1c\.fu-/);
    await memo.stop();
  });

  test("the page holds still and shows the link to the answers", async ({ page, memo }) => {
    await expectTrouble(memo, STOPPED);
    await expect(page.locator("#app")).toHaveJSProperty("inert", true);
    await expect(memo.trouble.getByRole("textbox", { name: "Link to this result" })).toHaveValue(page.url());
  });

  test("“Try again” brings the answers back", async ({ memo }) => {
    await memo.trouble.getByRole("button", { name: "Try again" }).click();
    await memo.page.waitForLoadState();
    await memo.ready();
    await expect(memo.trouble).toBeHidden();
    await expect(memo.class).toHaveText("Proof of concept");
  });

  test("a draft that stops the program is set aside, so that the page can be used", async ({ page, memo }) => {
    const draft = await memo.draft();
    expect(draft).toBeTruthy();
    // As when it stops before it shows the draft's address.
    await page.evaluate(() => history.replaceState(null, "", location.pathname));
    await memo.trouble.getByRole("button", { name: "Open without this link" }).click();
    await page.waitForLoadState();
    await memo.ready();
    await expect(memo.trouble).toBeHidden();
    await expect(memo.progress).toContainText("0 of the 16");
    expect(await page.evaluate(() => localStorage["rung.unread"])).toBe(draft);
  });

  test("“Open without this link” leaves the link behind", async ({ page, memo }) => {
    await page.evaluate(() => localStorage.clear());
    await memo.trouble.getByRole("button", { name: "Open without this link" }).click();
    await expect(memo.trouble).toBeHidden();
    await memo.ready();
    await expect(page).toHaveURL(/\/$/);
    await expect(memo.progress).toContainText("0 of the 16");
  });
});

test("a page whose scripts never begin says so after a while", async ({ page, complaints }) => {
  complaints.expect(/net::ERR_FAILED/);
  await page.route("**/boot-*.js", (route) => route.abort());
  await page.goto("/");
  const said = page.getByText("The part that works out a verdict has not started");
  await expect(said).toBeHidden();
  // Nine seconds later.
  await page.evaluate(() => document.getAnimations().forEach((it) => it.finish()));
  await expect(said).toBeVisible();
});

test("a page that begins says nothing of the kind", async ({ page, memo }) => {
  await memo.open();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(page.locator("#unstarted")).toBeHidden();
});

test("a host that has other files by now breaks nothing on an open page", async ({ page, memo }) => {
  await memo.open();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.route("**/*", (route) => route.abort());
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.why).toBeVisible();
  await expect(page).toHaveURL(/\.fu-/);
  await memo.fill("A project-sharing app");
  await expect(memo.class).toHaveText("MVP");
  await expect(page).toHaveURL(/\/mvp\//);
  const taken = new Taken(memo);
  await taken.summary.click();
  await taken.read("1c.po-o541xx");
  await expect(page).toHaveURL(/1c\.po-o541xx/);
  await page.goBack();
  await expect(memo.class).toHaveText("MVP");
  expect(requests.filter((it) => !it.startsWith("data:"))).toEqual([]);
});
