// “How sure is it?”: the same as the program says of the same sheet.

import { judged, vector } from "./program.mjs";
import { expect, test } from "./watch.mjs";

/// What the page calls what the program calls otherwise.
const CLASSES = { poc: "Proof of concept", "internal-mvp": "Internal-only MVP", mvp: "MVP", "controlled-beta": "Controlled beta", mmp: "MMP" };
const AUDIENCES = { team: "our own people", partners: "a few design partners", beta: "invited beta customers", open: "the open market" };
const HOLDS = { yes: "on hold", no: "not on hold" };
const PARTS = { class: "the release class", audience: "the first audience", hold: "whether it is on hold" };

const PARTIAL = [
  {},
  { feasibility: "unproven" },
  { problem: "open", audience: "beta" },
  { feasibility: ["proven", "likely"], form: "product", harm: ["costly", "serious"], promises: [] },
  { problem: "settled", behaviour: "observed", form: "product", audience: "open", failure: "trust", promises: ["press", "adoption"], ai: "decides", safeguards: ["expectations"] },
  { feasibility: "likely", audience: "team", harm: "serious", form: "product", safeguards: ["reliability"] },
  { feasibility: "unproven", harm: "annoyance" },
];

/// The table: for each part of the verdict its rows as name, ways and share.
async function ways(memo) {
  const bodies = memo.drawn.getByRole("table").locator("tbody");
  return bodies.evaluateAll((them) => them.map((it) => [...it.rows].map((row) => [...row.cells].map((cell) => cell.textContent))));
}

/// The same from the program's counts.
function expectedWays(possible) {
  const total = Object.values(possible.class).reduce((sum, count) => sum + count);
  const part = (name, names, counts) => {
    const there = Object.entries(counts).filter(([, count]) => count > 0);
    // Rounded, but only all of them are 100.0 %.
    const thousandths = (count) => Math.min(Math.floor((count * 2000 + total) / (total * 2)), count < total ? 999 : 1000);
    const said = (count) => (thousandths(count) === 0 ? "under 0.1 %" : `${(thousandths(count) / 10).toFixed(1)} %`);
    return [[name], ...there.map(([id, count]) => [names[id], count.toLocaleString("en-US"), said(count)])];
  };
  return [part(PARTS.class, CLASSES, possible.class), part(PARTS.audience, AUDIENCES, possible.audience), part(PARTS.hold, HOLDS, possible.hold)];
}

/// The short names of the questions.
const TITLES = {
  feasibility: "Feasibility",
  problem: "Problem",
  behaviour: "Behaviour",
  offer: "Offer",
  reputation: "First impression",
  form: "Form",
  audience: "Planned audience",
  failure: "Worst failure",
  reversal: "Can it be undone",
  promises: "Promises",
  rivals: "Comparison",
  ai: "AI",
  domain: "Subject",
  harm: "Harm",
  work: "Dependence",
  safeguards: "Safeguards",
};

const listed = (items) => items.join(", ").replace(/, (?=[^,]*$)/, " and ");

test("a partial sheet is counted as the program counts it", async ({ page, memo }) => {
  const lines = judged("analyse", PARTIAL);
  const vectors = judged("verdict", PARTIAL).map(({ vector }) => vector);
  for (const [index, { possible, settled, next, idle }] of lines.entries()) {
    await memo.open(`/#${vectors[index]}`);
    expect(await ways(memo), vectors[index]).toEqual(expectedWays(possible));
    const total = Object.values(possible.class).reduce((sum, count) => sum + count);
    await expect(memo.drawn.locator("caption")).toHaveText(`There are ${total.toLocaleString("en-US")} ways to answer the rest, and each of them was counted.`);
    const parts = (wanted) => listed(Object.keys(PARTS).filter((part) => settled[part] === wanted).map((part) => PARTS[part]));
    const lines = [
      ["Settled: ", parts(true)],
      ["Still open: ", parts(false)],
      ["These cannot change it any more: ", listed(idle.map((question) => TITLES[question]))],
    ];
    for (const [before, parts] of lines) {
      const line = memo.drawn.locator("p:visible").filter({ hasText: before });
      if (parts) await expect(line).toHaveText(`${before}${parts}.`);
      else await expect(line).toHaveCount(0);
    }
    expect(await memo.nextQuestion()).toBe(next);
    const folded = await page.locator("fieldset:has(.idle)").evaluateAll((them) => them.map((it) => it.id.replace("ask-", "")));
    expect(folded.toSorted()).toEqual(idle.toSorted());
  }
});

test("the table follows every answer", async ({ memo }) => {
  await memo.open();
  for (const answers of [{ form: "by-hand" }, { audience: "open" }, { harm: "serious" }, { safeguards: "human" }, { form: "unsure" }]) {
    await memo.answer(answers);
    const [{ possible }] = judged("analyse", [await memo.link.inputValue()]);
    expect(await ways(memo)).toEqual(expectedWays(possible));
  }
});

const MARGINS = {
  1: "One changed answer would move the class.",
  2: "Two changed answers together would move the class. No single one would.",
  3: "Three changed answers together would move the class. One or two would not.",
  null: "Even three changed answers would not move the class.",
};

/// The verdicts under each heading.
async function outcomes(memo) {
  const groups = memo.drawn.locator(".toward");
  const read = (them) =>
    them.map((it) => [it.querySelector("h4").textContent, [...it.querySelectorAll(".then")].map((then) => then.textContent)]);
  return Object.fromEntries(await groups.evaluateAll(read));
}

/// The same from the program's flips; it does not say which of them are on hold.
function expectedOutcomes({ flips, plan_flips: plan }, { audience }) {
  const rank = (id) => Object.keys(AUDIENCES).indexOf(id);
  const said = (flips) => [...new Set(flips.map((it) => `${CLASSES[it.class]}, ${AUDIENCES[it.audience]}, by rule ${it.rule}`))];
  const groups = {
    "To a wider first audience": said(flips.filter((it) => rank(it.audience) > rank(audience))),
    "To a narrower first audience": said(flips.filter((it) => rank(it.audience) < rank(audience))),
    "Same first audience, another class": said(flips.filter((it) => it.audience === audience)),
    "If the plan itself changed": said(plan),
  };
  return Object.fromEntries(Object.entries(groups).filter(([, said]) => said.length > 0));
}

test("every worked example flips as the program says", async ({ page, memo }) => {
  await memo.open();
  await memo.openDetails("examples");
  const titles = await page.locator("#examples button").allTextContents();
  expect(titles.length).toBe(10);
  for (const title of titles) {
    await memo.fill(title);
    const link = await memo.link.inputValue();
    const [line] = judged("analyse", [link]);
    const [verdict] = judged("verdict", [link]);
    await expect(memo.drawn.locator(".margin"), title).toHaveText(MARGINS[line.margin]);
    const drawn = Object.entries(await outcomes(memo)).map(([heading, said]) => [heading, [...new Set(said.map((it) => it.replace(", on hold", "")))]]);
    expect(Object.fromEntries(drawn), title).toEqual(expectedOutcomes(line, verdict));
    await expect(memo.drawn.locator(".doubts li"), title).toHaveCount(line.pressure.length);
  }
});

/// The lines under each verdict, as they are read.
async function flipLines(memo) {
  const read = (them) => them.map((it) => [it.querySelector(".then").textContent, [...it.querySelectorAll("li")].map((line) => line.textContent)]);
  return Object.fromEntries(await memo.drawn.locator(".outcome").evaluateAll(read));
}

test("what would flip Perplexity without protections", async ({ memo }) => {
  await memo.open();
  await memo.fill("Perplexity without protections");
  expect(await flipLines(memo)).toEqual({
    "MVP, the open market, by rule R3": ["Form: “A sketch: nothing works behind it” or “A service done by hand”"],
    "MMP, the open market, by rule R8": [
      "AI: “No AI” or “AI, checked before it counts”",
      "Worst failure: “Confusion” and Harm: “It annoys”",
      "Worst failure: “Customers leave”, Can it be undone: “Patched discreetly this week” and Harm: “It annoys”",
      "“Human help, and a way to stop or undo it” ticked as well, “Checks or evals run and passed” ticked as well and “A qualified person approves each result” ticked as well",
    ],
    "MVP, a few design partners, by rule R5": ["Problem: “So far it is our belief”"],
    "Proof of concept, our own people, by rule R1": ["Feasibility: “Nobody has seen it work, even once”"],
    "Internal-only MVP, our own people, by rule R2": ["Planned audience: “Nobody outside our organisation”"],
  });
  await expect(memo.drawn.locator(".doubts li")).toHaveText([
    "If the true answer to “Subject” were “At least one sensitive subject”, the first audience would shrink to our own people and it would be on hold, by rule R7.",
    "If the true answer to “Harm” were “It does serious harm”, the first audience would shrink to our own people and it would be on hold, by rule R7.",
  ]);
});

test("a change that is said to flip the verdict does", async ({ memo }) => {
  await memo.open();
  await memo.fill("Perplexity without protections");
  await memo.answer({ failure: "confusion", harm: "annoyance" });
  await expect(memo.class).toHaveText("MMP");
  await expect(memo.rules).toContainText("R8");
});

const DEMO_FILM = "Dropbox’s demo video, 2007/8";

test("many lines are folded, and open by mouse and by key", async ({ page, memo }) => {
  await memo.open();
  await memo.fill(DEMO_FILM);
  const folded = memo.drawn.locator(".outcome details");
  const summary = folded.getByText("Show 3 more");
  await expect(folded).toHaveCount(1);
  await expect(folded.locator("li")).toHaveCount(3);
  await expect(folded.locator("li").first()).toBeHidden();
  await summary.click();
  for (const line of await folded.locator("li").all()) await expect(line).toBeVisible();
  await summary.press("Enter");
  await expect(folded.locator("li").first()).toBeHidden();
});

test("what was opened stays open while it is there, and goes with what it was about", async ({ memo }) => {
  await memo.open();
  await memo.fill(DEMO_FILM);
  const folded = memo.drawn.locator(".outcome details");
  await folded.locator("summary").click();
  const opened = await folded.elementHandle();
  await memo.answer({ offer: "strong" });
  await expect(memo.link).toHaveValue(/\.os\./);
  expect(await opened.evaluate((it) => it.isConnected && it.open)).toBe(true);
  await expect(folded.locator("li").first()).toBeVisible();
  // Not complete any more: no flips can be said.
  await memo.answer({ offer: "unsure" });
  await expect(memo.drawn.locator(".flips")).toHaveCount(0);
  expect(await opened.evaluate((it) => it.isConnected)).toBe(false);
});

test("what has the focus is not drawn anew", async ({ page, memo }) => {
  await memo.open();
  await memo.fill(DEMO_FILM);
  const [{ sheet }] = judged("link", [await memo.link.inputValue()]);
  const show = (sheet) => page.evaluate((hash) => (location.hash = hash), vector(sheet));
  const focus = async (locator) => {
    await locator.focus();
    return locator.elementHandle();
  };
  const summary = await focus(memo.drawn.locator(".outcome summary"));
  await show({ ...sheet, offer: "strong" });
  await expect(memo.link).toHaveValue(/\.os\./);
  expect(await summary.evaluate((it) => document.activeElement === it)).toBe(true);

  await show({ feasibility: "likely" });
  await expect(memo.next.getByRole("link")).toBeVisible();
  const link = await focus(memo.next.getByRole("link"));
  const before = await memo.nextQuestion();
  await show({ feasibility: "likely", [before]: "team" });
  await expect.poll(() => memo.nextQuestion()).not.toBe(before);
  expect(await link.evaluate((it) => document.activeElement === it)).toBe(true);
});

test("every question is ranked, and each name leads to its question", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "likely" });
  await expect(page).toHaveURL(/#1.\.fl-/);
  const address = page.url();
  const rows = memo.sure.getByRole("region", { name: "Which questions matter most" }).getByRole("listitem");
  await expect(rows).toHaveCount(16);
  const ranked = await rows.evaluateAll((them) =>
    them.map((it) => ({ width: Number(it.querySelector("rect").getAttribute("width")), said: it.querySelector(".share").textContent })),
  );
  for (const [place, { width, said }] of ranked.entries()) {
    expect(width).toBeLessThanOrEqual(ranked[place - 1]?.width ?? 1000);
    const thousandths = said === "under 0.1 %" ? 0 : Math.round(Number(said.match(/^([\d.]+) %$/)[1]) * 10);
    expect([width, width + 1], "the bar is as long as its share says, which is rounded").toContain(thousandths);
  }
  const asked = new Set();
  for (const link of await rows.getByRole("link").all()) {
    await link.click();
    const id = await page.evaluate(() => document.activeElement.id);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    asked.add(id);
    expect(page.url()).toBe(address);
  }
  expect(asked.size).toBe(16);
  expect([...asked].every((id) => id.startsWith("ask-"))).toBe(true);
});

test("the reasons stand in the memo, with the rule and the way to the rules", async ({ memo }) => {
  await memo.open();
  await expect(memo.why).toBeHidden();
  await memo.fill("AI decides insurance claims");
  await expect(memo.why.locator("> :first-child").getByRole("listitem")).toHaveText([/^R6 Demand is unclear/, /^Demand is unclear, because /, /^An error would be dangerous, because /]);
  const { hash } = new URL(await memo.link.inputValue());
  await expect(memo.why.getByRole("link", { name: "How Rung decides, rule by rule" })).toHaveAttribute("href", new URL(`/method/${hash}`, memo.page.url()).href);
});
