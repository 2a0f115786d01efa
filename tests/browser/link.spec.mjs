// A link carries the result, and never touches what is somebody else's.

import { vector } from "./program.mjs";
import { SUB_PATH } from "./serve.mjs";
import { expect, test } from "./watch.mjs";

/// Somebody else's sheet.
const LINK = "#1c.po-o541xx";

test("the address mirrors the answers", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ problem: "open" });
  await expect(page).toHaveURL(`/${LINK}`);
  await memo.answer({ problem: "partly", offer: "mixed" });
  await expect(page).toHaveURL(/#1.\.pp\.om-/);
  expect(page.url()).toBe(await memo.link.inputValue());
  await memo.startOver.click();
  await expect(page).toHaveURL(/\/$/);
});

test("a link opens the same under another path", async ({ memo, other }) => {
  await memo.open();
  await memo.fill("AI decides insurance claims");
  const { hash } = new URL(await memo.link.inputValue());
  await other.open(SUB_PATH + hash);
  await expect(other.class).toHaveText("Controlled beta");
  await expect(other.hold).toBeVisible();
  expect(await other.comparison()).toEqual(await memo.comparison());
  await expect(other.link).toHaveValue(new RegExp(`${SUB_PATH}hold/${hash}$`));
});

test("free text travels in the link as it was written", async ({ memo, other }) => {
  const name = "Größe <b>1</b> & “2”\u{1f9ea}-t1.end#1c";
  await memo.open();
  await memo.openDetails("words");
  await memo.name.fill(name);
  const named = await memo.link.inputValue();
  await memo.page.getByLabel("Notes").fill("Email signup, create project");
  await expect(memo.link).not.toHaveValue(named);
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
  await expect(memo.page).toHaveURL(/\.hs-/);
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
  expect(await memo.draft()).toBe(LINK.slice(1));
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
  "has lost its end": [LINK.slice(0, -1), "its end is missing"],
  "has a character changed": [LINK.replace("po", "pp"), "characters were changed"],
  "has lost a character": [LINK.replace("po", "p"), "characters are missing or were added"],
  "has a character that no link has": [LINK.replace("po", "p_"), "it contains “_”, which no link does"],
  "is of a newer version": ["#2c.po-0dmvf4", "version “2” is not known here; a newer page may know it"],
  "is of the trial format": ["#v0-1.problem-open.end-1", "its beginning is missing or was changed"],
};

for (const [name, [damaged, clause]] of Object.entries(DAMAGED)) {
  test(`a link that ${name} says so and changes nothing`, async ({ page, memo }) => {
    await memo.open();
    await memo.answer({ offer: "mixed" });
    const draft = await memo.draft();
    await memo.open(`/${damaged}`);
    await expect(memo.alert).toHaveText(
      "This link cannot be verified, so nothing of it was applied. Ask for it again, or carry on below.",
    );
    await expect(memo.found).toContainText(`What is wrong: ${clause}.`);
    await expect(memo.alert).toBeVisible();
    await expect(memo.progress).toContainText("1 of the 16");
    await expect(memo.option("offer", "mixed")).toBeChecked();
    expect(await memo.draft()).toBe(draft);
    expect(new URL(page.url()).hash, "the address can still be mended").toBe(damaged);
    await memo.answer({ offer: "strong" });
    await expect(memo.alert).toBeHidden();
    await expect(memo.found).toBeHidden();
    await expect(page).toHaveURL(/#1.\.os-/);
  });
}

test("what is left of a damaged link is offered, and is not the own draft", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const draft = await memo.draft();
  await memo.open(`/${LINK.replace("po", "pp")}`);
  await expect(memo.found).toContainText("One answer can still be read, but not verified: compare it with what the sender has.");
  await memo.goOn.click();
  await expect(memo.option("problem", "partly")).toBeChecked();
  await expect(memo.reading).toBeVisible();
  await expect(page.getByText("It is not verified: ask the sender whether it is right.")).toBeVisible();
  await expect(memo.alert).toBeHidden();
  await expect(memo.found).toBeHidden();
  await expect(page.locator("#said")).toBeFocused();
  await expect(page).toHaveURL(`/#${vector({ problem: "partly" })}`);
  expect(await memo.draft()).toBe(draft);
});

const WRAPPED = {
  "%23 for its #": (link) => `%23${link}`,
  "%2523 for its #": (link) => `%2523${link}`,
  "its marks encoded": (link) => link.replaceAll(".", "%2E").replaceAll("-", "%2d"),
  "&amp; behind it": (link) => `${link}&amp;data=05`,
  "&#35; for its #": (link) => `&#35;${link}`,
  "upper case": (link) => link.toUpperCase(),
  "a full stop behind it": (link) => `${link}.`,
  "a comma behind it": (link) => `${link},`,
  "a parenthesis around it": (link) => `(${link})`,
  "angle brackets around it": (link) => `<${link}>`,
  "quotes around it": (link) => `"${link}"`,
  "curly quotes around it": (link) => `“${link}”`,
  "a line break in it": (link) => `${link.slice(0, 7)}%0D%0A${link.slice(7)}`,
  "a quoted line break in it": (link) => `${link.slice(0, 7)}%0A> ${link.slice(7)}`,
  "a non-breaking hyphen for each hyphen": (link) => link.replaceAll("-", "\u2011"),
  "text around it": (link) => `see ${link} - what do you think?`,
};

for (const [name, wrap] of Object.entries(WRAPPED)) {
  test(`a link with ${name} is mended and opened`, async ({ page, memo }) => {
    await memo.open();
    await memo.answer({ feasibility: "unproven" });
    const draft = await memo.draft();
    for (const link of [LINK.slice(1), vector({ problem: "open", name: "Go" })]) {
      await memo.open(`/#${wrap(link)}`);
      await expect(memo.option("problem", "open")).toBeChecked();
      await expect(page.getByText("The link was changed on its way here, and could still be read whole.")).toBeVisible();
      await expect(memo.reading).toBeVisible();
      await expect(memo.alert).toBeHidden();
      await expect(memo.found).toBeHidden();
      await expect(page).toHaveURL(`/#${link}`);
      expect(await memo.draft()).toBe(draft);
    }
  });
}

test("a link whose text was cut keeps its answers, says so, and offers what is left", async ({ page, memo }) => {
  const link = vector({ problem: "open", name: "Go", question: "Do people come back in week two?" });
  const cut = `#${link.slice(0, -9)}`;
  await memo.open(`/${cut}`);
  await expect(memo.option("problem", "open")).toBeChecked();
  await expect(memo.reading).toBeVisible();
  await expect(memo.alert).toHaveText("The answers arrived whole, but not the text with them.");
  await expect(memo.found).toContainText("What is wrong: its end is missing.");
  await expect(memo.name).toHaveValue("");
  expect(new URL(page.url()).hash, "the address can still be mended").toBe(cut);
  await expect(memo.found).toContainText("Some of its text can still be read");
  await memo.goOn.click();
  await expect(memo.name).toHaveValue("Go");
  await expect(memo.option("problem", "open")).toBeChecked();
});

test("a place on the page is no link, and what is neither says so", async ({ memo }) => {
  for (const place of ["#questions", "#verdict", "#"]) {
    await memo.open(`/${place}`);
    await expect(memo.alert).toBeHidden();
    await expect(memo.found).toBeHidden();
  }
  await memo.open("/#nowhere");
  await expect(memo.alert).toContainText("This link cannot be verified");
  await expect(memo.found).toHaveText("What is wrong: its beginning is missing or was changed. Nothing can be read from it.");
});

test("a text that is too long for a link stays in the draft, and the page says so", async ({ page, memo, other }) => {
  await memo.open();
  await memo.answer({ problem: "open" });
  await memo.openDetails("words");
  const notes = page.locator("[name=notes]");
  await notes.fill("x".repeat(6000));
  await notes.blur();
  const said = page.getByText(/^The text is up to \d+ characters too long, so the link carries the answers alone\.$/);
  await expect(said).toBeVisible();
  await expect(memo.link).toHaveValue(new RegExp(`/${LINK}$`));
  await expect(page).toHaveURL(`/${LINK}`);
  await other.open(await memo.link.inputValue());
  await expect(other.option("problem", "open")).toBeChecked();
  await page.reload();
  await memo.ready();
  await expect(memo.reading).toBeHidden();
  await expect(notes).toHaveValue("x".repeat(6000));
  await memo.openDetails("words");
  await notes.fill("short");
  await notes.blur();
  await expect(said).toBeHidden();
});

test("a stored draft that cannot be read is kept elsewhere, and the page says so", async ({ page, memo }) => {
  const TRIAL = "v0-1.problem-open.end-1";
  await memo.open();
  await page.evaluate((draft) => localStorage.setItem("rung.draft", draft), TRIAL);
  await memo.open();
  await expect(page.getByText("The draft in this browser was damaged.")).toBeVisible();
  expect(await memo.draft(), "nothing was answered yet").toBe(TRIAL);
  await memo.answer({ offer: "mixed" });
  await expect(page.getByText("The draft in this browser was damaged.")).toBeHidden();
  expect(await memo.draft()).toBe(vector({ offer: "mixed" }));
  expect(await page.evaluate(() => localStorage.getItem("rung.unread"))).toBe(TRIAL);
});

test("a browser that refuses storage still gives a verdict, and the page says so once", async ({ page, memo }) => {
  await memo.refuseStorage();
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
  await expect(page).toHaveURL(/\.om-/);
  await expect(said).toHaveCount(1);
  expect(await page.evaluate(() => globalThis.repeated)).toBe(0);
});
