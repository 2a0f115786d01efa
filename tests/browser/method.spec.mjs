// The page that says how Rung decides: it can be read by itself, lights the reader's rule and proves the laws.

import { judged, objects, vector } from "./program.mjs";
import { sideways, small } from "./reach.mjs";
import { SUB_PATH } from "./serve.mjs";
import { expect, test } from "./watch.mjs";

const SCRIPT = "**/beside-*.js*";
const PROGRAM = "**/beside-*.wasm";
const UNLIT = "No rule is lit yet.";

/// One answer that settles the rule.
const R1 = "/method/#1c.fu-zljua9";

async function expectLit(method, rule) {
  await expect(method.lit).toHaveText(`${rule}: this rule decides your release.`);
  expect(await method.litRules()).toEqual({ seen: [rule], heard: [rule] });
}

async function expectUnlit(method) {
  await expect(method.lit).toContainText(UNLIT);
  expect(await method.litRules()).toEqual({ seen: [], heard: [] });
}


test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole page can be read", async ({ page, method }) => {
    await method.open();
    await expect(method.heading).toBeVisible();
    await expect(page.locator(".asked > div")).toHaveCount(16);
    await expect(page.locator(".fact")).toHaveCount(7);
    await expect(page.locator("tbody[data-rule]")).toHaveCount(10);
    await expect(page.locator(".laws li")).toHaveCount(8);
    const rows = method.rules.locator("tbody tr:not(.bearing)");
    await expect(rows).toHaveCount(11);
    await expect(rows.nth(7).locator("th, td")).toHaveText([/^R8/, "proven", "open", "any", "clear", "any", "any", "any", "any", "MMP", "the open market"]);
    await expect(page.getByText("22% very disappointed means fit unproven", { exact: false })).toBeHidden();
    await method.disagreements.click();
    await expect(page.getByText("22% very disappointed means fit unproven", { exact: false })).toBeVisible();
    await expect(method.waiting).toBeHidden();
    await expect(method.missing).toBeHidden();
    await expectUnlit(method);
  });

  test("the way back is a plain link", async ({ page, method }) => {
    await method.open();
    await method.back.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What should our next release be?");
  });
});

test("the rule of a link is lit, and the way back keeps the link", async ({ page, method, memo }) => {
  const link = vector({ problem: "open", behaviour: "unseen", form: "product", audience: "beta", feasibility: "likely", harm: "serious" });
  await method.open(`/method/#${link}`);
  await expectLit(method, "R5");
  await method.back.click();
  await memo.ready();
  await expect(memo.class).toHaveText("MVP");
  await expect(memo.rules).toContainText("R5");
  expect(new URL(page.url()).hash).toBe(`#${link}`);
});

test("the rule of the own draft is lit, and the draft stays as it is", async ({ memo, method }) => {
  await memo.open();
  await memo.fill("Figma’s first public release");
  await memo.answer({ offer: "unsure" });
  const draft = await memo.draft();
  await method.open();
  await expectLit(method, "R8");
  await method.back.click();
  await memo.ready();
  await expect(memo.class).toHaveText("MMP");
  await expect(memo.option("offer", "unsure")).toBeChecked();
  await expect(memo.reading).toBeHidden();
  expect(await memo.draft()).toBe(draft);
});

test("the page with the questions leads here with its sheet", async ({ page, memo, method }) => {
  await memo.open();
  await memo.fill("AI decides insurance claims");
  const { hash } = new URL(await memo.link.inputValue());
  await memo.why.getByRole("link").click();
  await expectLit(method, "R6");
  expect(new URL(page.url()).hash).toBe(hash);
  expect(new URL(page.url()).pathname).toBe("/method/");
});

test("a rule with two rows is lit as a whole", async ({ memo, method }) => {
  await memo.open();
  await memo.fill("The recommender, for some users");
  await memo.answer({ behaviour: "observed" });
  await memo.why.getByRole("link").click();
  await expectLit(method, "R9");
  await expect(method.rules.getByRole("row", { name: "R9 this rule decides your release" })).toHaveCount(2);
});

test.describe("no rule is lit", () => {
  test("while nothing is answered, and nothing is fetched", async ({ page, method }) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await method.open();
    await expectUnlit(method);
    await page.waitForLoadState("networkidle");
    expect(requests.filter((it) => it.includes("annex"))).toEqual([]);
  });

  const FRAGMENTS = {
    "while several rules are possible": "1c.po-o541xx",
    "for a damaged link": "1c.fu-zljua",
    "for a place on this page": "rules",
  };

  for (const [what, fragment] of Object.entries(FRAGMENTS)) {
    test(what, async ({ page, method }) => {
      await method.open(`/method/#${fragment}`);
      await page.waitForLoadState("networkidle");
      await expectUnlit(method);
      await expect(method.missing).toBeHidden();
    });
  }

  test("where storage is refused, and everything else works", async ({ memo, method }) => {
    await memo.refuseStorage();
    await method.open();
    await expectUnlit(method);
    await method.prove();
    expect(await method.laws()).toHaveLength(8);
  });
});

const CLASSES = { poc: "Proof of concept", "internal-mvp": "Internal-only MVP", mvp: "MVP", "controlled-beta": "Controlled beta", mmp: "MMP" };

/// All laws hold, and the counts are those that the program comes to.
async function expectProven(method) {
  await expect(method.proof).toContainText("All eight laws hold.");
  const laws = await method.page.locator(".laws li").allTextContents();
  expect(laws).toHaveLength(8);
  expect(await method.laws()).toEqual(laws.map((law) => `${law} Law holds.`));
  await expect(method.proof).toContainText("9,674,588,160 complete sheets, each counted once.");
  await expect(method.proof).toContainText(/It took (\d+ ms|less than 1 ms)\./);
  const [proof] = objects(["prove"]);
  const { "On hold": hold, ...classes } = await method.counts("Sheets by class");
  const rules = await method.counts("Sheets by the rule that decides");
  expect(classes).toEqual(Object.fromEntries(Object.entries(proof.classes).map(([id, count]) => [CLASSES[id], count])));
  expect(hold).toBe(proof.holds);
  expect(rules).toEqual(proof.rules);
  for (const counts of [classes, rules]) {
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(9_674_588_160);
  }
}

test("all laws are proven, the counts are exact, and the page responds meanwhile", async ({ page, method }) => {
  // How long a task may be is for the benchmark to say. Here it is seen that others get their turn in between.
  await page.addInitScript(() => {
    globalThis.turns = new Set();
    const turn = () => {
      globalThis.turns.add(document.getElementById("proof")?.textContent);
      setTimeout(turn);
    };
    turn();
  });
  await method.open();
  await method.button.focus();
  await page.evaluate(() => globalThis.turns.clear());
  await page.keyboard.press("Enter");
  await expectProven(method);
  await expect(method.button).toBeFocused();
  // A timer is held back to every fourth millisecond, so not every step is seen.
  expect(await page.evaluate(() => globalThis.turns.size)).toBeGreaterThanOrEqual(4);
});

test("it can be proven again, and begins anew", async ({ page, method }) => {
  await method.open();
  await method.prove();
  await page.evaluate(() => {
    globalThis.steps = [];
    const note = () => globalThis.steps.push(document.querySelectorAll("#proof > .proof > ul > li").length);
    new MutationObserver(note).observe(document.getElementById("proof"), { childList: true, subtree: true, characterData: true });
  });
  await method.button.click();
  await expect.poll(() => page.evaluate(() => globalThis.steps.at(-1))).toBe(8);
  expect(Math.min(...(await page.evaluate(() => globalThis.steps)))).toBe(0);
  await expectProven(method);
});

test("it is proven law by law, and says which is next", async ({ page, method }) => {
  await method.open();
  await page.evaluate(() => {
    globalThis.said = [];
    const note = () => globalThis.said.push(document.getElementById("proof").textContent.match(/Checking law (L\d)/)?.[1]);
    new MutationObserver(note).observe(document.getElementById("proof"), { childList: true, subtree: true, characterData: true });
  });
  await method.prove();
  const said = await page.evaluate(() => globalThis.said.filter(Boolean));
  expect([...new Set(said)]).toEqual(["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"]);
});

test("while the proof is on its way the page says so", async ({ memo, method }) => {
  const release = await memo.holdBack(SCRIPT);
  await method.open();
  await method.button.click();
  await expect(method.waiting).toBeVisible();
  await method.button.click();
  release();
  await expectProven(method);
  await expect(method.waiting).toBeHidden();
});

for (const [what, pattern] of [["script", SCRIPT], ["program", PROGRAM]]) {
  test(`when the ${what} of the proof does not arrive, the page says so and a button brings it`, async ({ page, method, complaints }) => {
    complaints.expect(/net::ERR_FAILED/);
    complaints.expect(/TypeError: Failed to fetch/);
    await page.route(pattern, (route) => route.abort());
    await method.open();
    await method.button.click();
    await expect(method.missing).toBeVisible();
    await expect(method.waiting).toBeHidden();
    await expect(method.proof).toBeEmpty();
    await page.unroute(pattern);
    await method.again.press("Enter");
    await expectProven(method);
    await expect(method.missing).toBeHidden();
    await expect(method.button).toBeFocused();
  });
}

test("a rule that could not be lit is, once the program comes", async ({ page, method, complaints }) => {
  complaints.expect(/net::ERR_FAILED/);
  complaints.expect(/TypeError: Failed to fetch/);
  await page.route(PROGRAM, (route) => route.abort());
  await method.open(R1);
  await expect(method.missing).toBeVisible();
  await expectUnlit(method);
  await page.unroute(PROGRAM);
  await method.again.click();
  await expectLit(method, "R1");
});

test("it works under a sub-path, and leads back to it", async ({ page, method, memo }) => {
  await memo.open(`${SUB_PATH}#1c.fu-zljua9`);
  await memo.why.getByRole("link").click();
  await expectLit(method, "R1");
  expect(new URL(page.url()).pathname).toBe(`${SUB_PATH}method/`);
  await method.prove();
  await method.back.click();
  await memo.ready();
  expect(new URL(page.url()).pathname).toBe(SUB_PATH);
  await expect(memo.class).toHaveText("Proof of concept");
});

test("it has a policy as strict as that of the first page, and nothing is inline", async ({ page, method }) => {
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await page.goto("/");
  const first = await policy.getAttribute("content");
  await method.open(R1);
  await expectLit(method, "R1");
  await method.prove();
  await expect(policy).toHaveAttribute("content", first);
  const inline = page.locator("script:not([src]), style, [style], base, iframe, object, embed, [onclick]");
  expect(await inline.evaluateAll((them) => them.map((it) => it.outerHTML.slice(0, 120)))).toEqual([]);
  const loose = page.locator("script:not([integrity^='sha256-']), link:not([integrity^='sha256-'], [rel='manifest'], [href^='data:'])");
  expect(await loose.evaluateAll((them) => them.map((it) => it.outerHTML))).toEqual([]);
});

test("it asks for its own files only, and for each once", async ({ page, method, baseURL }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await method.open(R1);
  await expectLit(method, "R1");
  await method.prove();
  await method.prove();
  const files = requests.filter((it) => it !== "about:blank" && !it.startsWith("data:"));
  expect(new Set(files).size).toBe(files.length);
  expect(files.length).toBe(6);
  for (const file of files) expect(new URL(file).origin).toBe(new URL(baseURL).origin);
});

test.describe("on a phone", () => {
  const PHONE = { width: 320, height: 700 };

  test.use({ viewport: PHONE });

  test("the page never scrolls sideways, and the wide tables do by key", async ({ page, method }) => {
    await method.open(R1);
    await expectLit(method, "R1");
    await method.prove();
    await method.disagreements.click();
    expect(await sideways(page)).toBe(0);
    for (const [before, name] of [[method.back, "The rules, in the order in which they are tried"], [method.disagreements, "Where the rules say something else"]]) {
      const wide = page.getByRole("region", { name, exact: true });
      await before.focus();
      await page.keyboard.press("Tab");
      await expect(wide).toBeFocused();
      await expect(wide).toHaveCSS("outline-style", "solid");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => wide.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
    }
  });

  test("Tab reaches every control and the wide table", async ({ page, method }) => {
    await method.open();
    const stops = [];
    for (let stop = 0; stop < 5; stop += 1) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.name || document.activeElement.tagName));
    }
    expect(stops.slice(0, 4)).toEqual(["back", "wide", "prove-here", "SUMMARY"]);
  });

  test("what a rule means can be read without scrolling sideways", async ({ page, method }) => {
    await method.open();
    for (const told of await page.locator(".bearing p").all()) {
      const { left, right } = await told.evaluate((it) => it.getBoundingClientRect());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(PHONE.width);
    }
  });

  test("every control is large enough to hit", async ({ page, method }) => {
    await method.open();
    expect(await small(page.locator("body"))).toEqual([]);
  });
});
