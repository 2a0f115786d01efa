// The copy for the meeting: one file with the page and the result, which opens from a disk and asks for nothing.

import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { Memo } from "./memo.mjs";
import { Taken } from "./taken.mjs";
import { expect, test } from "./watch.mjs";

const EXAMPLE = "A project-sharing app";
const NAME = "Rung & “friends” </script>";

/// Saves a copy and resolves to the file's address and name.
async function saved(memo, info) {
  const taken = new Taken(memo);
  const { name, bytes } = await taken.stored(taken.button("Save a copy", "For the meeting"));
  const file = info.outputPath(name);
  await writeFile(file, bytes);
  await expect(taken.said).toContainText(name);
  return { address: pathToFileURL(file).href, name, html: bytes.toString() };
}

/// Opens a file in a browser without a connection, and notes all that it asks for and complains of.
async function opened(browser, address) {
  const context = await browser.newContext({ offline: true });
  const heard = [];
  await context.addInitScript(() => addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  context.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  context.on("weberror", (error) => heard.push(String(error.error())));
  context.on("request", (request) => !request.url().startsWith("data:") && heard.push(request.url()));
  const memo = new Memo(await context.newPage());
  await memo.page.goto(address);
  await expect(memo.drawn).toBeVisible();
  return { memo, heard };
}

async function prepared(memo) {
  await memo.open();
  await memo.fill(EXAMPLE);
  await memo.openDetails("words");
  await memo.name.fill(NAME);
  await expect(memo.link).toHaveValue(/t-/);
}

test.describe("of a hosted page", () => {
  // A name that is not this machine's own, for a browser that asks nobody about it.
  test.use({ baseURL: `http://rung.localhost:${process.env.RUNG_PORT}` });

  test("it opens from a disk with the result and works in full", async ({ memo, browser }, info) => {
    await prepared(memo);
    const link = await memo.link.inputValue();
    const { address, name, html } = await saved(memo, info);
    expect(name).toMatch(/^rung-friends-script-mvp-\d{4}-\d\d-\d\d\.html$/);
    const policy = /content="(default-src[^"]+)"/.exec(html)[1];
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/'self'|unsafe-inline|https?:/);
    expect(policy.match(/'sha256-/g)).toHaveLength(5);

    const { memo: copy, heard } = await opened(browser, address);
    await expect(copy.reading).toBeVisible();
    await expect(copy.class).toHaveText("MVP");
    await expect(copy.name).toHaveValue(NAME);
    // Its link is that of the site.
    await expect(copy.link).toHaveValue(link);
    await expect(copy.page).toHaveURL(`${address}#${new URL(link).hash.slice(1)}`);
    // A copy makes no copies, and has everything else.
    const taken = new Taken(copy);
    await expect(taken.button("Save a copy", "For the meeting")).toBeHidden();
    const { bytes } = await taken.stored(taken.button("Download", "Decision record"));
    expect(bytes.toString()).toBe(await taken.written("madr"));

    await copy.answers.evaluate((it) => it.setAttribute("open", ""));
    await copy.answer({ feasibility: "unproven" });
    await expect(copy.class).toHaveText("Proof of concept");
    await expect(copy.link).toHaveValue(/^http:\/\/rung\.localhost:\d+\/poc\/#1/);
    await copy.keep.click();
    await copy.page.reload();
    await expect(copy.drawn).toBeVisible();
    await expect(copy.class).toHaveText("Proof of concept");
    await expect(copy.reading).toBeHidden();
    await copy.page.goBack();
    await expect(copy.reading).toBeVisible();
    await copy.page.goBack();
    await expect(copy.class).toHaveText("MVP");
    expect([...new Set(heard.map((it) => it.split("#")[0]))]).toEqual([address]);
    await copy.page.context().close();
  });

  test("without a connection it is made of what the browser has", async ({ memo, page, browser }, info) => {
    await prepared(memo);
    await page.context().setOffline(true);
    const { address } = await saved(memo, info);
    const { memo: copy } = await opened(browser, address);
    await expect(copy.class).toHaveText("MVP");
    await copy.page.context().close();
  });

  test("where the files are gone it is said, and nothing is stored", async ({ memo, page, complaints }) => {
    complaints.expect(/integrity|404/);
    await prepared(memo);
    await page.route("**/app-*.wasm", (route) => route.fulfill({ status: 404 }));
    await page.context().newCDPSession(page).then((it) => it.send("Network.clearBrowserCache"));
    const taken = new Taken(memo);
    await taken.button("Save a copy", "For the meeting").click();
    await expect(taken.said).toContainText("the page’s files could not be fetched again");
  });
});

test("of a page on this machine alone its link is the vector, which can be pasted", async ({ memo, page, browser }, info) => {
  await prepared(memo);
  const fragment = new URL(await memo.link.inputValue()).hash.slice(1);
  const { address } = await saved(memo, info);
  const { memo: copy, heard } = await opened(browser, address);
  await expect(copy.link).toHaveValue(fragment);
  await copy.answers.evaluate((it) => it.setAttribute("open", ""));
  await copy.answer({ feasibility: "unproven" });
  await expect(copy.class).toHaveText("Proof of concept");
  const vector = await copy.link.inputValue();
  expect(vector).toMatch(/^1[^#]+$/);
  // An answer is in the address a moment later.
  await expect(copy.page).toHaveURL((it) => it.hash === `#${vector}`);
  await copy.page.reload();
  await expect(copy.class).toHaveText("Proof of concept");
  expect([...new Set(heard.map((it) => it.split("#")[0]))]).toEqual([address]);
  await copy.page.context().close();
  await new Taken(memo).read(vector);
  await expect(memo.class).toHaveText("Proof of concept");
  await expect(page).toHaveURL(/#1/);
});

test("what stopped in a copy is started again and reads the sheet as it is", async ({ memo, browser }, info) => {
  await prepared(memo);
  const { address } = await saved(memo, info);
  const { memo: copy } = await opened(browser, address);
  await copy.page.evaluate(() => {
    document.getElementById = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
  });
  await copy.answers.evaluate((it) => it.setAttribute("open", ""));
  await copy.answer({ problem: "open" });
  await expect(copy.page.locator("#app [data-annex]")).toHaveCount(0);
  await copy.page.evaluate(() => delete document.getElementById);
  await copy.sure.getByRole("button", { name: "Try again" }).click();
  await memo.answer({ problem: "open" });
  await memo.settled();
  await expect(copy.drawn).toHaveText(await memo.drawn.textContent());
});
