// Not sure, none of these, and a number that is none: nothing is ever filled in silently.

import { expect, test } from "./watch.mjs";

test("“Not sure” offers to rule options out, and that narrows the ladder", async ({ page, memo }) => {
  await memo.open();
  const offer = page.locator("#ask-feasibility").getByText("Untick what you can rule out:");
  await expect(offer).toBeHidden();
  const before = await memo.rung("poc").textContent();
  await memo.answer({ feasibility: "unsure" });
  await expect(offer).toBeVisible();
  for (const option of ["proven", "likely", "unproven"]) await expect(memo.left("feasibility", option)).toBeChecked();
  await expect(memo.rung("poc")).toHaveText(before);
  await expect(memo.progress).toContainText("0 of the 16");

  const mvp = await memo.rung("mvp").textContent();
  await memo.left("feasibility", "unproven").click();
  await expect(memo.rung("poc")).toHaveText("ruled out");
  const narrowed = await memo.rung("mvp").textContent();
  expect(Number.parseFloat(narrowed)).toBeGreaterThan(Number.parseFloat(mvp));
  await expect(memo.option("feasibility", "unsure")).toBeChecked();

  await memo.left("feasibility", "unproven").click();
  await expect(memo.rung("poc")).toHaveText(before);
});

test("the last option left counts as the answer and cannot be unticked", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unsure" });
  await memo.left("feasibility", "likely").click();
  await memo.left("feasibility", "proven").click();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.progress).toContainText("1 of the 16");
  await expect(page.getByText("the last one left, so it counts as your answer")).toBeVisible();
  const link = await memo.link.inputValue();
  const last = memo.left("feasibility", "unproven");
  await last.click();
  await expect(last).toBeChecked();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.link).toHaveValue(link);
});

test("an answer replaces “Not sure” and closes the boxes", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unsure" });
  await memo.left("feasibility", "likely").click();
  await memo.answer({ feasibility: "likely" });
  await expect(page.locator("#ask-feasibility").getByText("Untick what you can rule out:")).toBeHidden();
  await expect(memo.option("feasibility", "unsure")).not.toBeChecked();
  await expect(memo.link).toHaveValue(/#1.\.fl-/);
});

test("“None of these” excludes the rest, and the rest excludes it", async ({ memo }) => {
  await memo.open();
  await memo.answer({ promises: "press" });
  await memo.option("promises", "payment").click();
  await expect(memo.link).toHaveValue(/#1.\.epm-/);
  await memo.answer({ promises: "none-of-these" });
  await expect(memo.option("promises", "press")).not.toBeChecked();
  await expect(memo.option("promises", "payment")).not.toBeChecked();
  await expect(memo.link).toHaveValue(/#1.\.en-/);
  await memo.answer({ promises: "support" });
  await expect(memo.option("promises", "none-of-these")).not.toBeChecked();
  await expect(memo.link).toHaveValue(/#1.\.es-/);
});

for (const last of ["press", "none-of-these"]) {
  test(`unticking “${last}”, the last one ticked, leaves the question unanswered`, async ({ page, memo }) => {
    await memo.open();
    await memo.answer({ promises: last });
    await expect(memo.progress).toContainText("1 of the 16");
    await memo.answer({ promises: last });
    await expect(memo.progress).toContainText("0 of the 16");
    await expect(page.locator("input[name=promises]:checked")).toHaveCount(0);
  });
}

test("“Not sure” takes the ticks of a set back", async ({ memo }) => {
  await memo.open();
  await memo.answer({ safeguards: "human" });
  await memo.answer({ safeguards: "unsure" });
  await expect(memo.option("safeguards", "human")).not.toBeChecked();
  await expect(memo.progress).toContainText("0 of the 16");
  await memo.answer({ safeguards: "review" });
  await expect(memo.option("safeguards", "unsure")).not.toBeChecked();
});

test("weeks that are no number are kept as typed and answer nothing", async ({ page, memo }) => {
  const sentence = page.getByText("Give a whole number from 0 to 260, or leave it empty.");
  await memo.open();
  await memo.weeks.pressSequentially("12");
  await expect(memo.link).toHaveValue(/\.w12-/);
  await expect(sentence).toBeHidden();
  for (const wrong of ["261", "six", "1.5"]) {
    await memo.weeks.fill(wrong);
    await expect(sentence).toBeVisible();
    await expect(memo.weeks).toHaveValue(wrong);
    await expect(memo.weeks).toHaveAttribute("aria-invalid", "true");
    await expect(memo.weeks).toHaveAccessibleDescription(/Give a whole number from 0 to 260, or leave it empty\./);
    await expect(memo.link).not.toHaveValue(/weeks/);
  }
  await memo.weeks.fill("");
  await expect(sentence).toBeHidden();
  await expect(memo.weeks).toHaveAttribute("aria-invalid", "false");
});
