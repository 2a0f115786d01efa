// What the calls of a model cost, typed by keyboard.

import { expect, test } from "./watch.mjs";

const CALL = { tokens_in: "3000", tokens_out: "500", price_in: "3", price_out: "15" };

const field = (page, id) => page.locator(`[name="cost-${id}"]`);

/// Types into fields as a keyboard does, from one to the next.
async function type(page, numbers) {
  for (const [id, number] of Object.entries(numbers)) {
    await field(page, id).focus();
    await page.keyboard.type(number);
  }
}

const section = (page) => page.getByRole("region", { name: "What the calls cost" });

test("tokens, prices and users give the cost of a call, a user and a stage; the link carries them", async ({ memo, other, page }) => {
  await memo.open();
  await memo.answer({ ai: "decides" });
  await type(page, CALL);
  // 3000 × 3 / 1,000,000 + 500 × 15 / 1,000,000.
  await expect(section(page).getByRole("row", { name: /0\.0165/ }).first()).toBeVisible();
  await type(page, { calls: "60", users_beta: "400", price_user: "20" });
  // 60 × 0.0165 = 0.99 for each of 400.
  await expect(section(page).getByRole("row", { name: /0\.99\d*/ }).first()).toBeVisible();
  await expect(section(page).getByRole("row", { name: /396\.00/ }).first()).toBeVisible();
  await expect(section(page).getByRole("img")).toBeVisible();
  const link = await memo.link.inputValue();
  await other.open(link);
  await expect(field(other.page, "calls")).toHaveValue("60");
  await expect(section(other.page).getByRole("row", { name: /396\.00/ }).first()).toBeVisible();
});

test("what cannot be used is refused at its field, and nothing is computed", async ({ memo, page }) => {
  await memo.open();
  await memo.answer({ ai: "assists" });
  await type(page, CALL);
  await expect(section(page).getByRole("table")).toBeVisible();
  for (const wrong of ["-1", "1,5", "a lot", "99999999999"]) {
    const price = field(page, "price_in");
    await price.fill(wrong);
    await expect(price, wrong).toHaveAttribute("aria-invalid", "true");
    await expect(price, wrong).toHaveAccessibleDescription(/[a-z].*\./);
    await expect(section(page).getByRole("table"), wrong).toHaveCount(0);
  }
  // Half a pair of prices is refused at the half that is missing.
  await field(page, "price_in").fill("");
  await expect(field(page, "price_in")).toHaveAttribute("aria-invalid", "true");
  await field(page, "price_in").fill("3");
  await expect(section(page).getByRole("table")).toBeVisible();
  await expect(section(page).locator("[aria-invalid]")).toHaveCount(0);
});

test("a number keeps its caret while a decimal is typed", async ({ memo, page }) => {
  await memo.open();
  await memo.answer({ ai: "decides" });
  await field(page, "price_in").focus();
  await page.keyboard.type("1.");
  await expect(field(page, "price_in")).toHaveValue("1.");
  await page.keyboard.type("05");
  await expect(field(page, "price_in")).toHaveValue("1.05");
  await expect(field(page, "price_in")).toBeFocused();
});

test("without AI there is nothing to compute, and a blank section complains of nothing", async ({ memo, page }) => {
  await memo.open();
  await expect(section(page).locator("[aria-invalid]")).toHaveCount(0);
  await memo.answer({ ai: "none" });
  await expect(section(page).getByRole("textbox")).toHaveCount(0);
  await expect(section(page)).toContainText("no calls to pay for");
});
