// Before the program is there: the page can be read and answered, and nothing is lost or moves.

import { isDrawn } from "./places.mjs";
import { COMPLETE } from "./sheets.mjs";
import { expect, test } from "./watch.mjs";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole page can be read", async ({ page, memo }) => {
    await page.goto("/");
    await expect(page.locator(".questions fieldset")).toHaveCount(22);
    await expect(page.locator(".questions legend")).toHaveCount(22);
    await expect(page.locator(".compare thead th")).toHaveCount(6);
    await expect(page.locator(".compare tbody tr:not(.bearing)")).toHaveCount(16);
    const said = page.locator("noscript p");
    await expect(said).toBeVisible();
    await expect(said).toContainText("Working out a verdict needs JavaScript and WebAssembly.");
    await expect(memo.trouble).toBeHidden();
    await expect(memo.loading).toBeHidden();
    await expect(memo.sure).toBeHidden();
  });

  for (const [address, heading, said] of [
    ["/poc/", "What should our next release be?", "Proof of concept."],
    ["/internal-mvp/", "What should our next release be?", "Internal-only MVP."],
    ["/mvp/", "What should our next release be?", "MVP."],
    ["/controlled-beta/", "What should our next release be?", "Controlled beta."],
    ["/mmp/", "What should our next release be?", "MMP."],
    ["/hold/", "What should our next release be?", "on hold"],
    ["/method/", "How Rung decides", "You can read everything here."],
    ["/team/", "Compare results", "Comparing results"],
  ]) {
    test(`${address} can be read and says what needs scripts`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      const told = page.locator("noscript p");
      await expect(told).toBeVisible();
      await expect(told).toContainText(said);
      await expect(told).toContainText("JavaScript and WebAssembly");
      await expect(page.getByText("Getting ")).toBeHidden();
    });
  }
});

test("early answers are kept and decide", async ({ page, memo }) => {
  const release = await memo.openHeld();
  await memo.answer({ feasibility: "unproven", harm: "unsure", promises: "press" });
  await memo.option("promises", "brand").click();
  await memo.answer({ safeguards: "none-of-these" });
  release();
  await memo.ready();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.progress).toContainText("3 of the 16");
  for (const [question, option] of [
    ["feasibility", "unproven"],
    ["harm", "unsure"],
    ["promises", "press"],
    ["promises", "brand"],
    ["safeguards", "none-of-these"],
  ]) {
    await expect(memo.option(question, option)).toBeChecked();
  }
  await expect(memo.link).toHaveValue(/#1.\.fu\.epb\.gn-/);
  await expect(page.locator("input:checked:not([name=compare], [name=harm-left])")).toHaveCount(5);
});

test("early text, focus, caret and scroll are kept", async ({ page, memo }) => {
  const release = await memo.openHeld();
  await memo.weeks.fill("12");
  await memo.openDetails("words");
  await page.getByLabel("Notes").fill("one two");
  await memo.name.pressSequentially("Rung");
  await memo.name.press("ArrowLeft");
  await memo.name.press("ArrowLeft");
  await page.evaluate(() => scrollBy({ top: 137, behavior: "instant" }));
  const place = () =>
    memo.name.evaluate((it) => ({ scroll: scrollY, top: it.getBoundingClientRect().top, caret: it.selectionStart }));
  const before = await place();
  expect(before.scroll).toBeGreaterThan(500);
  release();
  await memo.ready();
  // Chromium scrolls by whole pixels.
  expect(await place()).toMatchObject({ top: expect.closeTo(before.top, 0), caret: 2 });
  await expect(memo.name).toBeFocused();
  await expect(page.locator("details#words")).toHaveAttribute("open");
  await expect(memo.name).toHaveValue("Rung");
  await expect(memo.weeks).toHaveValue("12");
  await expect(page.getByLabel("Notes")).toHaveValue("one two");
  await expect(memo.link).toHaveValue(/#1.\.w12\.t-[a-z0-9]{6}-t/);
  await page.keyboard.type("!");
  await expect(memo.name).toHaveValue("Ru!ng");
});

/// Has the program pause for as long as the browser likes, which here is until it is told.
async function holdPauses(page) {
  await page.addInitScript(() => {
    const wait = setTimeout;
    globalThis.paused = 0;
    globalThis.setTimeout = (act, after) => {
      if (globalThis.paused === 2 || after !== undefined) return wait(act, after);
      globalThis.paused += 1;
      globalThis.goOn = act;
      return 0;
    };
  });
  return {
    paused: (times) => page.waitForFunction((times) => globalThis.paused === times, times),
    goOn: () => page.evaluate(() => globalThis.goOn()),
  };
}

test("what another tab stores while the page is put together stays", async ({ page, memo }) => {
  const { paused, goOn } = await holdPauses(page);
  await page.goto("/");
  await paused(1);
  await memo.option("feasibility", "unproven").check();
  await page.evaluate((draft) => localStorage.setItem("rung.draft", draft), COMPLETE);
  await goOn();
  await paused(2);
  await goOn();
  await memo.ready();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(page.getByText("Another tab has stored a draft since.")).toBeVisible();
  expect(await memo.draft()).toBe(COMPLETE);
});

test("what is done while the page is already put together is kept", async ({ page, memo }) => {
  const { paused, goOn } = await holdPauses(page);
  await page.goto("/");
  await paused(1);
  await memo.option("feasibility", "unproven").check();
  await goOn();
  await paused(2);
  // It is put together, and the printed page still stands.
  await expect(memo.loading).toBeVisible();
  await memo.option("harm", "serious").check();
  await memo.weeks.fill("12");
  await memo.option("offer", "mixed").focus();
  await goOn();
  await memo.ready();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.progress).toContainText("2 of the 16");
  for (const [question, option] of [["feasibility", "unproven"], ["harm", "serious"]]) {
    await expect(memo.option(question, option)).toBeChecked();
  }
  await expect(memo.weeks).toHaveValue("12");
  await expect(memo.option("offer", "mixed")).toBeFocused();
});

test("the focus stays on an option ticked early, and the arrows go on from it", async ({ page, memo }) => {
  const release = await memo.openHeld();
  await memo.answer({ feasibility: "likely" });
  release();
  await memo.ready();
  await expect(memo.option("feasibility", "likely")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(memo.class).toHaveText("Proof of concept");
});

for (const [what, selector] of [
  ["a link that is drawn anew", ".skip"],
  ["a link that is printed, and not the first to its place", ".bearing a[href='#ask-behaviour'] >> nth=1"],
  ["a button", "button[value=start-over]"],
  ["the panel with the call", "section.verdict"],
  ["a link that takes an early answer along", ".about a[href*=method]"],
]) {
  test(`the focus stays on ${what}`, async ({ page, memo }) => {
    const release = await memo.openHeld();
    await memo.answer({ feasibility: "unproven" });
    const focused = page.locator(selector);
    await focused.focus();
    await expect(focused).toBeFocused();
    release();
    await memo.ready();
    await expect(focused).toBeFocused();
  });
}

test("the caret stays where it was in a longer text", async ({ page, memo }) => {
  const release = await memo.openHeld();
  await memo.openDetails("words");
  const notes = page.getByLabel("Notes");
  await notes.fill("one two");
  for (let left = 0; left < 4; left += 1) await notes.press("ArrowLeft");
  release();
  await memo.ready();
  await expect(notes).toBeFocused();
  await page.keyboard.type("!");
  await expect(notes).toHaveValue("one! two");
});

test("early answers to a link change the link's sheet and not the draft", async ({ page, memo, other }) => {
  await other.open();
  await other.answer({ problem: "open" });
  const { hash } = new URL(await other.link.inputValue());
  await memo.open();
  await memo.answer({ offer: "mixed" });
  const draft = await memo.draft();
  await page.goto("about:blank");
  const release = await memo.openHeld(`/${hash}`);
  // The questions of another's sheet are not shown as unanswered.
  await expect(page.getByRole("heading", { name: "The questions" })).toBeHidden();
  release();
  await memo.ready();
  await expect(memo.option("problem", "open")).toBeChecked();
  expect(await memo.draft()).toBe(draft);
});

test("on the page of a class, too, early answers are kept and nothing is lost of the text", async ({ memo }) => {
  const release = await memo.openHeld("/mvp/");
  await memo.answer({ feasibility: "unproven" });
  await memo.weeks.focus();
  await memo.page.keyboard.type("12");
  await memo.page.keyboard.press("Tab");
  const next = await memo.page.evaluate(() => document.activeElement.textContent);
  expect(next).not.toBe("");
  release();
  await memo.ready();
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(memo.weeks).toHaveValue("12");
  expect(await memo.page.evaluate(() => document.activeElement.textContent)).toBe(next);
});

for (const [address, script, isThere] of [
  ["/", "**/boot-*.js", isDrawn],
  [`/mvp/#${COMPLETE}`, "**/boot-*.js", isDrawn],
  ["/method/", "**/method-*.js", () => true],
  ["/team/", "**/team-*.js", () => !document.querySelector("#loading").matches(".on")],
]) {
  for (const width of [360, 1280]) {
    test(`nothing moves while ${address.split("#")[0]} loads, however slowly, ${width} px wide`, async ({ page, memo }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        const seen = [];
        const note = (entries) => {
          for (const it of entries.filter((it) => !it.hadRecentInput)) {
            const moved = it.sources.map(({ node }) => node?.className || node?.parentElement?.className || node?.nodeName);
            seen.push(`${it.value.toFixed(4)}: ${moved.join(", ")}`);
          }
        };
        const observer = new PerformanceObserver((list) => note(list.getEntries()));
        observer.observe({ type: "layout-shift", buffered: true });
        globalThis.shifts = () => {
          note(observer.takeRecords());
          return seen;
        };
      });
      const painted = () =>
        page.evaluate(
          () =>
            new Promise((resolve) => {
              const wait = () => (performance.getEntriesByType("paint").length ? requestAnimationFrame(() => requestAnimationFrame(resolve)) : requestAnimationFrame(wait));
              wait();
            }),
        );
      const releaseScript = await memo.holdBack(script);
      const releaseProgram = await memo.holdBack("**/*.wasm");
      await page.goto(address, { waitUntil: "commit" });
      // The page of a class is not seen before its script, so as not to show a blank sheet.
      if (!address.startsWith("/mvp/")) await painted();
      releaseScript();
      await page.waitForLoadState("domcontentloaded");
      await painted();
      releaseProgram();
      await page.waitForFunction(isThere);
      await painted();
      expect(await page.evaluate(() => globalThis.shifts())).toEqual([]);
    });
  }
}
