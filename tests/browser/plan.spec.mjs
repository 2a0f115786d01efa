// What follows for the plan: diagnoses, what to say, gates and metrics.

import { expect, test } from "./watch.mjs";

test("a gate is ticked, given an owner and a day by keyboard, and the link carries it", async ({ memo, other, page }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const gates = page.getByRole("region", { name: "What must be true first" });
  await expect(gates.getByText(/^0 of \d+ done$/)).toBeVisible();
  const done = gates.locator("input[name='gate-done-time-box']");
  await done.focus();
  await page.keyboard.press("Space");
  await expect(gates.getByText(/^1 of \d+ done$/)).toBeVisible();
  await expect(done).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ana");
  const owner = gates.locator("input[name='gate-owner-time-box']");
  await expect(owner).toBeFocused();
  await expect(owner).toHaveValue("Ana");
  await gates.locator("input[name='gate-due-time-box']").fill("2026-12-01");
  const link = await memo.link.inputValue();

  await other.open(link);
  const theirs = other.page.getByRole("region", { name: "What must be true first" });
  await expect(theirs.getByText(/^1 of \d+ done$/)).toBeVisible();
  await expect(theirs.locator("input[name='gate-done-time-box']")).toBeChecked();
  await expect(theirs.locator("input[name='gate-owner-time-box']")).toHaveValue("Ana");
  await expect(theirs.locator("input[name='gate-due-time-box']")).toHaveValue("2026-12-01");

  // Starting over empties the fields that were typed in, too.
  await memo.startOver.click();
  await memo.answer({ feasibility: "unproven" });
  await expect(owner).toHaveValue("");
  await expect(done).not.toBeChecked();
});

test("the caret stays where an owner is corrected in the middle", async ({ memo, page }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const owner = page.locator("input[name='gate-owner-time-box']");
  await owner.fill("Aa");
  await owner.press("Home");
  await owner.press("ArrowRight");
  await page.keyboard.type("nn");
  await expect(owner).toHaveValue("Anna");
});

test("a hold is diagnosed with what would lift it, and said in the room", async ({ memo, page }) => {
  await memo.open();
  await memo.answer({ feasibility: "proven", form: "product", audience: "beta", harm: "serious" });
  await memo.option("safeguards", "none-of-these").click();
  const wrong = page.getByRole("region", { name: "What is wrong with today’s plan" });
  await expect(wrong.getByRole("heading", { name: /D15/ })).toBeVisible();
  await expect(wrong.getByText("What is still missing:")).toContainText("A qualified person approves each result");
  await expect(page.getByRole("region", { name: "What to say in the room" })).toHaveCount(0);
  await memo.answer({ problem: "settled", behaviour: "observed" });
  await expect(page.getByRole("region", { name: "What to say in the room" })).toBeVisible();
});

test("the loop is written by keyboard, and the page says when it is no commitment", async ({ memo, other, page }) => {
  await memo.open();
  await memo.fill("A project-sharing app");
  const know = page.getByRole("region", { name: "How we will know" });
  await expect(know.getByText("This is not a commitment yet.")).toBeVisible();
  const fields = { metric: "Projects shared", threshold: "40 %", if_met: "we widen", if_missed: "we stop" };
  await page.locator("[name=metric]").focus();
  for (const [name, text] of Object.entries(fields)) {
    await page.locator(`[name=${name}]`).focus();
    await page.keyboard.type(text);
    await expect(page.locator(`[name=${name}]`)).toHaveValue(text);
  }
  await expect(know.getByText("This is not a commitment yet. It lacks a date.")).toBeVisible();
  await expect(page.locator("[name=date]")).toHaveAccessibleDescription(/There is no date/);
  await page.locator("[name=date]").fill("2099-03-01");
  await expect(know.getByText("This is a commitment: on the day, the number decides.")).toBeVisible();
  await page.locator("[name=threshold]").fill("many");
  await expect(know.getByText("It lacks a number.")).toBeVisible();
  await other.open(await memo.link.inputValue());
  await expect(other.page.locator("[name=if_missed]")).toHaveValue("we stop");
  await expect(other.page.locator("[name=date]")).toHaveValue("2099-03-01");
});

test("the roadmap counts from today until a start is typed, and puts the weeks against what is cited", async ({ memo, page }) => {
  await memo.open();
  await memo.fill("A project-sharing app");
  const when = page.getByRole("region", { name: "When", exact: true });
  await expect(when.getByText("Counted from today,")).toBeVisible();
  const start = page.locator("[name=start]");
  await start.focus();
  // As this browser takes a date: month, day, year.
  await page.keyboard.type("01042027");
  await expect(start).toHaveValue("2027-01-04");
  await expect(when).toContainText("15 February 2027");
  await expect(when).toContainText("26 April 2027");
  await page.locator("#weeks").fill("20");
  await expect(when).toContainText("Your plan is longer than 6–16 weeks");
  await expect(when).toContainText("Your plan is within 2–6 months");
  await expect(when.getByRole("img")).toBeVisible();
});
