// The whole way with nothing but Tab, the arrows and Space.

import { copied } from "./clipboard.mjs";
import { PROJECT_SHARING_APP, SETTLED } from "./sheets.mjs";
import { expect, test } from "./watch.mjs";

async function choose({ page, memo, keys }, question, option) {
  const place = await page.evaluate(
    ([question, option]) => {
      const radios = [...document.querySelectorAll(`input[type="radio"][name="${question}"]`)];
      return radios.findIndex((it) => it.value === option);
    },
    [question, option],
  );
  const stop = `input[name="${question}"]${place < 0 ? `[value="${option}"]` : ""}`;
  await keys.to(page.locator(`${stop}, #ask-${question} .idle input`));
  // A question that no longer matters is opened first.
  if (await memo.fold(question).isVisible()) {
    await expect(memo.fold(question)).toBeFocused();
    await page.keyboard.press("Space");
    await keys.to(page.locator(stop));
  }
  await page.keyboard.press("Space");
  for (let step = 0; step < place; step += 1) await page.keyboard.press("ArrowDown");
  await expect(memo.option(question, option)).toBeFocused();
  await expect(memo.option(question, option)).toBeChecked();
}

test("a verdict is reached, copied and opened elsewhere by keyboard alone", async ({ page, memo, keys, other }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await memo.open();
  for (const [question, option] of Object.entries(PROJECT_SHARING_APP)) await choose({ page, memo, keys }, question, option);

  await expect(memo.class).toHaveText("MVP");
  await expect(memo.rules).toContainText("R4");
  await expect(memo.term("First audience")).toHaveText("invited beta customers");
  await expect(memo.progress).toContainText("16 of the 16");

  await keys.to(memo.copy);
  await page.keyboard.press("Space");
  await expect(page.locator(".copy").getByText("Copied.", { exact: true })).toBeVisible();
  const link = await copied(page);
  expect(link).toBe(await memo.link.inputValue());

  await other.open();
  await other.answer({ feasibility: "unproven" });
  const draft = await other.draft();
  await other.open(link);
  await expect(other.reading).toBeVisible();
  await expect(other.class).toHaveText("MVP");
  await expect(other.term("First audience")).toHaveText("invited beta customers");
  await expect(other.rules).toHaveText(await memo.rules.innerText(), { useInnerText: true });
  const comparison = await memo.comparison();
  expect(comparison.columns).toEqual(["mvp"]);
  expect(await other.comparison()).toEqual(comparison);
  expect(await other.draft()).toBe(draft);
});

test("the first stop leads past the masthead to the questions", async ({ page, memo, keys }) => {
  await memo.open();
  await keys.to(page.locator(".skip"));
  await expect(page.locator(".skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#questions")).toBeFocused();
  await keys.to(page.locator("input[name=feasibility]"));
});

test("the first stop of a shared result opens its answers", async ({ page, memo, keys }) => {
  await memo.read(SETTLED);
  await expect(memo.question("feasibility")).toBeHidden();
  await keys.enter(page.locator(".skip"));
  await expect(page.locator("#questions")).toBeFocused();
  await expect(memo.question("feasibility")).toBeVisible();
});

test("a browser that refuses the clipboard leaves the link selected", async ({ page, memo }) => {
  await page.addInitScript(() => {
    if (!globalThis.Clipboard) return;
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
  });
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  await memo.copy.press("Space");
  await expect(page.getByRole("status").getByText("The browser refused. The link is selected: copy it by hand.")).toBeVisible();
  await expect(memo.link).toBeFocused();
  const link = await memo.link.inputValue();
  const { start, end } = await memo.link.evaluate((it) => ({ start: it.selectionStart, end: it.selectionEnd }));
  expect([start, end]).toEqual([0, link.length]);
});
