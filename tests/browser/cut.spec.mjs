// What ships now and what is deferred: two lists, filled and sorted by keyboard.

import { expectAccessible, withAxe } from "./axe.mjs";
import { sideways, small } from "./reach.mjs";
import { expect, test } from "./watch.mjs";

const EXAMPLE = "A project-sharing app";
const SHIP = ["Email signup", "Create project", "Share project link"];
const DEFER = ["Single sign-on", "Team workspaces", "Dark mode"];

/// The section as its reader knows it.
function lists(page) {
  const cut = page.getByRole("region", { name: "What is in and what is out" });
  const list = (name) => cut.getByRole("group", { name, exact: true });
  return {
    cut,
    heading: cut.getByRole("heading", { level: 2 }),
    status: cut.getByRole("status"),
    ship: list("Ship now").locator("li > b"),
    defer: list("Defer").locator("li > b"),
    newShip: cut.getByLabel("New item to ship now"),
    newDefer: cut.getByLabel("New item to defer"),
    button: (name) => cut.getByRole("button", { name, exact: true }),
  };
}

test("items are added with Enter, one after the other, and the field waits for the next", async ({ memo, page }) => {
  await memo.open();
  const { ship, defer, newShip, newDefer, status, cut } = lists(page);
  await expect(cut.getByText("Nothing is listed to ship now.")).toBeVisible();
  await expect(cut.getByText(`The worked example “${EXAMPLE}” shows both lists filled in.`)).toBeVisible();
  await newShip.focus();
  await page.keyboard.type("  Sign-up ");
  await expect(ship).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(ship).toHaveText(["Sign-up"]);
  await expect(newShip).toBeFocused();
  await expect(newShip).toHaveValue("");
  await page.keyboard.type("Invite a friend");
  await page.keyboard.press("Enter");
  await expect(ship).toHaveText(["Sign-up", "Invite a friend"]);
  await expect(newShip).toBeFocused();
  await expect(status).toHaveText("Ship now: 2 items, Defer: 0 items");
  await expect(cut.getByText("Nothing is listed to ship now.")).toBeHidden();

  // Neither nothing nor what is there already is added, and leaving the field adds nothing twice.
  await page.keyboard.press("Enter");
  await page.keyboard.type("   ");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Sign-up");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(newShip).toHaveValue("");
  await expect(ship).toHaveText(["Sign-up", "Invite a friend"]);

  // What is on the other list moves.
  await newDefer.fill("Sign-up");
  await newDefer.press("Enter");
  await expect(ship).toHaveText(["Invite a friend"]);
  await expect(defer).toHaveText(["Sign-up"]);
});

test("an item is added by the mouse, and by leaving the field", async ({ memo, page }) => {
  await memo.open();
  const { defer, newDefer, button } = lists(page);
  await newDefer.pressSequentially("Dark mode");
  await button("Add to “Defer”").click();
  await expect(defer).toHaveText(["Dark mode"]);
  await expect(newDefer).toHaveValue("");
  await newDefer.pressSequentially("Themes");
  await page.keyboard.press("Tab");
  await expect(defer).toHaveText(["Dark mode", "Themes"]);
});

test("the example shows its lists, and each item that ships is put to the test of the class", async ({ memo, page }) => {
  await memo.open();
  await memo.fill(EXAMPLE);
  const { ship, defer, status, cut } = lists(page);
  await expect(memo.class).toHaveText("MVP");
  await expect(ship).toHaveText(SHIP);
  await expect(defer).toHaveText(DEFER);
  await expect(status).toHaveText("Ship now: 3 items, Defer: 3 items");
  for (const item of SHIP) {
    await expect(cut.getByText(`Without “${item}”, would this release still teach us something real? Then defer it.`)).toBeVisible();
  }
  await expect(cut.getByText("adopt")).toHaveCount(0);
  await expect(cut.getByText("shows both lists filled in")).toBeHidden();
});

test("while the class is open, both tests stand side by side", async ({ memo, page }) => {
  await memo.open();
  const { cut, newShip } = lists(page);
  await newShip.fill("Sign-up");
  await newShip.press("Enter");
  await expect(cut.getByText("Up to a controlled beta.")).toHaveCount(2);
  await expect(cut.getByText("For an MMP.")).toHaveCount(2);
  await memo.answer({ feasibility: "unproven" });
  await expect(cut.getByText("For an MMP.")).toHaveCount(0);
  await expect(cut.getByText("Without “Sign-up”, would this release still teach us something real?")).toBeVisible();
});

test("an item moves and moves back by keyboard, and the focus goes with it", async ({ memo, page }) => {
  await memo.open();
  await memo.fill(EXAMPLE);
  const { ship, defer, status, button } = lists(page);
  await button("Defer “Create project”").focus();
  await page.keyboard.press("Enter");
  await expect(ship).toHaveText(["Email signup", "Share project link"]);
  await expect(defer).toHaveText([...DEFER, "Create project"]);
  await expect(status).toHaveText("Ship now: 2 items, Defer: 4 items");
  await expect(button("Ship now “Create project”")).toBeFocused();
  await expect(button("Ship now “Create project”")).toBeInViewport();
  await page.keyboard.press("Space");
  await expect(ship).toHaveText(["Email signup", "Share project link", "Create project"]);
  await expect(defer).toHaveText(DEFER);
  await expect(status).toHaveText("Ship now: 3 items, Defer: 3 items");
  await expect(button("Defer “Create project”")).toBeFocused();
  // The last one, too, whose button is gone after that.
  await page.keyboard.press("Enter");
  await expect(button("Ship now “Create project”")).toBeFocused();
});

test("an item that was removed is brought back to its place", async ({ memo, page }) => {
  await memo.open();
  await memo.fill(EXAMPLE);
  const { ship, heading, newShip, button, status } = lists(page);
  await expect(button("Bring it back")).toBeHidden();
  await button("Remove “Create project”").focus();
  await page.keyboard.press("Enter");
  await expect(ship).toHaveText(["Email signup", "Share project link"]);
  await expect(status).toHaveText("Ship now: 2 items, Defer: 3 items");
  await expect(page.getByText("Removed: “Create project”.")).toBeVisible();
  await expect(button("Remove “Share project link”")).toBeFocused();
  await memo.undo.click();
  await expect(ship).toHaveText(SHIP);
  await expect(page.getByText("Removed: ")).toHaveCount(0);
  await expect(button("Bring it back")).toBeHidden();

  // The same beside the lists, where the last button is gone.
  await button("Remove “Share project link”").focus();
  await page.keyboard.press("Enter");
  await expect(newShip).toBeFocused();
  await button("Bring it back").focus();
  await page.keyboard.press("Enter");
  await expect(ship).toHaveText(SHIP);
  await expect(heading).toBeFocused();
  await expect(button("Bring it back")).toBeHidden();
});

test("the link carries both lists to another reader", async ({ memo, other, page }) => {
  await memo.open();
  const mine = lists(page);
  for (const item of ["Sign-up", "“Dark” <b>mode</b>"]) {
    await mine.newShip.fill(item);
    await mine.newShip.press("Enter");
  }
  await mine.newDefer.fill("Größe ändern");
  await mine.newDefer.press("Enter");
  await expect(mine.defer).toHaveText(["Größe ändern"]);
  await other.open(await memo.link.inputValue());
  const theirs = lists(other.page);
  await expect(theirs.ship).toHaveText(["Sign-up", "“Dark” <b>mode</b>"]);
  await expect(theirs.defer).toHaveText(["Größe ändern"]);
  await expect(theirs.status).toHaveText("Ship now: 2 items, Defer: 1 item");

  // What they do with it is theirs, and starting over empties both lists.
  await theirs.button("Ship now “Größe ändern”").click();
  await expect(theirs.ship).toHaveCount(3);
  await expect(mine.ship).toHaveCount(2);
  await memo.startOver.click();
  await expect(mine.ship).toHaveCount(0);
  await expect(mine.status).toHaveText("Ship now: 0 items, Defer: 0 items");
});

test("long items fit on a narrow phone, and every button can be hit", async ({ memo, page }) => {
  await withAxe(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await memo.open();
  await memo.fill(EXAMPLE);
  const { cut, newShip, ship } = lists(page);
  await newShip.fill("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(2));
  await newShip.press("Enter");
  await expect(ship).toHaveCount(4);
  expect(await sideways(page)).toBe(0);
  expect(await small(cut)).toEqual([]);
  await expectAccessible(page);
});
