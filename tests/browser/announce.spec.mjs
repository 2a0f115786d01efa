// For those who hear the page: what is announced, and what everything is called.

import { expect, test } from "./watch.mjs";

/// Notes every announcement of the verdict from now on.
async function listen(memo) {
  const region = memo.verdict.getByRole("status");
  await region.evaluate((it) => {
    globalThis.announced = [];
    const note = () => globalThis.announced.push(it.textContent.trim());
    new MutationObserver(note).observe(it, { characterData: true, childList: true, subtree: true });
  });
  return () => memo.page.evaluate(() => globalThis.announced);
}

test("a new verdict is announced once", async ({ memo }) => {
  await memo.open();
  const announced = await listen(memo);
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.class).toHaveText("Proof of concept");
  expect(await announced()).toEqual(["The call: Proof of concept. First audience: our own people."]);
  await memo.answer({ feasibility: "proven" });
  await expect(memo.class).toBeHidden();
  expect(await announced()).toHaveLength(2);
  expect((await announced())[1]).toBe("No single release class yet.");
});

test("a hold is announced with its verdict", async ({ memo }) => {
  await memo.open();
  const announced = await listen(memo);
  await memo.fill("AI decides insurance claims");
  await expect(memo.class).toHaveText("Controlled beta");
  expect(await announced()).toEqual(["The call: Controlled beta. First audience: our own people. On hold"]);
});

test("answers and texts that change no verdict are not announced", async ({ memo }) => {
  await memo.open();
  const announced = await listen(memo);
  await memo.answer({ offer: "mixed", problem: "partly" });
  await expect(memo.progress).toContainText("2 of the 16");
  await memo.openDetails("words");
  await memo.name.pressSequentially("Rung");
  await expect(memo.link).toHaveValue(/-t.\./);
  expect(await announced()).toEqual([]);
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.progress).toContainText("3 of the 16");
  expect(await announced()).toHaveLength(1);
  await memo.answer({ rivals: "none", harm: "serious", safeguards: "human" });
  await expect(memo.progress).toContainText("6 of the 16");
  expect(await announced()).toHaveLength(1);
});

test("the announcement is polite and not seen", async ({ memo }) => {
  await memo.open();
  const region = memo.verdict.getByRole("status");
  await expect(region).toHaveText("No single release class yet.");
  const box = await region.boundingBox();
  expect(Math.max(box.width, box.height)).toBeLessThanOrEqual(1);
  await expect(memo.page.locator("[aria-live=assertive]")).toHaveCount(0);
});

async function expectOrdered(page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const levels = await page.locator("h1:visible, h2:visible, h3:visible, h4:visible").evaluateAll((them) => them.map((it) => Number(it.tagName[1])));
  const skipped = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
  expect(skipped).toEqual([]);
}

test("there is one main heading, and no level is skipped", async ({ page, memo, method }) => {
  await memo.open();
  await expectOrdered(page);
  await memo.fill("Perplexity without protections");
  await expect(memo.drawn.getByRole("heading", { level: 4 })).not.toHaveCount(0);
  await expectOrdered(page);
  await method.open();
  await method.prove();
  await expectOrdered(page);
});

test("every question and every option has a name", async ({ page, memo }) => {
  // On a wide screen the choice of a class to compare with is not there.
  await page.setViewportSize({ width: 360, height: 740 });
  await memo.open();
  const fieldsets = page.locator("fieldset");
  const groups = page.getByRole("group", { name: /\S/ });
  await expect(fieldsets.and(groups)).toHaveCount(await fieldsets.count());
  const unnamed = await fieldsets.evaluateAll((them) =>
    them.filter((it) => !it.querySelector(":scope > legend")?.textContent.trim()).map((it) => it.id),
  );
  expect(unnamed).toEqual([]);
  await memo.answer({ feasibility: "unsure" });
  const ticks = page.locator("input[type=radio], input[type=checkbox]");
  const named = page.getByRole("radio", { name: /\S/ }).or(page.getByRole("checkbox", { name: /\S/ }));
  const visible = await ticks.filter({ visible: true }).count();
  expect(visible).toBeGreaterThan(80);
  await expect(named.filter({ visible: true })).toHaveCount(visible);
});

test("a question reads as its words, its help and its options", async ({ page, memo }) => {
  await memo.open();
  const group = page.getByRole("group", { name: "Has the core been seen to work at all?" });
  await expect(group).toHaveAccessibleDescription("A throwaway trial counts.");
  await expect(group.getByRole("radio")).toHaveCount(4);
  await expect(group.getByRole("radio", { name: "Nobody has seen it work, even once" })).toBeVisible();
  await expect(group.getByRole("radio", { name: "Not sure" })).toBeVisible();
});
