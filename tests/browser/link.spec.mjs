// A link carries the result, and never touches what is somebody else's.

import { SUB_PATH } from "./serve.mjs";
import { expect, test } from "./watch.mjs";

/// Somebody else's sheet.
const LINK = "#v0-1.problem-open.end-1";

test("the address mirrors the answers without filling the history", async ({ page, memo }) => {
  await memo.open();
  const history = await page.evaluate(() => history.length);
  await memo.answer({ problem: "open" });
  await expect(page).toHaveURL(`/${LINK}`);
  await memo.answer({ problem: "partly", offer: "mixed" });
  await expect(page).toHaveURL(/\.problem-partly\.offer-mixed\./);
  expect(page.url()).toBe(await memo.link.inputValue());
  await memo.startOver.click();
  await expect(page).toHaveURL(/\/$/);
  expect(await page.evaluate(() => history.length)).toBe(history);
});

test("a link opens the same under another path", async ({ memo, other }) => {
  await memo.open();
  await memo.fill("AI decides insurance claims");
  const { hash } = new URL(await memo.link.inputValue());
  await other.open(SUB_PATH + hash);
  await expect(other.class).toHaveText("Controlled beta");
  await expect(other.hold).toBeVisible();
  expect(await other.comparison()).toEqual(await memo.comparison());
  await expect(other.link).toHaveValue(new RegExp(`${SUB_PATH}${hash}$`));
});

test("free text travels in the link as it was written", async ({ memo, other }) => {
  const name = "Größe <b>1</b> & “2”\u{1f9ea}.end-1#v0";
  await memo.open();
  await memo.openDetails("words");
  await memo.name.fill(name);
  await memo.page.getByLabel("Notes").fill("Email signup, create project");
  await expect(memo.link).toHaveValue(/\.notes-/);
  await other.open(await memo.link.inputValue());
  await expect(other.name).toHaveValue(name);
  await expect(other.page.getByLabel("Notes")).toHaveValue("Email signup, create project");
});

test("the reader's own draft survives a reload, with or without its address", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven", offer: "unsure" });
  await page.reload();
  await memo.ready();
  for (const address of [page.url(), "/"]) {
    await memo.open(address);
    await expect(memo.option("feasibility", "unproven")).toBeChecked();
    await expect(memo.option("offer", "unsure")).toBeChecked();
    await expect(memo.reading).toBeHidden();
  }
});

test("keeping and going back are offered only while a link is read", async ({ memo }) => {
  await memo.open();
  await expect(memo.keep).toBeHidden();
  await expect(memo.back).toBeHidden();
  await memo.open(`/${LINK}`);
  await expect(memo.keep).toBeVisible();
  await expect(memo.back).toBeVisible();
});

test("reading a link, and changing it, leaves the own draft alone", async ({ memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const draft = await memo.draft();
  await memo.open(`/${LINK}`);
  await expect(memo.reading).toBeVisible();
  await expect(memo.option("problem", "open")).toBeChecked();
  await memo.answer({ harm: "serious" });
  await expect(memo.page).toHaveURL(/harm-serious/);
  expect(await memo.draft()).toBe(draft);
  await memo.open();
  await expect(memo.option("feasibility", "unproven")).toBeChecked();
  await expect(memo.option("problem", "open")).not.toBeChecked();
});

test("“Back to my draft” puts the own draft back on the page", async ({ memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const own = await memo.link.inputValue();
  await memo.open(`/${LINK}`);
  await memo.back.click();
  await expect(memo.link).toHaveValue(own);
  await expect(memo.page).toHaveURL(own);
  await expect(memo.reading).toBeHidden();
});

test("“Make it my draft” takes the link over, and Undo gives the draft back", async ({ memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const draft = await memo.draft();
  await memo.open(`/${LINK}`);
  await memo.keep.click();
  await expect(memo.page.getByText("This is your draft now.")).toBeVisible();
  await expect(memo.reading).toBeHidden();
  expect(await memo.draft()).toContain("problem-open");
  await memo.undo.click();
  await expect(memo.reading).toBeVisible();
  expect(await memo.draft()).toBe(draft);
});

test("a new link in the address of the same tab is opened", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const draft = await memo.draft();
  await page.evaluate((hash) => (location.hash = hash), LINK);
  await expect(memo.reading).toBeVisible();
  await expect(memo.option("problem", "open")).toBeChecked();
  await expect(memo.option("feasibility", "unproven")).not.toBeChecked();
  expect(await memo.draft()).toBe(draft);
});

const DAMAGED = {
  "has lost its end": [(link) => link.slice(0, -6), "the link has lost its end: it stops at `problem-open`"],
  "has lost a part": [(link) => link.replace(".problem-open", ""), "the link says that it has 1 parts, and 0 are there"],
  "has an unknown option": [(link) => link.replace("open", "perhaps"), "`problem` has no option `perhaps`"],
  "has an unknown question": [(link) => link.replace("problem", "trouble"), "the link names `trouble`, which is not a question"],
  "is of an unknown version": [(link) => link.replace(/^#v\d+-1/, "#v99-1"), "the link is of version `v99-1`, which is not known here"],
  "answers twice": [(link) => link.replace(".end-1", ".problem-partly.end-2"), "the link answers `problem` twice"],
};

for (const [name, [damage, sentence]] of Object.entries(DAMAGED)) {
  test(`a link that ${name} says so and changes nothing`, async ({ page, memo }) => {
    const damaged = damage(LINK);
    await memo.open();
    await memo.answer({ offer: "mixed" });
    const draft = await memo.draft();
    await memo.open(`/${damaged}`);
    await expect(memo.alert).toHaveText(`This link cannot be used: ${sentence}. Nothing of it was applied. Ask for it again, or carry on below.`);
    await expect(memo.alert).toBeVisible();
    await expect(memo.progress).toContainText("1 of the 16");
    await expect(memo.option("offer", "mixed")).toBeChecked();
    expect(await memo.draft()).toBe(draft);
    expect(new URL(page.url()).hash, "the address can still be mended").toBe(damaged);
    await memo.answer({ offer: "strong" });
    await expect(memo.alert).toBeHidden();
    await expect(page).toHaveURL(/\.offer-strong\./);
  });
}

test("a browser that refuses storage still gives a verdict, and the page says so once", async ({ page, memo }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    for (const storage of ["localStorage", "sessionStorage"]) Object.defineProperty(window, storage, { get: refuse });
  });
  await memo.open();
  const said = page.getByText("This browser does not keep a draft for this page.");
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(said).toHaveCount(1);
  await expect(said).toBeVisible();
  await said.evaluate((it) => {
    globalThis.repeated = 0;
    new MutationObserver(() => (globalThis.repeated += 1)).observe(it, { characterData: true, childList: true, subtree: true });
  });
  await memo.answer({ offer: "mixed" });
  await expect(page).toHaveURL(/offer-mixed/);
  await expect(said).toHaveCount(1);
  expect(await page.evaluate(() => globalThis.repeated)).toBe(0);
});
