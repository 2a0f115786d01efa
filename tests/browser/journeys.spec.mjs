// Every task on the site, done with a keyboard and nothing else: from stop to stop, as the page offers them.

import { Memo } from "./memo.mjs";
import { Method } from "./method.mjs";
import { SETTLED } from "./sheets.mjs";
import { Taken } from "./taken.mjs";
import { expect, test } from "./watch.mjs";

const EXAMPLE = "A project-sharing app";

/// Fills a worked example in.
async function example({ page, keys }, title) {
  await keys.enter(page.getByText("Start from a worked example"));
  await keys.enter(page.getByRole("button", { name: title, exact: true }));
}

/// Goes to a part of the memo by its contents.
async function part({ page, keys }, name) {
  await keys.enter(page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name, exact: true }));
}

const region = (page, name) => page.getByRole("region", { name, exact: true });

test("what would flip the verdict is found, and the answer behind it is changed", async ({ page, memo, keys }) => {
  await memo.open();
  await example({ page, keys }, "Dropbox’s demo video, 2007/8");
  await expect(memo.class).toHaveText("MVP");
  await part({ page, keys }, "How sure");
  const folded = memo.drawn.locator(".outcome details");
  await keys.enter(folded.locator("summary"));
  await expect(folded.locator("li").first()).toBeVisible();
  await keys.enter(region(page, "Which questions matter most").getByRole("link", { name: "Feasibility" }));
  await expect(memo.question("feasibility")).toBeFocused();
  await page.keyboard.press("Tab");
  for (let step = 0; step < 3 && !(await memo.option("feasibility", "unproven").isChecked()); step += 1) await page.keyboard.press("ArrowDown");
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.option("feasibility", "unproven")).toBeFocused();
});

test("starting over is taken back", async ({ page, memo, keys }) => {
  await memo.open();
  await example({ page, keys }, EXAMPLE);
  await keys.enter(memo.startOver);
  await expect(memo.progress).toContainText("0 of the 16");
  await keys.kept();
  await keys.back(memo.undo);
  await page.keyboard.press("Enter");
  await expect(memo.class).toHaveText("MVP");
  await keys.kept();
});

test("a shared result is made the own draft, given back, and left", async ({ page, memo, keys }) => {
  await memo.open();
  await memo.answer({ offer: "mixed" });
  const draft = await memo.draft();
  await memo.read(SETTLED);
  await expect(memo.class).toHaveText("Proof of concept");
  await keys.enter(memo.keep);
  await expect(page.getByText("This is your draft now.")).toBeVisible();
  expect(await memo.draft()).toBe(SETTLED.slice(2));
  await keys.kept();
  await keys.enter(memo.undo);
  await expect(memo.reading).toBeVisible();
  expect(await memo.draft()).toBe(draft);
  await keys.kept();
  await keys.enter(memo.back);
  await expect(memo.reading).toBeHidden();
  await expect(memo.option("offer", "mixed")).toBeChecked();
  await keys.kept();
});

test("what is left of a damaged link is opened", async ({ page, memo, keys }) => {
  await memo.read("/#1c.pp-o541xx");
  await expect(memo.alert).toContainText("This link cannot be verified");
  await keys.enter(memo.goOn);
  await expect(memo.option("problem", "partly")).toBeChecked();
  await expect(page.locator("#said")).toBeFocused();
});

test("each part of the plan is reached by the contents and filled in", async ({ page, memo, keys, other }) => {
  await memo.open();
  await example({ page, keys }, "AI decides insurance claims");
  const field = (name) => page.locator(`[name="${name}"]`);

  await part({ page, keys }, "True first");
  await page.keyboard.press("Tab");
  await expect(field("gate-done-net")).toBeFocused();
  await page.keyboard.press("Space");
  await keys.type(field("gate-owner-net"), "Ana");
  // As this browser takes a date: month, day, year.
  await keys.type(field("gate-due-net"), "12012026");

  await part({ page, keys }, "How we know");
  await keys.to(field("metric"));
  await page.keyboard.type("Claims decided right");
  await keys.type(field("threshold"), "98 of 100");
  await keys.type(field("date"), "03012099");

  await part({ page, keys }, "When");
  await keys.to(field("start"));
  await page.keyboard.type("01042027");

  await part({ page, keys }, "In and out");
  await keys.type(page.getByLabel("New item to ship now"), "Email signup");
  await page.keyboard.press("Enter");
  await keys.back(page.getByRole("button", { name: "Defer “Email signup”" }));
  await page.keyboard.press("Space");
  await expect(page.getByRole("group", { name: "Defer", exact: true }).locator("li > b")).toHaveText(["Email signup"]);
  await keys.kept();

  await part({ page, keys }, "Running cost");
  for (const [id, number] of Object.entries({ tokens_in: "3000", tokens_out: "500" })) await keys.type(field(`cost-${id}`), number);
  await keys.to(field("cost-price_in"));
  await page.keyboard.type("3");
  await keys.to(field("cost-price_out"));
  await page.keyboard.type("15");
  await expect(region(page, "What the calls cost").getByRole("row", { name: /0\.0165/ }).first()).toBeVisible();

  // All of it is in the link.
  await other.open(await memo.link.inputValue());
  await expect(other.page.locator("[name='gate-done-net']")).toBeChecked();
  for (const [name, value] of Object.entries({
    "gate-owner-net": "Ana",
    "gate-due-net": "2026-12-01",
    metric: "Claims decided right",
    threshold: "98 of 100",
    date: "2099-03-01",
    start: "2027-01-04",
    "cost-tokens_in": "3000",
    "cost-price_out": "15",
  })) {
    await expect(other.page.locator(`[name="${name}"]`), name).toHaveValue(value);
  }
});

test("a result is stored and printed", async ({ page, memo, keys }) => {
  await page.addInitScript(() => (globalThis.print = () => (document.title = "printed")));
  await memo.open();
  await example({ page, keys }, EXAMPLE);
  const taken = new Taken(memo);
  await part({ page, keys }, "Take it along");
  for (const form of ["Decision record", "Picture"]) {
    await keys.to(taken.button("Download", form));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/^a-project-sharing-app-mvp-/);
    await expect(taken.button("Download", form)).toBeFocused();
  }
  await keys.enter(taken.button("Print", "Paper"));
  await expect(page).toHaveTitle("printed");
});

test("what cannot be read is told where the reader is", async ({ page, memo, keys }) => {
  await memo.open();
  await part({ page, keys }, "Take it along");
  const taken = new Taken(memo);
  await keys.enter(taken.import.locator("summary"));
  await keys.type(taken.paste, "Hello.");
  await keys.enter(taken.open);
  await expect(taken.told).toContainText("There is neither a record nor a link in this.");
  await expect(taken.open).toBeFocused();
  await keys.back(memo.weeks);
  await page.keyboard.type("six");
  await expect(memo.weeks).toBeFocused();
  await expect(memo.weeks).toHaveAccessibleDescription(/Give a whole number from 0 to 260, or leave it empty\./);
});

test("the rules are read, lit and proven, and the way back leads to the result", async ({ page, memo, keys }) => {
  await memo.open(SETTLED);
  await keys.enter(memo.why.getByRole("link", { name: "How Rung decides, rule by rule" }));
  const method = new Method(page);
  await expect(method.lit).toContainText("R1");
  await keys.enter(method.button);
  await expect(method.proof).toContainText("All eight laws hold.");
  await keys.enter(method.disagreements);
  await expect(page.locator("#disagreements table")).toBeVisible();
  await keys.back(method.back);
  await page.keyboard.press("Enter");
  await memo.ready();
  await expect(memo.class).toHaveText("Proof of concept");
});

test("results are compared, named, left out and brought back", async ({ page, memo, team, keys }) => {
  await memo.open(SETTLED);
  await keys.enter(page.getByRole("link", { name: "Compare this result with others, or with an earlier one" }));
  await expect(team.people).toHaveCount(1);
  await keys.to(team.pasted);
  await page.keyboard.insertText("Ana: 1c.po-o541xx\nBen: 1i.po.bu.ab-h0lqoa");
  await keys.enter(team.add);
  await expect(team.people).toHaveCount(3);
  await keys.to(page.getByLabel("Name of person 1"));
  await page.keyboard.type("Sam");
  await keys.enter(team.remove("Ana"));
  await expect(team.people).toHaveCount(2);
  await expect(team.revised).toBeVisible();
  await keys.kept();
  await keys.back(page.getByRole("button", { name: "Undo" }));
  await page.keyboard.press("Enter");
  await expect(team.people).toHaveCount(3);
  await keys.kept();
  await keys.enter(page.getByText("Every answer"));
  await expect(page.locator("details[open] li").first()).toBeVisible();
  await expect(page.getByLabel("Name of person 1")).toHaveValue("Sam");
});

test("on a phone the classes are compared, and the bar leads to the call", async ({ page, memo, keys }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await memo.open();
  await keys.enter(memo.jump);
  await expect(page.locator("#call")).toBeFocused();
  await keys.to(page.locator("[name=compare]"));
  const before = await memo.columns();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => memo.columns()).not.toEqual(before);
});

test("whoever meets trouble is brought to it and gets on", async ({ page, memo, keys }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  await memo.stop();
  await expect(memo.trouble.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(memo.trouble.getByRole("textbox", { name: "Link to this result" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(memo.trouble.getByRole("button", { name: "Try again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForLoadState();
  await memo.ready();
  await expect(memo.class).toHaveText("Proof of concept");
});

test("two tabs are told apart", async ({ page, memo, keys }) => {
  const other = new Memo(await page.context().newPage());
  await memo.open();
  await memo.answer({ problem: "open" });
  await other.open();
  await other.answer({ harm: "serious" });
  await memo.answer({ ai: "none" });
  await keys.back(page.getByRole("button", { name: "Store these instead" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => memo.draft()).toMatch(/^1f\.po\.in-/);
  await keys.kept();
});
