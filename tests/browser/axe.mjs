// What axe finds wrong with a page, and what it leaves to a person: each of the latter was looked at once.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";
import { REVIEWED } from "./reviewed.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules that see colours.
export const COLOURS = ["color-contrast", "link-in-text-block"];

/// Under forced colours Chromium tells of the fill of a text what the page asked for, and only of its colour what is
/// painted. Axe asks for the fill, which no page of ours sets.
function paintedColours() {
  const read = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return read.call(this, name === "-webkit-text-fill-color" ? "color" : name);
  };
}

/// Has every page that is opened from now on carry axe.
export async function withAxe(page) {
  await page.addInitScript({ path: AXE });
  await page.addInitScript(paintedColours);
}

/// Gives axe to a page that runs no scripts, where what is asked from outside runs, but no timer comes.
export async function lendAxe(page) {
  await page.evaluate(readFileSync(AXE, "utf8"));
  await page.evaluate(paintedColours);
  await page.evaluate(() => (globalThis.setTimeout = (act) => void Promise.resolve().then(act)));
}

/// A window as tall as the page: the bar at the bottom then covers nothing that could be scrolled from under it.
export async function fit(page, width) {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => document.scrollingElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

/// What is wrong by all rules, by some only or without some, what nobody has looked at, and which entries of the list
/// were needed.
export async function judge(page, { only, without = [] } = {}) {
  const runOnly = only ? { type: "rule", values: only } : { type: "tag", values: TAGS };
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const entries = REVIEWED.map(({ rule, says, nodes }) => ({ rule, says, nodes }));
  return page.evaluate(
    async ({ runOnly, rules, entries }) => {
      const { violations, incomplete } = await globalThis.axe.run({ runOnly, rules, resultTypes: ["violations", "incomplete"], elementRef: true });
      const needed = new Set();
      const wrong = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
      for (const { id, nodes } of incomplete) {
        for (const { target, element, any, all, none } of nodes) {
          const says = [...any, ...all, ...none].map((check) => check.data?.messageKey ?? check.id);
          const fits = (entry) => entry.rule === id && says.every((it) => entry.says.includes(it)) && element.matches(entry.nodes);
          const found = entries.findIndex(fits);
          if (found < 0) wrong.push(`nobody has looked at ${id} (${says}): ${target}`);
          else needed.add(found);
        }
      }
      return { wrong, needed: [...needed] };
    },
    { runOnly, rules, entries },
  );
}

/// Nothing is found on a narrow and on a wide screen, light and dark.
export async function expectAccessible(page) {
  for (const width of [320, 1280]) {
    await fit(page, width);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect.soft((await judge(page)).wrong, `${width} pixels wide, ${colorScheme}`).toEqual([]);
    }
  }
}
