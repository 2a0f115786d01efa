// Records leave the page as the command line writes them, and come back as what they were written of.

import { PNG } from "pngjs";
import { copied } from "./clipboard.mjs";
import { found, sheets } from "./paper.mjs";
import { output, vector } from "./program.mjs";
import { sideways, small } from "./reach.mjs";
import { Taken, today } from "./taken.mjs";
import { expect, test } from "./watch.mjs";

const EXAMPLE = "AI decides insurance claims";

const FORMS = { madr: "Decision record", text: "Summary", json: "JSON", csv: "CSV" };

const ENDINGS = { madr: "md", text: "txt", json: "json", csv: "csv", png: "png" };

test.use({ permissions: ["clipboard-write"] });

async function prepared(memo) {
  await memo.open();
  await memo.fill(EXAMPLE);
  await memo.openDetails("words");
  await memo.name.fill("Claims *2.0* =A1");
  return new Taken(memo);
}

test("a copied record is what the command line prints", async ({ memo, page }) => {
  const taken = await prepared(memo);
  for (const [form, name] of Object.entries(FORMS)) {
    await taken.button("Copy", name).click();
    await expect(taken.said).toHaveText(`${name}: copied.`);
    expect(await copied(page), form).toBe(await taken.written(form));
    await expect(taken.byHand).toBeHidden();
  }
});

test("a stored record has a name and the same bytes", async ({ memo }) => {
  const taken = await prepared(memo);
  for (const [form, name] of Object.entries(FORMS)) {
    const { name: file, bytes } = await taken.stored(taken.button("Download", name));
    expect(file).toBe(`claims-2-0-a1-controlled-beta-${today()}.${ENDINGS[form]}`);
    expect(bytes.toString("utf8"), form).toBe(await taken.written(form));
    await expect(taken.said).toHaveText(`${name}: stored by your browser as ${file}.`);
  }
});

test("the picture is the card in 1,200 by 630 pixels", async ({ memo }) => {
  const taken = await prepared(memo);
  const { name, bytes } = await taken.stored(taken.button("Download", "Picture"));
  expect(name).toBe(`claims-2-0-a1-controlled-beta-${today()}.png`);
  const { width, height, data } = PNG.sync.read(bytes);
  expect([width, height]).toEqual([1200, 630]);
  const colours = new Set();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
  // Letters have edges of many shades.
  expect(colours.size).toBeGreaterThan(50);
  expect([...colours].every((colour) => (colour & 0xff) === 0xff), "nothing shines through").toBe(true);
});

test("the decision model is that of the command line", async ({ memo }) => {
  const taken = await prepared(memo);
  const { name, bytes } = await taken.stored(taken.records.getByRole("link", { name: "Download: Decision model" }));
  expect(name).toBe("rung-framework-1.dmn");
  expect(bytes.toString("utf8")).toBe(output(["export", "dmn"]));
});

test("what was said of a record is over when the sheet changes", async ({ memo }) => {
  const taken = await prepared(memo);
  await taken.button("Copy", "CSV").click();
  await expect(taken.said).toHaveText("CSV: copied.");
  await memo.name.fill("Claims");
  await expect(taken.said).toBeEmpty();
});

for (const [kind, refuse] of Object.entries({
  refuses: () => (navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))),
  // As where a host is asked without TLS.
  "has none": () => {
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
    delete globalThis.Clipboard;
  },
})) {
  test(`where a browser ${kind} the clipboard, the text is there to be copied by hand`, async ({ memo, page }) => {
    await page.addInitScript(refuse);
    const taken = await prepared(memo);
    // What was refused before does not take the focus back.
    await memo.copy.click();
    await taken.button("Copy", "Summary").click();
    await expect(taken.said).toContainText("Summary: the browser did not allow copying.");
    const text = await taken.written("text");
    await expect(taken.byHand).toHaveValue(text);
    await expect(taken.byHand).toBeFocused();
    expect(await taken.byHand.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd))).toBe(text);
    await memo.name.fill("Claims");
    await expect(taken.byHand, "it is of another sheet").toBeHidden();
  });
}

test("every form comes back as what it was written of, and beside the own draft", async ({ memo, other }) => {
  const taken = await prepared(memo);
  await memo.page.getByLabel("Notes").fill("What we know: “quite” a lot, & more.");
  const link = await memo.link.inputValue();
  const texts = await Promise.all(Object.keys(FORMS).map((form) => taken.written(form)));
  await other.open();
  await other.answer({ feasibility: "unproven" });
  const [draft, own] = [await other.draft(), await other.link.inputValue()];
  const theirs = new Taken(other);
  for (const text of [...texts, `See <${link}>.`]) {
    await theirs.read(text);
    await expect(other.link).toHaveValue(link);
    await expect(other.class).toHaveText("Controlled beta");
    await expect(other.reading).toBeVisible();
    await expect(theirs.told).toContainText("and the text. Your own draft stays as it is.");
    expect(await other.draft()).toBe(draft);
    await theirs.import.getByRole("link", { name: "See the call" }).click();
    await expect(other.page.locator("#call")).toBeFocused();
    await other.back.click();
    await expect(other.link).toHaveValue(own);
    await expect(theirs.told, "that is over").toBeEmpty();
  }
});

test("a file is opened at once, also one that the page stored", async ({ memo }, info) => {
  const taken = await prepared(memo);
  const link = await memo.link.inputValue();
  const [download] = await Promise.all([memo.page.waitForEvent("download"), taken.button("Download", "JSON").click()]);
  const file = info.outputPath("record.json");
  await download.saveAs(file);
  await memo.startOver.click();
  await taken.summary.click();
  await taken.choose.setInputFiles(file);
  await expect(memo.link).toHaveValue(link);
  await expect(memo.reading).toBeVisible();
  const text = (bytes) => ({ name: "a.json", mimeType: "application/json", buffer: Buffer.alloc(bytes, " ") });
  await taken.choose.setInputFiles(text(1_000_001));
  await expect(taken.told).toHaveText("This file is too large to be a record. Nothing was opened.");
});

test("what no link has room for is named, and the rest is opened", async ({ memo }) => {
  await memo.open();
  const taken = new Taken(memo);
  await taken.read(JSON.stringify({ harm: "serious", name: "Claims", notes: "x".repeat(9000) }));
  await expect(memo.name).toHaveValue("Claims");
  await expect(taken.told).toContainText("Left out, for no link has room for it or none carries it: Notes.");
});

test("what cannot be read changes nothing and says why", async ({ memo, page }) => {
  await memo.open();
  await memo.answer({ offer: "mixed" });
  await expect(page).toHaveURL(/#1/);
  const [address, draft] = [page.url(), await memo.draft()];
  const taken = new Taken(memo);
  for (const [text, said] of [
    ["", "Paste something first, or choose a file."],
    ["Hello.", "There is neither a record nor a link in this. Nothing was opened."],
    ['{"harm": "dire"}', "This record cannot be read: `harm` has no option `dire`; it has annoyance, costly, serious. Nothing was opened."],
    ['{"__proto__": {"harm": "costly"}}', "there is no question or field `__proto__`"],
    ["[".repeat(100_000), "There is neither a record nor a link in this."],
    ['{"a":'.repeat(100_000), "recursion limit exceeded"],
    ["<img src=x onerror=alert(1)>", "There is neither a record nor a link in this."],
  ]) {
    await taken.read(text);
    await expect(taken.told).toContainText(said);
    await expect(taken.import.getByRole("button", { name: "Continue from it" })).toBeHidden();
    expect([page.url(), await memo.draft()]).toEqual([address, draft]);
    await expect(memo.reading).toBeHidden();
  }
});

test("what is left of a damaged link is offered, not opened", async ({ memo, page }) => {
  await memo.open();
  const taken = new Taken(memo);
  await taken.read(`Look: https://example.org/#${vector({ problem: "open" }).replace("po", "pp")}`);
  await expect(taken.told).toContainText("This link cannot be verified: characters were changed. One answer can still be read");
  await expect(memo.reading).toBeHidden();
  await taken.import.getByRole("button", { name: "Continue from it" }).click();
  await expect(memo.option("problem", "partly")).toBeChecked();
  await expect(page.getByText("It is not verified: ask the sender whether it is right.")).toBeVisible();
});

test("the meter says how long the link is and what takes it", async ({ memo, page }) => {
  const taken = await prepared(memo);
  const number = (characters) => characters.toLocaleString("en-GB");
  await expect(taken.meter).toContainText(`It has ${number((await memo.link.inputValue()).length)} characters.`);
  await expect(taken.meter.getByRole("listitem")).toHaveText([/^QR code.*fits/, /^Outlook.*fits/, /^Slack.*fits/, /^Teams.*fits/]);
  await page.getByLabel("Notes").fill("What we know. ".repeat(120));
  const { length } = await memo.link.inputValue();
  await expect(taken.meter).toContainText(`It has ${number(length)} characters.`);
  await expect(taken.meter.getByRole("listitem").first()).toContainText(`too long by ${number(length - 1273)}, up to 1,273`);
  await expect(page.getByText("too long for a code")).toBeVisible();
});

test("it can be done without a mouse", async ({ memo, page }) => {
  const taken = await prepared(memo);
  await memo.page.locator("#link").focus();
  // The button beside the link, then the first of the records.
  for (const control of [memo.page.locator(".link button"), taken.button("Save a copy", "For the meeting"), taken.button("Copy", "Decision record"), taken.button("Download", "Decision record")]) {
    await page.keyboard.press("Tab");
    await expect(control).toBeFocused();
  }
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(taken.said).toHaveText("Decision record: copied.");
  await expect(taken.button("Copy", "Decision record")).toBeFocused();
  await taken.button("Print", "Paper").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(taken.paste).toBeFocused();
  await page.keyboard.insertText('{"feasibility": "unproven"}');
  await page.keyboard.press("Tab");
  await expect(taken.open).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(taken.open).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(taken.choose).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(taken.import.getByRole("link", { name: "See the call" })).toBeFocused();
});

test("the page is printed by its button", async ({ memo, page }) => {
  await page.addInitScript(() => (globalThis.print = () => (document.title = "printed")));
  const taken = await prepared(memo);
  await taken.button("Print", "Paper").click();
  await expect(page).toHaveTitle("printed");
});

test("nothing of it is on paper but the code and the link", async ({ memo, page }) => {
  const taken = await prepared(memo);
  await taken.button("Copy", "CSV").click();
  await expect(taken.said).not.toBeEmpty();
  await taken.summary.click();
  const printed = await sheets(page, "A4");
  expect(printed).toHaveLength(2);
  for (const text of ["Other forms", "What can take", "fits, up to", "Open a record", "copied", "Download", "Decision model"]) {
    expect(found(printed, text), text).toEqual([]);
  }
  expect(found(printed, await memo.link.inputValue())).toEqual([1]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("nothing scrolls sideways and every target is large enough", async ({ memo, page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
    const taken = await prepared(memo);
    await taken.button("Copy", "JSON").click();
    await expect(taken.byHand).toBeVisible();
    await taken.read("Hello.");
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await sideways(page)).toBe(0);
    }
    expect(await small(page.locator(".taken"))).toEqual([]);
  });
});
