// The second program: it comes when there is time, draws what follows from the sheet, and is never in the way.

import { expect, test } from "./watch.mjs";

const SCRIPT = "**/annex-*.js*";
const PROGRAM = "**/annex-*.wasm";
const WAITING = "Working out how sure it is …";
const LATE = "This part did not arrive. The verdict stands, and your answers are kept.";

/// The section says that its content did not arrive, and the page works.
async function expectLate(memo) {
  await expect(memo.sure.getByText(LATE)).toBeVisible();
  await expect(memo.sure.getByText(WAITING)).toBeHidden();
  await expect(memo.page.locator("#app [data-annex]")).toHaveCount(0);
  await expect(memo.trouble).toBeHidden();
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.class).toHaveText("Proof of concept");
}

async function expectDrawn(memo) {
  await expect(memo.drawn.locator("caption")).toHaveText("There are 3,224,862,720 ways to answer the rest, and each of them was counted.");
  await expect(memo.sure.getByText(WAITING)).toBeHidden();
  await expect(memo.sure.getByText(LATE)).toBeHidden();
}

const again = (memo) => memo.sure.getByRole("button", { name: "Try again" });

test("the section fills by itself and follows the answers", async ({ memo }) => {
  await memo.open();
  await expect(memo.drawn).toContainText("There are 9,674,588,160 ways");
  await memo.answer({ feasibility: "unproven" });
  await expectDrawn(memo);
  await memo.fill("Figma’s first public release");
  await expect(memo.drawn.locator(".margin")).toHaveText("One changed answer would move the class.");
  await expect(memo.drawn.locator("caption")).toHaveCount(0);
  await memo.undo.click();
  await expectDrawn(memo);
});

test("a link is drawn from the start", async ({ memo }) => {
  await memo.open("/#1c.fu-zljua9");
  await expectDrawn(memo);
});

test("while it is held back the page works, and says that a part is to come", async ({ memo }) => {
  const release = await memo.holdBack(SCRIPT);
  await memo.open();
  await expect(memo.sure.getByText(WAITING)).toBeVisible();
  await expect(again(memo)).toBeHidden();
  await memo.answer({ feasibility: "unproven" });
  await expect(memo.class).toHaveText("Proof of concept");
  release();
  await expectDrawn(memo);
});

test("its arrival moves neither the focus nor what is read", async ({ page, memo }) => {
  const release = await memo.holdBack(PROGRAM);
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  const read = page.getByRole("heading", { name: "The five classes compared" });
  await read.evaluate((it) => it.scrollIntoView({ behavior: "instant" }));
  await memo.option("feasibility", "unproven").evaluate((it) => it.focus({ preventScroll: true }));
  const place = () => read.evaluate((it) => it.getBoundingClientRect().top);
  const before = await place();
  release();
  await expectDrawn(memo);
  // Chromium scrolls by whole pixels.
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(1);
  await expect(memo.option("feasibility", "unproven")).toBeFocused();
});

for (const [what, pattern] of [["script", SCRIPT], ["program", PROGRAM]]) {
  test(`when its ${what} does not arrive, the page says so and a button brings it`, async ({ page, memo, complaints }) => {
    complaints.expect(/net::ERR_FAILED/);
    complaints.expect(/TypeError: Failed to fetch/);
    await page.route(pattern, (route) => route.abort());
    await memo.open();
    await expectLate(memo);
    await again(memo).click();
    await expect(again(memo)).toBeVisible();
    await page.unroute(pattern);
    await again(memo).click();
    await expectDrawn(memo);
    await expect(memo.sure.getByRole("heading", { name: "How sure is it?" })).toBeFocused();
  });

  test(`its ${what} does not run when it was changed on its way`, async ({ page, memo, complaints }) => {
    complaints.expect(/integrity/);
    complaints.expect(/TypeError: Failed to fetch/);
    await page.route(pattern, async (route) => {
      const response = await route.fetch();
      const body = Buffer.concat([await response.body(), Buffer.from("\n")]);
      await route.fulfill({ response, body });
    });
    await memo.open();
    await expectLate(memo);
  });
}

test("when its program arrives damaged it is asked for once more", async ({ memo, complaints }) => {
  complaints.expect(/integrity/);
  const asked = await memo.damageOnce(PROGRAM);
  await memo.open("/#1c.fu-zljua9");
  await expectDrawn(memo);
  expect(asked()).toBe(2);
});

test("it comes by itself once the browser is online again", async ({ page, context, memo, complaints }) => {
  complaints.expect(/net::ERR_INTERNET_DISCONNECTED/);
  complaints.expect(/TypeError: Failed to fetch/);
  const release = await memo.holdBack(SCRIPT);
  await memo.open();
  await context.setOffline(true);
  release();
  await expectLate(memo);
  await context.setOffline(false);
  await expectDrawn(memo);
});

test("when it stops, the page goes on without what it drew", async ({ page, memo, complaints }) => {
  complaints.expect(/RuntimeError: unreachable/);
  await memo.open();
  await expect(memo.drawn).toBeVisible();
  await page.evaluate(() => {
    document.getElementById = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
  });
  await memo.answer({ problem: "open" });
  await expectLate(memo);
  await page.evaluate(() => delete document.getElementById);
  await again(memo).click();
  await expect(memo.drawn).toContainText(" 1,074,954,240 ways ");
});

test("a control in what it draws acts on the sheet as any other does", async ({ page, memo }) => {
  await memo.open();
  await memo.answer({ feasibility: "unproven" });
  await expectDrawn(memo);
  await memo.drawn.evaluate((drawn) => {
    const button = Object.assign(document.createElement("button"), { type: "button", name: "act", value: "start-over" });
    button.append("Clear");
    drawn.append(button);
  });
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(memo.progress).toContainText("0 of the 16");
  await expect(memo.drawn).toContainText("There are 9,674,588,160 ways");
});
