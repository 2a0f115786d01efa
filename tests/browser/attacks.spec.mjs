// Published attacks on tools of this kind, in every place that takes something from outside: no script runs, no request
// leaves, the policy has nothing to report, the page goes on answering, and text is text.

import { ATTACKS } from "./attacks.mjs";
import { vector } from "./program.mjs";
import { expect, test } from "./watch.mjs";

/// Somebody else's sheet.
const LINK = "1u.fl.pso.bu.apb.en.w12-1glmxm";

/// The texts of a sheet that are no dates, but for the threshold.
const NOTES = ["name", "question", "metric", "if_met", "if_missed", "notes"];

/// All payloads of a class go through one test, and each of many of them through a page of its own.
test.setTimeout(240_000);

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "msgbox", "print", "open"]) {
      window[name] = () => console.error(`ran: ${name}`);
    }
  });
  // What no script of the page can do either.
  page.on("dialog", (dialog) => {
    console.error(`dialog: ${dialog.message()}`);
    throw new Error("a dialog was opened");
  });
  page.on("framenavigated", (frame) => {
    const ours = frame === page.mainFrame() && /^(about:blank|http:\/\/127\.0\.0\.1:)/.test(frame.url());
    if (!ours) throw new Error(`the page went to ${frame.url()}`);
  });
});

/// An address with the answer that an error is serious.
const SERIOUS = /#1.\.([a-z0-9]+\.)*hs[.-]/;

/// The page stands and answers.
async function answers(memo) {
  await expect(memo.trouble).toBeHidden();
  await memo.answers.evaluate((it) => it.setAttribute("open", ""));
  await memo.answer({ harm: "serious" });
  await expect(memo.page).toHaveURL(SERIOUS);
  await memo.answer({ harm: "unsure" });
  await expect(memo.page).not.toHaveURL(SERIOUS);
}

/// What the page is made of: its elements by name and attributes, and every address in it. The text is left out, and so
/// is what a link to the sheet itself says.
async function structure(page) {
  return page.evaluate(() => {
    const elements = {};
    const addresses = new Set();
    for (const element of document.querySelectorAll("*")) {
      const name = [element.localName, ...element.getAttributeNames().sort()].join(" ");
      elements[name] = (elements[name] ?? 0) + 1;
      for (const attribute of ["href", "src", "action", "formaction", "xlink:href"]) {
        if (element.hasAttribute(attribute)) addresses.add(element.getAttribute(attribute).replace(/#1.\.[a-z0-9.-]+$/, "#1"));
      }
    }
    return { elements, addresses: [...addresses].sort() };
  });
}

for (const { what, source, payloads } of ATTACKS) {
  test.describe(`${what} (${source})`, () => {
    test("in the address and in storage", async ({ page, memo }) => {
      await memo.open();
      for (const payload of payloads) {
        await page.evaluate((payload) => {
          localStorage.setItem("rung.draft", payload);
          localStorage.setItem("rung.unread", payload);
          const kept = [Array(99).fill(payload), { [payload]: payload, length: 99 }, payload];
          sessionStorage.setItem("rung.early", JSON.stringify(kept[payload.length % kept.length]));
        }, payload);
        const address = payload.startsWith("?") || payload.startsWith("/?") ? payload.replace(/^\/?/, "/") : `/#${payload}`;
        await memo.read(address);
        await expect(memo.trouble).toBeHidden();
        // The same while the page is there, alone and within what a link may look like.
        for (const fragment of [payload, `1u.fl.pso.${payload}`, `${LINK}${payload}`, encodeURIComponent(payload)]) {
          await page.evaluate((fragment) => (location.hash = fragment), fragment);
        }
      }
      await answers(memo);
    });

    test("as the text of a link that is whole", async ({ page, memo }) => {
      const sheet = (texts) => {
        const text = (index) => texts[index % texts.length];
        const gate = (id, index) => ({ id, owner: text(index), due: "", done: false });
        return {
          feasibility: "unproven",
          ...Object.fromEntries(NOTES.map((id, index) => [id, text(index)])),
          // One without a number is told so.
          threshold: "180 of 200",
          ship: texts,
          defer: texts,
          gates: [gate("time-box", 0), gate(texts[0], 1), gate("__proto__", 2)],
        };
      };
      // A link holds about five thousand bytes.
      const short = payloads.map((payload) => payload.slice(0, 200));
      await memo.read(`/#${vector(sheet(short.map((_, index) => `Plain ${index}`)))}`);
      const plain = await structure(page);
      await memo.read(`/#${vector(sheet(short))}`);
      await expect(memo.reading).toBeVisible();
      expect(await structure(page)).toEqual(plain);
      const items = page.getByRole("region", { name: "What is in and what is out" }).locator("li > b");
      expect(await items.evaluateAll((them) => them.map((it) => it.textContent))).toEqual([...short, ...short]);
      // A field of one line takes breaks of lines out.
      const line = (index) => short[index % short.length].replace(/[\r\n]/g, "");
      await expect(page.locator("input[name='gate-owner-time-box']")).toHaveValue(line(0));
      for (const [index, id] of NOTES.entries()) {
        await expect(page.locator(`#app input[name='${id}']`)).toHaveValue(line(index));
      }
      await answers(memo);
    });

    test("typed into every field", async ({ page, memo }) => {
      await memo.open();
      await memo.answer({ feasibility: "unproven", ai: "decides" });
      await memo.openDetails("words");
      const fields = page.locator("#app input:is([type=text], :not([type])):not([id=link])");
      const names = await fields.evaluateAll((them) => them.map((it) => it.name).filter((name) => name));
      expect(names.length).toBeGreaterThan(25);
      // Each payload once in each kind of field, and another one in the next.
      const short = payloads.map((payload) => payload.slice(0, 200));
      for (const round of short.keys()) {
        await page.evaluate(({ names, short, round }) => {
          for (const [index, name] of names.entries()) {
            const field = document.querySelector(`#app [name="${name}"]`);
            field.value = short[(index + round) % short.length];
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.dispatchEvent(new Event("change", { bubbles: true }));
          }
        }, { names, short, round });
        const name = short[(names.indexOf("name") + round) % short.length];
        await expect(memo.name).toHaveValue(name.replace(/[\r\n]/g, ""));
      }
      await expect(memo.trouble).toBeHidden();
      await answers(memo);
      // A reload brings all of it back as text.
      const name = await memo.name.inputValue();
      await page.reload();
      await memo.ready();
      await expect(memo.name).toHaveValue(name);
    });
  });
}

test("a payload that ran would be noticed", async ({ page, memo, complaints }) => {
  complaints.expect(/ran: alert/);
  await memo.open();
  await page.evaluate(() => window.alert(1));
});

test("what a program keeps for a moment is used only where it fits", async ({ page, memo }) => {
  await memo.open();
  for (const kept of [{}, [], "text", ["a"], Array(99).fill("a"), Array(99).fill(null), Array(99).fill({}), { length: 99 }]) {
    await page.evaluate((kept) => sessionStorage.setItem("rung.early", JSON.stringify(kept)), kept);
    await memo.open();
    expect(await page.locator("#app input[value='undefined'], #app input[value='null']").count()).toBe(0);
    expect(["", "a"]).toContain(await memo.name.inputValue());
    await answers(memo);
    await memo.startOver.click();
  }
});
