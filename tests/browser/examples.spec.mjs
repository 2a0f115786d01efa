// Ten worked examples, one click each.

import { expect, test } from "./watch.mjs";

const TEAM = "our own people";
const BETA = "invited beta customers";
const OPEN = "the open market";

const EXAMPLES = [
  ["Dropbox’s demo video, 2007/8", "MVP", OPEN],
  ["Figma’s first public release", "MMP", OPEN],
  ["Perplexity with its protections", "MMP", OPEN],
  ["Perplexity without protections", "Controlled beta", BETA],
  ["A shop’s recommender: the spike", "Proof of concept", TEAM],
  ["The recommender, for some users", "MVP", BETA],
  ["A project-sharing app", "MVP", BETA],
  ["Internal AI brainstorming assistant", "Internal-only MVP", TEAM],
  ["AI decides insurance claims", "Controlled beta", TEAM, "on hold"],
  ["AI claims, each approved", "Controlled beta", BETA],
];

for (const [title, expected, audience, hold] of EXAMPLES) {
  test(`${title}: ${expected}${hold ? `, ${hold}` : ""}`, async ({ page, memo }) => {
    await memo.open();
    await memo.fill(title);
    await expect(memo.class).toHaveText(expected);
    await expect(memo.term("First audience")).toHaveText(audience);
    await expect(memo.hold).toBeVisible({ visible: hold !== undefined });
    await expect(memo.progress).toContainText("16 of the 16");
    await expect(memo.name).toHaveValue(title);
    await expect(page.getByText(`Filled in: ${title}.`)).toBeVisible();
  });
}

test("every example on the page is tested here", async ({ page, memo }) => {
  await memo.open();
  await memo.openDetails("examples");
  await expect(page.locator("#examples button")).toHaveText(EXAMPLES.map(([title]) => title));
});

test("Undo brings back the answers from before an example", async ({ memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven", promises: "press", harm: "unsure" });
  await memo.left("harm", "serious").click();
  const before = await memo.link.inputValue();
  await memo.fill("Figma’s first public release");
  await expect(memo.class).toHaveText("MMP");
  await memo.undo.click();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.link).toHaveValue(before);
  await expect(memo.option("harm", "unsure")).toBeChecked();
  await expect(memo.undo).toBeHidden();
});

test("Start over empties the sheet, and Undo brings it back", async ({ page, memo }) => {
  await memo.open();
  await memo.fill("A project-sharing app");
  const filled = await memo.link.inputValue();
  await memo.startOver.click();
  await expect(memo.progress).toContainText("0 of the 16");
  await expect(page.locator("input:checked:not([name=compare])")).toHaveCount(0);
  await expect(memo.name).toHaveValue("");
  await expect(page.getByText("All answers were cleared.")).toBeVisible();
  await memo.undo.click();
  await expect(memo.link).toHaveValue(filled);
  await expect(memo.class).toHaveText("MVP");
});
