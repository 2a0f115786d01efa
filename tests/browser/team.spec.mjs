// Several results side by side: the link that asks, what comes back, and what decides.

import { copied } from "./clipboard.mjs";
import { objects, vector } from "./program.mjs";
import { sideways } from "./reach.mjs";
import { SUB_PATH } from "./serve.mjs";
import { PROJECT_SHARING_APP } from "./sheets.mjs";
import { Team } from "./team.mjs";
import { expect, test } from "./watch.mjs";

const SALES = { ...PROJECT_SHARING_APP, promises: [], safeguards: [], audience: "open", problem: "settled", behaviour: "observed" };
const ENGINEERING = { ...SALES, feasibility: "unproven" };
const DESIGN = { ...SALES, rivals: "none" };

const message = () =>
  [`Sales: https://example.org/#${vector(SALES)}`, `Engineering: <https://example.org/%23${vector(ENGINEERING)}>,`, "", `Design:\n> ${vector(DESIGN)}`].join("\n");

test("what came back is compared as the command line does", async ({ page, team }) => {
  await team.compare(message());
  await expect(team.people).toHaveCount(3);
  const lines = [`Sales ${vector(SALES)}`, `Engineering ${vector(ENGINEERING)}`, `Design ${vector(DESIGN)}`].join("\n");
  const [{ deciding, code }] = objects(["align"], lines);
  expect(deciding.length).toBeGreaterThan(0);
  await expect(team.stands.locator(".decisive > li")).toHaveCount(deciding.length);
  await expect(team.shared).toHaveValue(new RegExp(`/team/#${code}$`));
  await expect(page).toHaveURL(`/team/#${code}`);
  await expect(team.pasted).toHaveValue("");
  await expect(team.people.getByLabel("Name of person 2")).toHaveValue("Engineering");
  // Then and now is of two.
  await expect(team.revised).toBeHidden();
});

test("one link opens the whole comparison, and the first page hands it on", async ({ page, team, other }) => {
  await team.compare(message());
  await expect(team.people).toHaveCount(3);
  const { hash } = new URL(await team.shared.inputValue());
  const theirs = new Team(other.page);
  for (const address of [`/team/${hash}`, `/${hash}`, `${SUB_PATH}${hash}`]) {
    await other.page.goto("about:blank");
    await other.page.goto(address);
    await expect(theirs.people).toHaveCount(3);
    await expect(theirs.stands).toBeVisible();
    await expect(other.page).toHaveURL(/\/team\/#g/);
  }
});

test("who is compared can be named, left out and brought back", async ({ page, team }) => {
  await team.compare(message());
  await team.remove("Design").click();
  await expect(team.people).toHaveCount(2);
  await expect(team.revised).toBeVisible();
  const then = team.revised.getByText(/^Then: /);
  const before = await then.textContent();
  await page.getByRole("button", { name: "Swap then and now" }).click();
  await expect(then).not.toHaveText(before);
  await page.goBack();
  await expect(then).toHaveText(before);
  await page.goBack();
  await expect(team.people).toHaveCount(3);
  await page.getByLabel("Name of person 1").fill("Sam");
  await page.getByLabel("Name of person 1").press("Tab");
  await expect(team.stands.getByText("Sam").first()).toBeAttached();
  await page.getByRole("button", { name: "Leave the names out" }).click();
  await expect(team.stands.getByText("Person 1").first()).toBeAttached();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Name of person 1")).toHaveValue("Sam");
});

test("what is damaged is named and stays to be mended", async ({ page, team }) => {
  const text = `Ana: 1c.po-o541xx\nBen: 1c.po-o541x`;
  await team.compare(text);
  await expect(team.people).toHaveCount(1);
  await expect(page.getByText("Line 2: left out, for this link cannot be verified.")).toBeVisible();
  await expect(team.pasted).toHaveValue(text);
  await team.pasted.fill("nothing of the kind");
  await team.add.click();
  await expect(page.getByText("No result was found in it")).toBeVisible();
  await expect(team.people).toHaveCount(1);
});

test("the invitation asks, and what is answered there comes back", async ({ page, team, memo, other }) => {
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
  await team.pasted.fill(`Ana: ${await other.link.inputValue()}`);
  await team.add.click();
  await expect(team.people).toHaveCount(1);
  void memo;
});

test("the reader's own draft joins in", async ({ page, team, memo }) => {
  await page.goto("/team/");
  await team.own.click();
  await expect(page.getByText("This browser holds no draft.")).toBeVisible();
  await memo.open();
  await memo.answer({ problem: "open" });
  await expect.poll(() => memo.draft()).toBe("1c.po-o541xx");
  await page.goto("/team/");
  await team.own.click();
  await expect(team.people).toHaveCount(1);
});

test("it is done by keyboard alone", async ({ page, team }) => {
  await page.goto("/team/");
  await team.pasted.focus();
  await page.keyboard.insertText(message());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(team.people).toHaveCount(3);
  await expect(team.add).toBeFocused();
  await team.remove("Sales").focus();
  await page.keyboard.press("Enter");
  await expect(team.people).toHaveCount(2);
  // The focus is never lost to the page.
  expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe("BODY");
});

test("when the program does not arrive, that is said and can be mended", async ({ page, team, complaints }) => {
  complaints.expect(/./);
  await page.route("**/beside-*.wasm", (route) => route.abort());
  await page.goto("/team/");
  await expect(team.missing).toBeVisible();
  await page.unroute("**/beside-*.wasm");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(team.missing).toBeHidden();
  await team.compare(message(), page.url());
  await expect(team.people).toHaveCount(3);
});

test("nothing is wider than the screen", async ({ page, team }) => {
  await team.compare(message());
  await expect(team.people).toHaveCount(3);
  await page.getByText("Every answer").click();
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sideways(page)).toBe(0);
  }
});
