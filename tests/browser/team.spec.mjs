// Several results side by side: the link that asks, what comes back, and what decides.

import { expectAccessible, withAxe } from "./axe.mjs";
import { copied } from "./clipboard.mjs";
import { objects, vector } from "./program.mjs";
import { SUB_PATH } from "./serve.mjs";
import { PROJECT_SHARING_APP } from "./sheets.mjs";
import { expect, test } from "./watch.mjs";

const SALES = { ...PROJECT_SHARING_APP, promises: [], safeguards: [], audience: "open", problem: "settled", behaviour: "observed" };
const ENGINEERING = { ...SALES, feasibility: "unproven" };
const DESIGN = { ...SALES, rivals: "none" };

const message = () =>
  [`Sales: https://example.org/#${vector(SALES)}`, `Engineering: <https://example.org/%23${vector(ENGINEERING)}>,`, "", `Design:\n> ${vector(DESIGN)}`].join("\n");

const people = (page) => page.locator(".people li");
const pasted = (page) => page.getByLabel("Links or messages");
const add = (page) => page.getByRole("button", { name: "Add them" });
const stands = (page) => page.getByRole("region", { name: "Where the team stands" });
const revised = (page) => page.getByRole("region", { name: "Then and now" });
const shared = (page) => page.getByRole("textbox", { name: "Link to this comparison" });

async function compare(page, text, address = "/team/") {
  await page.goto(address);
  await pasted(page).fill(text);
  await add(page).click();
}

test("what came back is compared as the command line does", async ({ page }) => {
  await compare(page, message());
  await expect(people(page)).toHaveCount(3);
  const lines = [`Sales ${vector(SALES)}`, `Engineering ${vector(ENGINEERING)}`, `Design ${vector(DESIGN)}`].join("\n");
  const [{ deciding, code }] = objects(["align"], lines);
  expect(deciding.length).toBeGreaterThan(0);
  await expect(stands(page).locator(".decisive > li")).toHaveCount(deciding.length);
  await expect(shared(page)).toHaveValue(new RegExp(`/team/#${code}$`));
  await expect(page).toHaveURL(`/team/#${code}`);
  await expect(pasted(page)).toHaveValue("");
  await expect(people(page).getByLabel("Name of person 2")).toHaveValue("Engineering");
  // Then and now is of two.
  await expect(revised(page)).toBeHidden();
});

test("one link opens the whole comparison, and the first page hands it on", async ({ page, other }) => {
  await compare(page, message());
  await expect(people(page)).toHaveCount(3);
  const { hash } = new URL(await shared(page).inputValue());
  for (const address of [`/team/${hash}`, `/${hash}`, `${SUB_PATH}${hash}`]) {
    await other.page.goto("about:blank");
    await other.page.goto(address);
    await expect(people(other.page)).toHaveCount(3);
    await expect(stands(other.page)).toBeVisible();
    await expect(other.page).toHaveURL(/\/team\/#g/);
  }
});

test("who is compared can be named, left out and brought back", async ({ page }) => {
  await compare(page, message());
  await page.getByRole("button", { name: "Remove Design" }).click();
  await expect(people(page)).toHaveCount(2);
  await expect(revised(page)).toBeVisible();
  const then = revised(page).getByText(/^Then: /);
  const before = await then.textContent();
  await page.getByRole("button", { name: "Swap then and now" }).click();
  await expect(then).not.toHaveText(before);
  await page.goBack();
  await expect(then).toHaveText(before);
  await page.goBack();
  await expect(people(page)).toHaveCount(3);
  await page.getByLabel("Name of person 1").fill("Sam");
  await page.getByLabel("Name of person 1").press("Tab");
  await expect(stands(page).getByText("Sam").first()).toBeAttached();
  await page.getByRole("button", { name: "Leave the names out" }).click();
  await expect(stands(page).getByText("Person 1").first()).toBeAttached();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Name of person 1")).toHaveValue("Sam");
});

test("what is damaged is named and stays to be mended", async ({ page }) => {
  const text = `Ana: 1c.po-o541xx\nBen: 1c.po-o541x`;
  await compare(page, text);
  await expect(people(page)).toHaveCount(1);
  await expect(page.getByText("Line 2: left out, for this link cannot be verified.")).toBeVisible();
  await expect(pasted(page)).toHaveValue(text);
  await pasted(page).fill("nothing of the kind");
  await add(page).click();
  await expect(page.getByText("No result was found in it")).toBeVisible();
  await expect(people(page)).toHaveCount(1);
});

test("the invitation asks, and what is answered there comes back", async ({ page, memo, other }) => {
  await page.goto("/team/");
  const invitation = page.getByLabel("Invitation");
  await expect(invitation).toHaveValue(/#1/);
  await page.getByLabel("Release name").fill("Checkout");
  await expect(invitation).toHaveValue(/t-/);
  await page.context().grantPermissions(["clipboard-write"]);
  await page.locator("button[value=invitation]").click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const link = await copied(page);
  expect(link).toBe(await invitation.inputValue());
  await other.read(link);
  await expect(other.page.getByText("You are asked for your answers")).toBeVisible();
  await expect(other.name).toHaveValue("Checkout");
  await other.answer({ problem: "open" });
  await expect(other.link).toHaveValue(/\.po\.t-/);
  await pasted(page).fill(`Ana: ${await other.link.inputValue()}`);
  await add(page).click();
  await expect(people(page)).toHaveCount(1);
  void memo;
});

test("the reader's own draft joins in", async ({ page, memo }) => {
  await page.goto("/team/");
  await page.getByRole("button", { name: "Add my draft" }).click();
  await expect(page.getByText("This browser holds no draft.")).toBeVisible();
  await memo.open();
  await memo.answer({ problem: "open" });
  await expect.poll(() => memo.draft()).toBe("1c.po-o541xx");
  await page.goto("/team/");
  await page.getByRole("button", { name: "Add my draft" }).click();
  await expect(people(page)).toHaveCount(1);
});

test("it is done by keyboard alone", async ({ page }) => {
  await page.goto("/team/");
  await pasted(page).focus();
  await page.keyboard.insertText(message());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(people(page)).toHaveCount(3);
  await expect(add(page)).toBeFocused();
  await page.getByRole("button", { name: "Remove Sales" }).focus();
  await page.keyboard.press("Enter");
  await expect(people(page)).toHaveCount(2);
  // The focus is never lost to the page.
  expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe("BODY");
});

test("when the program does not arrive, that is said and can be mended", async ({ page, complaints }) => {
  complaints.expect(/./);
  await page.route("**/beside-*.wasm", (route) => route.abort());
  await page.goto("/team/");
  const missing = page.getByText("What compares did not arrive.");
  await expect(missing).toBeVisible();
  await page.unroute("**/beside-*.wasm");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(missing).toBeHidden();
  await compare(page, message(), page.url());
  await expect(people(page)).toHaveCount(3);
});

test("axe finds nothing, and nothing is wider than the screen", async ({ page }) => {
  test.setTimeout(240_000);
  await withAxe(page);
  await page.goto("/team/");
  await expectAccessible(page);
  await compare(page, message());
  await expect(people(page)).toHaveCount(3);
  await page.getByText("Every answer").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove Design" }).click();
  await expect(revised(page)).toBeVisible();
  await expectAccessible(page);
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
