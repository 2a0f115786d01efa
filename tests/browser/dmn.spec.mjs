// The decision model that `rung export dmn` writes, judged by programs that know nothing of Rung: one decides sheets by
// it and has to agree with `rung verdict`, another draws it.

import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { Model, rewritten } from "./dmn.mjs";
import { judged, objects, output } from "./program.mjs";
import { expect, test } from "./watch.mjs";

/// What the specification says of complete sheets.
const COMPLETE_SHEETS = 9_674_588_160;

const RANDOM_SHEETS = 50_000;

const DECISIONS = ["error", "demand", "stakes", "market", "credibility", "net", "protections", "hold", "rules", "first_audience"];

const exported = () => output(["export", "dmn"]);

/// Numbers from 0 to 1 that look random and are the same in every run (mulberry32).
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/// Complete sheets. Every other one is mostly calm, but exposed: of all sheets few get as far as the last rules.
function randomSheets(questions, count, seed) {
  const random = numbers(seed);
  const next = () => random.next().value;
  const answer = ({ name, several, values }, lean) => {
    if (several) return values.filter(() => next() ** lean > 0.5);
    const calm = Math.floor(next() ** lean * values.length);
    return values[["form", "audience"].includes(name) ? values.length - 1 - calm : calm];
  };
  const sheet = (lean) => Object.fromEntries(questions.map((it) => [it.name, answer(it, lean)]));
  return Array.from({ length: count }, (_, index) => sheet(index % 2 === 0 ? 1 : 3));
}

/// The sheets that show what each comparison decides; a comparison that cannot be shown has none.
const pairs = () => objects(["export", "mcdc"]).flatMap(({ sheets = [] }) => sheets);

/// What the program says of each sheet, in the model's words.
function verdicts(sheets) {
  return judged("verdict", sheets).map(({ class: name, rule, audience, hold, facts }) => ({ class: name, rule, first_audience: audience, hold, ...facts }));
}

/// The sheets on which the model and the program differ.
function differences(model, sheets, verdicts) {
  expect(verdicts).toHaveLength(sheets.length);
  const judged = sheets.map((sheet, index) => {
    const { rules, ...decided } = model.decide(sheet);
    return { sheet, model: { ...decided, class: rules.class, rule: rules.rule }, program: verdicts[index] };
  });
  return judged.filter((it) => !isDeepStrictEqual(it.model, it.program));
}

test("the model asks for exactly the complete sheets of the framework", async () => {
  const model = await Model.read(exported());
  expect(model.decisions().toSorted()).toEqual(DECISIONS.toSorted());
  const ways = model.questions().map(({ several, values }) => (several ? 2 ** values.length : values.length));
  expect(ways.reduce((product, factor) => product * factor)).toBe(COMPLETE_SHEETS);
});

test("the elements stand in the order of the standard", async () => {
  const elements = (xml) => xml.match(/<[\w:]+/g);
  const xml = exported();
  expect(elements(await rewritten(xml))).toEqual(elements(xml));
});

test("another engine decides every sheet as the program does", async () => {
  test.setTimeout(180_000);
  const model = await Model.read(exported());
  const shown = pairs();
  expect(shown.length).toBeGreaterThan(100);
  const sheets = [...randomSheets(model.questions(), RANDOM_SHEETS, 1), ...shown];
  const expected = verdicts(sheets);
  expect(differences(model, sheets, expected).slice(0, 3)).toEqual([]);
  // The sheets must visit what the tables are about.
  expect(model.idle(), "lines that decided no sheet").toEqual([]);
});

test("one altered cell in any table is found out", async () => {
  const xml = exported();
  const sheets = randomSheets((await Model.read(xml)).questions(), 2_000, 2);
  const expected = verdicts(sheets);
  for (const decision of DECISIONS) {
    const cell = new RegExp(`(<inputEntry id="${decision}_line_1_input_1">\\s*<text>)[^<]+`);
    const altered = xml.replace(cell, "$1-");
    expect(altered, decision).not.toBe(xml);
    expect(differences(await Model.read(altered), sheets, expected).length, decision).toBeGreaterThan(0);
  }
});

const VIEWER = fileURLToPath(new URL("node_modules/dmn-js/dist/", import.meta.url));

test("a viewer opens the drawing and every table without a warning", async ({ page, complaints }) => {
  complaints.expect(/a minified copy of the development build of Inferno/);
  const xml = exported();
  await page.setContent("<!doctype html><title>A viewer</title><div id=viewer></div>");
  for (const part of ["diagram-js", "dmn-js-shared", "dmn-js-drd", "dmn-js-decision-table"]) {
    await page.addStyleTag({ path: `${VIEWER}assets/${part}.css` });
  }
  await page.addStyleTag({ content: "#viewer { height: 800px }" });
  await page.addScriptTag({ path: `${VIEWER}dmn-viewer.production.min.js` });
  const { warnings, views } = await page.evaluate(async (xml) => {
    globalThis.viewer = new globalThis.DmnJS({ container: "#viewer" });
    const { warnings } = await viewer.importXML(xml);
    return { warnings: warnings.map(({ message }) => message), views: viewer.getViews().map(({ id, type }) => `${type} ${id}`) };
  }, xml);
  expect(warnings).toEqual([]);
  expect(views.toSorted()).toEqual(["drd rung", ...DECISIONS.map((id) => `decisionTable ${id}`)].toSorted());

  // What opens first is the drawing: 16 answers, 10 decisions, and a line for everything that a decision requires.
  for (const decision of DECISIONS) await expect(page.locator(`.djs-shape[data-element-id="${decision}"]`)).toBeVisible();
  await expect(page.locator(".djs-shape")).toHaveCount(26);
  await expect(page.locator(".djs-connection")).toHaveCount(xml.match(/<informationRequirement /g).length);

  const rules = page.locator(".tjs-table tbody tr");
  for (const decision of DECISIONS) {
    const warnings = await page.evaluate(async (id) => {
      const { warnings } = await viewer.open(viewer.getViews().find((view) => view.id === id));
      return warnings.map(({ message }) => message);
    }, decision);
    expect(warnings, decision).toEqual([]);
    await expect(page.locator(".decision-table-name")).toHaveText(decision);
    await expect(page.locator(".hit-policy-value")).toHaveText("First");
    await expect(rules).toHaveCount(xml.match(new RegExp(`<rule id="${decision}_line_`, "g")).length);
    if (decision === "rules") {
      const named = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R9", "R10"];
      expect(await rules.locator("td.annotation").allTextContents()).toEqual(named);
    }
  }
});
