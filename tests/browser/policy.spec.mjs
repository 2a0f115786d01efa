// What the page may do is written down in its policy, and it does no more.

import { expect, test } from "./watch.mjs";

const POLICY = 'meta[http-equiv="Content-Security-Policy"]';

test("the policy stands before anything that it governs", async ({ page }) => {
  await page.goto("/");
  const before = await page.locator(POLICY).evaluate((policy) => {
    const governed = [...document.querySelectorAll("script, link, style, title")];
    return governed.filter((it) => it.compareDocumentPosition(policy) & Node.DOCUMENT_POSITION_FOLLOWING).length;
  });
  expect(before).toBe(0);
  const policy = await page.locator(POLICY).getAttribute("content");
  const directives = policy.split("; ");
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(directives).toContain("style-src 'self'");
  expect(directives).toContain("base-uri 'none'");
  expect(directives).toContain("form-action 'none'");
  expect(directives).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
});

const INLINE = "script:not([src]), style, [style], base, iframe, object, embed";

/// Elements that the policy would have to be loosened for.
async function inline(page) {
  return page.evaluate((selector) => {
    const handlers = [...document.querySelectorAll("*")].filter((it) => it.getAttributeNames().some((name) => name.startsWith("on")));
    return [...document.querySelectorAll(selector), ...handlers].map((it) => it.outerHTML.slice(0, 120));
  }, INLINE);
}

test("nothing is inline, neither before the program nor after it", async ({ page, memo }) => {
  const release = await memo.holdBack("**/*.wasm");
  await page.goto("/");
  expect(await inline(page)).toEqual([]);
  release();
  await memo.ready();
  await memo.fill("AI decides insurance claims");
  await expect(memo.class).toBeVisible();
  await expect(memo.drawn).toBeVisible();
  expect(await inline(page)).toEqual([]);
});

test("every script and every linked file is pinned by its digest", async ({ page, memo }) => {
  await memo.open();
  await expect(memo.drawn).toBeVisible();
  const loose = page.locator("script:not([integrity^='sha256-']), link:not([integrity^='sha256-'], [rel='manifest'], [href^='data:'])");
  expect(await loose.evaluateAll((them) => them.map((it) => it.outerHTML))).toEqual([]);
});

test("text never becomes markup", async ({ page, memo, complaints }) => {
  complaints.expect(/TrustedHTML|require-trusted-types-for/);
  await memo.open();
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<b>markup</b>";
      return "";
    } catch (error) {
      return error.name;
    }
  });
  expect(refused).toBe("TypeError");
});

test("a whole session asks for the page's own files only, and for each program once", async ({ page, memo, baseURL }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await memo.open();
  await expect(memo.drawn).toBeVisible();
  await memo.fill("Figma’s first public release");
  await memo.answer({ ai: "unsure", feasibility: "unproven" });
  await memo.openDetails("words");
  await memo.name.fill("Rung");
  await memo.copy.click();
  const link = await memo.link.inputValue();
  await memo.startOver.click();
  await expect(page).toHaveURL(/\/$/);
  // What is opened on the page of its class is another visit.
  await page.evaluate((address) => (location.hash = new URL(address).hash), link);
  await expect(memo.reading).toBeVisible();
  const files = requests.filter((it) => it !== "about:blank" && !it.startsWith("data:"));
  // Without a window nothing asks for the manifest: it is counted all the same.
  const manifest = await page.locator("link[rel=manifest]").evaluate((it) => it.href);
  expect(new Set([...files, manifest]).size).toBeLessThanOrEqual(8);
  expect(new Set(files).size).toBe(files.length);
  for (const file of files) expect(new URL(file).origin).toBe(new URL(baseURL).origin);
});
