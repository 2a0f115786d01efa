// What to ask next, and the questions that no longer matter.

import { judged } from "./program.mjs";
import { PROJECT_SHARING_APP, SETTLED } from "./sheets.mjs";
import { expect, test } from "./watch.mjs";

/// Chooses an option from the first control of its question, which has the focus.
async function choose(page, memo, question, option) {
  const control = memo.option(question, option);
  const values = await memo.choices(question).locator("input").evaluateAll((them) => them.map((it) => it.value));
  const radios = (await control.getAttribute("type")) === "radio";
  if (radios) await page.keyboard.press("Space");
  for (let step = 0; step < values.indexOf(option); step += 1) await page.keyboard.press(radios ? "ArrowDown" : "Tab");
  if (!radios) await page.keyboard.press("Space");
  await expect(control).toBeFocused();
  await expect(control).toBeChecked();
}

test("Enter leads from answer to answer, the most telling first, until all is settled", async ({ page, memo }) => {
  await memo.open();
  await memo.option("feasibility", "proven").focus();
  const sheets = [];
  const asked = [];
  for (let next = await memo.nextQuestion(); next; next = await memo.nextQuestion()) {
    sheets.push(await memo.link.inputValue());
    asked.push(next);
    await page.keyboard.press("Enter");
    await expect(memo.choices(next).locator("input").first()).toBeFocused();
    await expect(memo.question(next).locator("legend")).toBeInViewport();
    await choose(page, memo, next, PROJECT_SHARING_APP[next]);
  }
  expect(new Set(asked).size, "no question is asked twice").toBe(asked.length);
  const lines = judged("analyse", sheets.map((it) => (it.includes("#") ? it : {})));
  expect(asked).toEqual(lines.map(({ next }) => next));

  await expect(memo.class).toHaveText("MVP");
  await expect(memo.term("First audience")).toHaveText("invited beta customers");
  const left = 16 - asked.length;
  expect(left, "the way is shorter than the sheet").toBeGreaterThan(1);
  await expect(memo.next).toHaveText(`Settled: the other ${left} answers cannot change it.`);
  await page.keyboard.press("Enter");
  await expect(page.locator("#call"), "what is left is to read the call").toBeFocused();
});

test("whoever is not sure is led on, and told of it", async ({ page, memo }) => {
  await memo.open();
  expect(await memo.nextQuestion()).toBe("audience");
  await memo.answer({ audience: "unsure" });
  const next = await memo.nextQuestion();
  expect(next).not.toBe("audience");
  await expect(memo.next).toContainText("You were not sure of Planned audience, which would tell most.");
  await page.keyboard.press("Enter");
  await expect(memo.choices(next).locator("input").first()).toBeFocused();
  await memo.next.getByRole("link", { name: "Planned audience" }).click();
  await expect(memo.question("audience")).toBeFocused();
});

test("Enter goes back to “Not sure” when nothing else could tell more", async ({ page, memo }) => {
  await memo.open("/#1c.fu-zljua9");
  await memo.answer({ form: "unsure", domain: "unsure", harm: "unsure", safeguards: "unsure" });
  await expect(memo.next).toHaveText("Only what you were not sure of can still change it, most of all: Form.");
  await memo.option("feasibility", "unproven").focus();
  await page.keyboard.press("Enter");
  await expect(memo.option("form", "unsure")).toBeFocused();
  await expect(memo.option("feasibility", "unproven")).toBeChecked();
});

test("Enter on anything but an answer does what it always does", async ({ page, memo }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await memo.open();
  await memo.weeks.fill("12");
  await memo.weeks.press("Enter");
  await expect(memo.weeks).toBeFocused();
  const other = memo.option("compare", "poc");
  await other.focus();
  await page.keyboard.press("Enter");
  await expect(other).toBeFocused();
  const details = page.locator("#examples summary");
  await details.press("Enter");
  await expect(details).toBeFocused();
  await expect(page.locator("details#examples")).toHaveAttribute("open");
});

test("the link to the next question brings it into view and leaves the address alone", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "likely" });
  await expect(page).toHaveURL(/#1.\.fl-/);
  const address = page.url();
  const next = await memo.nextQuestion();
  await memo.next.getByRole("link").click();
  await expect(memo.question(next)).toBeFocused();
  await expect(memo.question(next)).toBeInViewport();
  expect(page.url()).toBe(address);
});

test("a thumb finds the next question on the bar of a narrow screen", async ({ page, memo }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await memo.open();
  await expect(memo.tap).toHaveText("Next question");
  const next = await memo.nextQuestion();
  await memo.tap.click();
  await expect(memo.question(next)).toBeFocused();
  await expect(memo.question(next)).toBeInViewport({ ratio: 0.9 });
  await memo.open(SETTLED);
  await expect(memo.jump).toBeVisible();
  await expect(memo.tap).toHaveCount(0);
});

test("nothing is offered next once every answer is there", async ({ memo }) => {
  await memo.open();
  await memo.fill("A project-sharing app");
  await expect(memo.progress).toContainText("16 of the 16");
  await expect(memo.next).toHaveCount(0);
});

test.describe("a question that no longer matters", () => {
  test.beforeEach(async ({ memo }) => memo.open(SETTLED));

  test("is folded, and not hidden", async ({ page, memo }) => {
    await expect(memo.next).toHaveText("Settled: the other 14 answers cannot change it.");
    const [{ idle }] = judged("analyse", [page.url()]);
    expect(idle).toHaveLength(14);
    for (const question of idle) {
      await expect(memo.question(question).locator("legend")).toBeVisible();
      await expect(memo.question(question).getByText("It cannot change the verdict any more.")).toBeVisible();
      await expect(memo.fold(question)).not.toBeChecked();
      await expect(memo.choices(question)).toBeHidden();
    }
    await expect(page.locator("fieldset:has(.idle)")).toHaveCount(14);
    for (const question of ["feasibility", "harm", "label", "weeks"]) {
      await expect(memo.question(question).locator("input").first()).toBeVisible();
    }
    await expect(memo.question("problem")).toHaveAccessibleDescription(/It cannot change the verdict any more\./);
  });

  test("opens by mouse, takes an answer, and is then as any other", async ({ memo }) => {
    await memo.question("problem").getByText("Answer it anyway").click();
    await expect(memo.choices("problem")).toBeVisible();
    await memo.option("problem", "partly").click();
    await expect(memo.progress).toContainText("3 of the 16");
    await expect(memo.class).toHaveText("Proof of concept");
    await expect(memo.fold("problem")).toHaveCount(0);
    await memo.weeks.focus();
    await expect(memo.choices("problem")).toBeVisible();
    await expect(memo.next).toHaveText("Settled: the other 13 answers cannot change it.");
  });

  test("opens by keyboard, and its options come next", async ({ page, memo }) => {
    await memo.option("feasibility", "unproven").focus();
    await page.keyboard.press("Tab");
    await expect(memo.fold("problem")).toBeFocused();
    await page.keyboard.press("Space");
    await expect(memo.choices("problem")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(memo.option("problem", "settled")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(memo.option("problem", "partly")).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(memo.fold("behaviour")).toBeFocused();
  });

  test("costs one stop on the way past, and nothing moves", async ({ page, memo }) => {
    await memo.option("feasibility", "unproven").focus();
    const height = () => page.evaluate(() => document.scrollingElement.scrollHeight);
    const before = await height();
    for (const question of ["problem", "behaviour", "offer", "reputation", "form"]) {
      await page.keyboard.press("Tab");
      await expect(memo.fold(question)).toBeFocused();
      expect(await height()).toBe(before);
    }
  });

  test("closes again by its box", async ({ memo }) => {
    await memo.fold("promises").check();
    await expect(memo.choices("promises")).toBeVisible();
    await memo.fold("promises").uncheck();
    await expect(memo.choices("promises")).toBeHidden();
  });

  test("is not folded while the focus is in it", async ({ memo }) => {
    await memo.fold("promises").check();
    await memo.answer({ promises: "press" });
    await memo.answer({ promises: "press" });
    await expect(memo.fold("promises")).not.toBeChecked();
    await expect(memo.progress).toContainText("2 of the 16");
    await expect(memo.option("promises", "press")).toBeFocused();
    await expect(memo.choices("promises")).toBeVisible();
    await memo.weeks.focus();
    await expect(memo.choices("promises")).toBeHidden();
  });

  test("is open for whoever follows a link to it", async ({ memo }) => {
    await memo.sure.getByRole("link", { name: "Offer", exact: true }).click();
    await expect(memo.question("offer")).toBeFocused();
    await expect(memo.choices("offer")).toBeVisible();
  });

  test("matters again when an answer goes", async ({ page, memo }) => {
    await memo.answer({ feasibility: "unsure" });
    await expect(memo.choices("problem")).toBeVisible();
    await expect(memo.fold("problem")).toHaveCount(0);
    const [{ idle }] = judged("analyse", [{ harm: "annoyance" }]);
    await expect(page.locator("fieldset:has(.idle)")).toHaveCount(idle.length);
  });
});
