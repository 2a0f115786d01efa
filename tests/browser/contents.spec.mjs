// The memo below the call: its order, and the list that says where its reader is.

import { expect, test } from "./watch.mjs";

const ORDER = ["What to say in the room", "Why", "How sure is it?", "What is wrong with today’s plan", "The five classes compared", "What must be true first", "How we will know", "When", "What is in and what is out", "What the calls cost", "Take it to the room"];

test("the memo is an argument, and its contents lead to each part", async ({ memo, page }) => {
  await memo.open();
  await memo.fill("AI decides insurance claims");
  const headings = page.locator(".argument h2:visible");
  await expect(headings).toHaveText(ORDER);
  const contents = page.getByRole("navigation", { name: "Contents" });
  const links = contents.getByRole("link");
  await expect(links).toHaveCount(ORDER.length);
  for (const [index, heading] of ORDER.entries()) {
    await links.nth(index).focus();
    await page.keyboard.press("Enter");
    await expect(headings.nth(index), heading).toBeFocused();
    await expect(headings.nth(index), heading).toBeInViewport();
    await expect(contents.locator("[aria-current]")).toHaveCount(1);
  }
});

test("the contents say where the reader is, and leave out what is not there yet", async ({ memo, page }) => {
  await memo.open();
  const contents = page.getByRole("navigation", { name: "Contents" });
  await expect(contents.getByRole("link", { name: "Why", exact: true })).toHaveCount(0);
  await page.locator("#gates").evaluate((it) => it.scrollIntoView());
  const here = contents.locator("[aria-current='location']");
  await expect(here).toHaveText("True first");
  await page.locator("#compare").evaluate((it) => it.scrollIntoView());
  await expect(here).toHaveText("The classes");
});

test("on a phone the contents stay in view as a strip that follows", async ({ memo, page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await memo.open();
  await memo.fill("AI decides insurance claims");
  await page.locator("#ship-or-defer").evaluate((it) => it.scrollIntoView());
  const here = page.getByRole("navigation", { name: "Contents" }).locator("[aria-current]");
  await expect(here).toHaveText("In and out");
  await expect(here).toBeInViewport({ ratio: 0.9 });
});

test("a shared result opens with the call, its answers folded and one act away", async ({ memo, other }) => {
  await memo.open();
  await memo.fill("AI decides insurance claims");
  const link = await memo.link.inputValue();
  await other.read(link);
  await expect(other.class).toBeInViewport();
  await expect(other.question("feasibility")).toBeHidden();
  await other.answers.locator("> summary").click();
  await expect(other.question("feasibility")).toBeVisible();
  await other.answers.locator("> summary").click();
  // What leads to a question opens them.
  await other.page.locator(".bearing a").first().click();
  await expect(other.question("feasibility")).toBeInViewport();
});
