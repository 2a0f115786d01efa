// How fast the page is in Chromium: figures for people, not a test. Each stands beside its goal.
//
// node bench.mjs

import { chromium } from "@playwright/test";
import { LAUNCH } from "./chromium.mjs";
import { Memo } from "./memo.mjs";
import { serve } from "./serve.mjs";
import { COMPLETE, HALF } from "./sheets.mjs";

const SHEETS = { blank: "", "half-filled": HALF, complete: COMPLETE };
const ROUNDS = 2;
const VISITS = 7;
/// What a slow telephone is, told from this machine.
const SLOW = 4;
const ASKED = ".desk-asked input:is([type=radio], [type=checkbox]):not([name$=-left])";

/// Gives every other answer to every question of the sheet on the page, one by one, and takes it
/// back. Resolves to what each took in milliseconds: until the page could be painted with it, and the annex drawing all
/// of the same again, without the paintings between its steps.
async function answers({ asked, rounds }) {
  const main = document.querySelector("main");
  const questions = Map.groupBy(document.querySelectorAll(asked), (it) => it.name);
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const whole = [];
  const vectors = [];

  const answer = async (control) => {
    await frame();
    const before = main.dataset.sheet;
    const start = performance.now();
    control.click();
    // Yew renders and the annex draws its first step in microtasks, which all come before the next task.
    for (let turn = 0; turn < 100; turn++) await null;
    const took = performance.now() - start;
    if (main.dataset.sheet === before) return;
    whole.push(took);
    vectors.push(main.dataset.sheet);
    // The other steps follow; the next answer waits for them.
    while (main.dataset.drawn !== main.dataset.sheet) await frame();
  };

  for (let round = 0; round < rounds; round++) {
    for (const options of questions.values()) {
      const ticked = options.filter((it) => it.checked);
      const unsure = options.find((it) => it.value === "unsure");
      for (const option of options) if (!option.checked && option !== unsure) await answer(option);
      for (const option of options) if (option.checked && !ticked.includes(option)) await answer(unsure ?? option);
      for (const option of ticked) if (!option.checked) await answer(option);
    }
  }

  const { annex } = document.querySelector("script[data-annex]").dataset;
  const { show, more } = await import(new URL(annex, document.documentElement.dataset.site).href);
  const shown = [];
  for (const vector of vectors) {
    await frame();
    const start = performance.now();
    show(vector, "2026-11-21", location.href, "");
    while (more());
    shown.push(performance.now() - start);
  }
  return { whole, shown };
}

/// Clicks every answer that can be seen with the mouse, one after the other. Resolves to what passed, in milliseconds,
/// from the time of each click that changed the sheet until the page was painted with what it changed.
async function clicks(page) {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const main = document.querySelector("main");
    globalThis.painted = [];
    addEventListener("click", ({ isTrusted, timeStamp, target }) => {
      // The click on a label clicks its control too.
      if (!isTrusted || !target.matches("input")) return;
      const before = main.dataset.sheet;
      port1.onmessage = () => {
        if (main.dataset.sheet !== before) globalThis.painted.push(performance.now() - timeStamp);
        globalThis.settled = true;
      };
      // A task after the frame's own work: what the frame shows has been painted by then.
      requestAnimationFrame(() => port2.postMessage(0));
    }, true);
  });
  const controls = await page.locator(ASKED).evaluateAll((all) => all.map(({ name, value }) => ({ name, value })));
  for (const { name, value } of controls) {
    const control = page.locator(`input[name="${name}"][value="${value}"]`);
    if (!(await control.isVisible())) continue;
    await control.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await control.boundingBox();
    await page.evaluate(() => { globalThis.settled = false; });
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForFunction(() => globalThis.settled);
  }
  return page.evaluate(() => globalThis.painted);
}

/// The same on a page that only notes what is answered: what the browser takes for itself.
async function bareClicks(page) {
  const answers = Array.from({ length: 40 }, (_, at) => `<p><label><input type=radio name=asked value=${at}> ${at}</label>`);
  await page.setContent(`<main data-sheet><div class=desk-asked>${answers.join("")}</div></main>`);
  await page.evaluate(() => addEventListener("change", ({ target }) => {
    document.querySelector("main").dataset.sheet = target.value;
  }));
  return clicks(page);
}

/// Runs the proof while asking the page for its next task again and again. Resolves to what it took
/// in milliseconds, what the page says that it took, and the longest that the page did not respond.
async function proof() {
  const place = document.getElementById("proof");
  const said = () => /(\d+) ms\./.exec(place.textContent)?.[1];
  const { port1, port2 } = new MessageChannel();
  document.querySelector("[name=prove-here]").click();
  const start = performance.now();
  let [last, blocked] = [start, 0];
  return new Promise((done) => {
    port1.onmessage = () => {
      const now = performance.now();
      blocked = Math.max(blocked, now - last);
      last = now;
      if (!place.textContent.includes("It took")) return port2.postMessage(0);
      done({ took: now - start, said: Number(said()), blocked });
    };
    port2.postMessage(0);
  });
}

/// Notes in the page when its questions respond.
function watchReady() {
  const look = () => {
    if (document.getElementById("link")?.value.startsWith("http")) globalThis.readyAfter = performance.now();
    else setTimeout(look);
  };
  look();
}

async function onPage(browser, address, slowdown, act) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => { throw error; });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const figures = await act(page, address);
  await context.close();
  return figures;
}

const answering = (vector, act) => async (page, address) => {
  const memo = new Memo(page);
  await memo.open(`${address}/#${vector}`);
  await memo.drawn.waitFor();
  return act(page);
};

const byProgram = (page) => page.evaluate(answers, { asked: ASKED, rounds: ROUNDS });

async function proving(page, address) {
  await page.goto(`${address}/method/`);
  return page.evaluate(proof);
}

async function loading(page, address) {
  await page.addInitScript(watchReady);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.readyAfter);
  return page.evaluate(() => globalThis.readyAfter);
}

const visits = async (visit) => {
  const figures = [];
  for (let count = 0; count < VISITS; count++) figures.push(await visit());
  return figures;
};

function row(what, figures, goal) {
  const sorted = figures.toSorted((one, other) => one - other);
  const share = (part) => sorted[Math.ceil(sorted.length * part) - 1];
  const told = [share(0.5), share(0.95), share(1)].map((it) => it.toFixed(1).padStart(8));
  console.log(`${what.padEnd(44)}${String(sorted.length).padStart(6)}${told.join("")}   ${goal}`);
}

const server = await serve();
const browser = await chromium.launch(LAUNCH);
const { address } = server;
try {
  console.log(`In Chromium ${browser.version()}, in milliseconds:`);
  console.log(`${"".padEnd(44)} times  median     p95     max   goal`);
  for (const slowdown of [1, SLOW]) {
    const slowed = slowdown > 1 ? `, CPU ${slowdown}x slower` : "";
    const goal = (words) => (slowdown === 1 ? words : "-");
    for (const [name, vector] of Object.entries(SHEETS)) {
      const { whole, shown } = await onPage(browser, address, slowdown, answering(vector, byProgram));
      row(`an answer, ${name}${slowed}`, whole, goal("under 4"));
      row("  the annex alone", shown, "-");
      const painted = await onPage(browser, address, slowdown, answering(vector, clicks));
      row("  a click until what it changed is painted", painted, slowdown === SLOW ? "p95 under 50" : "-");
    }
    row(`a click on a page that does nothing${slowed}`, await onPage(browser, address, slowdown, bareClicks), "-");
    const proofs = await visits(() => onPage(browser, address, slowdown, proving));
    row(`the proof, fetching included${slowed}`, proofs.map((it) => it.took), goal("under 1,000"));
    row("  as the page says it", proofs.map((it) => it.said), "-");
    row("  longest without a response", proofs.map((it) => it.blocked), goal("under 50"));
  }
  row("until the questions respond", await visits(() => onPage(browser, address, 1, loading)), "-");
} finally {
  await browser.close();
  server.close();
}
