// Back and forward walk through the answers, and two tabs leave each other's draft alone.

import { Memo } from "./memo.mjs";
import { expect, test } from "./watch.mjs";

/// Somebody else's sheet, and one that holds nobody's answers.
const LINK = "#1c.po-o541xx";
const INVITATION = "#1b.t-kfzsaf-th.dp3mu7g-0v5gyi";

const tab = async (page) => new Memo(await page.context().newPage());
const settled = (page, end) => expect(page).toHaveURL(end);

test("back and forward walk through the answers, one entry a question", async ({ page, memo }) => {
  await memo.open();
  const before = await page.evaluate(() => history.length);
  await memo.answer({ problem: "open" });
  await settled(page, /#1c\.po-/);
  // Along the options of one question by keyboard.
  await memo.option("problem", "open").press("ArrowUp");
  await memo.option("problem", "partly").press("ArrowUp");
  await settled(page, /#1c\.ps-/);
  await memo.answer({ behaviour: "unseen" });
  await settled(page, /\.bu-/);
  await memo.openDetails("words");
  await memo.name.fill("Go");
  await settled(page, /t-/);
  expect((await page.evaluate(() => history.length)) - before).toBe(2);
  await page.goBack();
  await expect(memo.option("behaviour", "unseen")).not.toBeChecked();
  await expect(memo.option("problem", "settled")).toBeChecked();
  // What was written since is not taken back with an answer.
  await expect(memo.name).toHaveValue("Go");
  await page.goForward();
  await expect(memo.option("behaviour", "unseen")).toBeChecked();
  await expect(memo.name).toHaveValue("Go");
  await page.goBack();
  await page.goBack();
  await expect(memo.option("problem", "settled")).not.toBeChecked();
  // The draft is what is on the page.
  await expect.poll(() => memo.draft()).toMatch(/^1b\.t-/);
});

test("the way back goes on after a reload", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ problem: "open" });
  await settled(page, /\.po-/);
  await memo.answer({ behaviour: "unseen" });
  await settled(page, /\.bu-/);
  await page.reload();
  await memo.ready();
  await page.goBack();
  await expect(memo.option("problem", "open")).toBeChecked();
  await expect(memo.option("behaviour", "unseen")).not.toBeChecked();
  await expect(memo.reading).toBeHidden();
});

test("an answer is in the address at once, so that a reload takes nothing from it", async ({ page, memo }) => {
  await memo.open(LINK);
  await memo.keep.click();
  await expect(memo.reading).toBeHidden();
  await page.reload();
  await memo.ready();
  await page.evaluate(() => document.querySelector("[name=behaviour][value=unseen]").click());
  await page.reload();
  await memo.ready();
  await expect(memo.option("behaviour", "unseen")).toBeChecked();
  await expect(memo.reading).toBeHidden();
});

test("the address names the page of the class, and that page opens the result", async ({ page, memo, other }) => {
  await memo.open();
  await memo.fill("A shop’s recommender: the spike");
  const shown = await memo.class.textContent();
  await settled(page, /\/poc\/#1/);
  await expect(memo.link).toHaveValue(page.url());
  await page.reload();
  await memo.ready();
  await expect(memo.class).toHaveText(shown);
  await other.open(await memo.link.inputValue());
  await expect(other.class).toHaveText(shown);
  // Answers that give another verdict lead to another page.
  await memo.startOver.click();
  await settled(page, /:\d+\/$/);
  // A page that was named by hand, or by an older rule, is corrected.
  await other.open(`/mmp/${new URL(await other.link.inputValue()).hash}`);
  await settled(other.page, /\/poc\/#1/);
});

test("what is beside the page is found from the page of a class too", async ({ page, memo }) => {
  await memo.open();
  await memo.fill("A shop’s recommender: the spike");
  await settled(page, /\/poc\/#1/);
  for (const name of ["How Rung decides, rule by rule", "Compare this result with others, or with an earlier one"]) {
    for (const link of await page.getByRole("link", { name }).all()) {
      const address = (await link.evaluate((it) => it.href)).split("#")[0];
      expect((await page.request.get(address)).status()).toBe(200);
    }
  }
});

test("a link that holds nobody's answers asks for the reader's", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const draft = await memo.draft();
  await memo.read(`/${INVITATION}`);
  await expect(page.getByText("You are asked for your answers")).toBeVisible();
  await expect(memo.option("problem", "open")).toBeVisible();
  await memo.answer({ problem: "open" });
  await expect(memo.option("problem", "partly")).toBeVisible();
  expect(await memo.draft()).toBe(draft);
  await expect(memo.link).toHaveValue(/\.po\.t-/);
});

test("two tabs leave each other's draft alone, and say so", async ({ page, memo }) => {
  const other = await tab(page);
  await memo.open();
  await memo.answer({ problem: "open" });
  await expect.poll(() => memo.draft()).toBe("1c.po-o541xx");
  await other.open();
  await expect(other.option("problem", "open")).toBeChecked();
  await other.answer({ harm: "serious" });
  await expect.poll(() => other.draft()).toMatch(/^1f\.po\.hs-/);
  const theirs = await other.draft();
  // The first tab does not know of that yet.
  await memo.answer({ ai: "none" });
  const said = page.getByText("Another tab has stored a draft since.");
  await expect(said).toBeVisible();
  expect(await memo.draft()).toBe(theirs);
  // Nothing is lost: the address holds it.
  await settled(page, /\.po\.in-/);
  await page.getByRole("button", { name: "Store these instead" }).click();
  await expect(said).toBeHidden();
  await expect.poll(() => memo.draft()).toMatch(/^1f\.po\.in-/);
  // Now the other tab is the one that is behind.
  await other.answer({ work: "critical" });
  await expect(other.page.getByText("Another tab has stored a draft since.")).toBeVisible();
  await other.page.getByRole("button", { name: /Take the other tab/ }).click();
  await expect(other.option("ai", "none")).toBeChecked();
  await expect(other.option("harm", "serious")).not.toBeChecked();
  await other.undo.click();
  await expect(other.option("harm", "serious")).toBeChecked();
});

test("reading a link in another tab does not disturb the draft", async ({ page, memo }) => {
  const other = await tab(page);
  await memo.open();
  await memo.answer({ problem: "open" });
  await other.open(`/${LINK}`);
  await memo.answer({ ai: "none" });
  await expect(page.getByText("Another tab has stored a draft since.")).toBeHidden();
  const draft = await memo.draft();
  expect(draft).toMatch(/\.po\.in-/);
  await other.open("/#1f.fu.ha-dzo3v1");
  await expect(other.reading).toBeVisible();
  expect(await other.draft()).toBe(draft);
});
