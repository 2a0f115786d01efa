// What axe finds wrong with a page.

import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Has every page that is opened from now on carry axe.
export const withAxe = (page) => page.addInitScript({ path: AXE });

/// A window as tall as the page: the bar at the bottom then covers nothing that could be scrolled from under it.
async function fit(page, width) {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => document.scrollingElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

async function violations(page) {
  const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), TAGS);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

/// Nothing is found on a narrow and on a wide screen, light and dark.
export async function expectAccessible(page) {
  for (const width of [320, 1280]) {
    await fit(page, width);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `${width} pixels wide, ${colorScheme}`).toEqual([]);
    }
  }
}
