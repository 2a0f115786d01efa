// A link to a result names the page of its class, which is the first page with a head of its own; and a link whose
// `#` was encoded on its way is found again.

import { SUB_PATH } from "./serve.mjs";
import { SETTLED } from "./sheets.mjs";
import { expect, test } from "./watch.mjs";

const RESULT = SETTLED.slice(2);

/// The files that the page for lost links asks for one folder too far up, which the test's host answers with that page.
const ELSEWHERE = /integrity|404 \(Not Found\)|its MIME type \('text\/html'\)/;

/// Where the site stands: at the root of a host and below.
const ROOTS = ["/", SUB_PATH];

for (const root of ROOTS) {
  test(`the page of a class under ${root} opens the result and loads nothing twice`, async ({ page, memo }) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    // A host adds the slash that somebody left out.
    await memo.open(`${root}poc#${RESULT}`);
    await expect(page).toHaveTitle("Next release: Proof of concept – Rung");
    await expect(memo.reading).toBeVisible();
    await expect(memo.class).toHaveText("Proof of concept");
    await expect(memo.drawn).toBeVisible();
    const files = requests.map((it) => new URL(it).pathname).filter((it) => /\.(js|wasm|css)$/.test(it));
    expect(files.length).toBe(6);
    expect(new Set(files).size).toBe(files.length);
    for (const file of files) expect(file.slice(root.length)).not.toContain("/");
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  const said = async (page, words) => {
    const aside = page.locator("noscript p");
    await expect(aside).toBeVisible();
    await expect(aside).toContainText(words);
    await expect(aside).toContainText("The answers behind it stand in the link");
    await expect(page.locator(".questions fieldset")).toHaveCount(22);
  };

  test("the page of a class says what was shared", async ({ page }) => {
    await page.goto(`/mvp/#${RESULT}`);
    await said(page, "The result that was shared with you: MVP.");
    await page.goto(`${SUB_PATH}hold/#${RESULT}`);
    await said(page, "The result that was shared with you is on hold.");
  });

  test("a lost link says what happened and leads to the start page", async ({ page, complaints }) => {
    complaints.expect(ELSEWHERE);
    await page.goto(`${SUB_PATH}%23${RESULT}`);
    await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
    await expect(page.getByText("A link to a result has the sign # in it.")).toBeVisible();
    await page.getByRole("link", { name: "Go to the start page" }).click();
    await expect(page).toHaveURL(SUB_PATH);
  });
});

/// Opens an address that holds nothing. The browser says so of the page, and of its files in the folder where they
/// are not.
async function lose(page, complaints, address) {
  complaints.expect(/404 \(Not Found\)/);
  const response = await page.goto(address);
  expect(response.status()).toBe(404);
}

for (const root of ROOTS) {
  for (const [lost, fragment] of [
    [`%23${RESULT}`, RESULT],
    [`%2523${RESULT}`, RESULT],
    [`%25252523${RESULT}`, RESULT],
    [`mvp/%23${RESULT}`, RESULT],
    [`mvp%23${RESULT}`, RESULT],
    [`%23${RESULT}&amp;utm=a`, `${RESULT}&amp;utm=a`],
    [`hold/%23${RESULT}?utm=a&b=%20`, `${RESULT}?utm=a&b=%20`],
    [`index.html%23${RESULT}%29.`, `${RESULT}%29.`],
  ]) {
    test(`${root}${lost} is found again`, async ({ page, memo, complaints }) => {
      complaints.expect(ELSEWHERE);
      const visited = [];
      page.on("framenavigated", (frame) => visited.push(frame.url()));
      await lose(page, complaints, root + lost);
      await memo.ready();
      await expect(memo.class).toHaveText("Proof of concept");
      await expect(memo.reading).toBeVisible();
      // The fragment arrives as it was; what is wrong with it is the page's to say.
      const arrived = visited.map((it) => new URL(it)).find((it) => it.hash);
      expect(arrived.pathname + arrived.hash).toBe(`${root}#${fragment}`);
    });
  }
}

// What an address says never leads to another host, and never in a circle.
for (const hostile of [
  "//evil.example/%23x",
  "///evil.example/%23x",
  "/\\evil.example/%23x",
  "/%5C%5Cevil.example/%23x",
  "/https://evil.example/%23x",
  "/%23//evil.example/",
  "/%23javascript:alert(1)",
  "/%23@evil.example/%2523",
  "/%23",
  "/%2523%23%23%23",
  `${SUB_PATH}/evil.example/%23x`,
  `${SUB_PATH}%23//evil.example/%23`,
  `${SUB_PATH}..//evil.example/%23x`,
]) {
  test(`${hostile} stays on its host`, async ({ page, complaints, baseURL }) => {
    complaints.expect(ELSEWHERE);
    const visited = [];
    page.on("framenavigated", (frame) => visited.push(frame.url()));
    await lose(page, complaints, baseURL + hostile);
    await page.waitForLoadState("networkidle");
    expect(visited.length).toBeLessThanOrEqual(3);
    for (const address of visited) expect(new URL(address).origin).toBe(new URL(baseURL).origin);
  });
}

for (const root of ROOTS) {
  test(`an address under ${root} that holds no link leads to the start page`, async ({ page, complaints }) => {
    complaints.expect(ELSEWHERE);
    await lose(page, complaints, `${root}somewhere/nothing`);
    await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
    const start = page.getByRole("link", { name: "Go to the start page" });
    await expect(start).toHaveAttribute("href", new RegExp(`^http://[^/]+${root}$`));
    await start.click();
    await expect(page).toHaveURL(root);
  });
}
