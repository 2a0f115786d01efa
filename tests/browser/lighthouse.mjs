// What Lighthouse says of the pages: figures for people, not a test. Each stands beside its goal.
//
// node lighthouse.mjs

import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { LAUNCH } from "./chromium.mjs";
import { serve } from "./serve.mjs";
import { COMPLETE } from "./sheets.mjs";

/// Every page with how often it is visited: the first for its median, the others to see that they are like it.
const PAGES = { "/": 5, [`/mvp/#${COMPLETE}`]: 3, "/method/": 3, "/team/": 3 };
/// Lighthouse's own settings: unless told otherwise it is a slow telephone.
const PRESETS = { mobile: undefined, desktop: desktopConfig };

const CATEGORIES = { performance: "perform.", accessibility: "access.", "best-practices": "practices", seo: "SEO" };
/// What is read of an audit, and in which unit.
const AUDITS = {
  "largest-contentful-paint": { name: "LCP s", goal: "1.50", told: (it) => (it / 1000).toFixed(2) },
  "total-blocking-time": { name: "TBT ms", goal: "60", told: (it) => it.toFixed(0) },
  "cumulative-layout-shift": { name: "CLS", goal: "0", told: (it) => (it === 0 ? "0" : it.toFixed(4)) },
  "first-contentful-paint": { name: "FCP s", goal: "-", told: (it) => (it / 1000).toFixed(2) },
  "speed-index": { name: "SI s", goal: "-", told: (it) => (it / 1000).toFixed(2) },
};

const COLUMNS = [...Object.values(CATEGORIES), ...Object.values(AUDITS).map((it) => it.name)];
const GOALS = [...Object.keys(CATEGORIES).map(() => "100"), ...Object.values(AUDITS).map((it) => it.goal)];

/// An audit that is neither passed nor without a verdict: what Lighthouse would have us mend.
const missed = ({ score, scoreDisplayMode }) =>
  scoreDisplayMode === "error" || (score !== null && score < 1 && scoreDisplayMode !== "informative");

/// One visit: the figures in the order of the columns, and every audit that was missed.
async function visit(port, address, config) {
  const { lhr } = await lighthouse(address, { port, logLevel: "error", onlyCategories: Object.keys(CATEGORIES) }, config);
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = Object.keys(CATEGORIES).map((id) => lhr.categories[id].score * 100);
  const figures = [...scores, ...Object.keys(AUDITS).map((id) => lhr.audits[id].numericValue)];
  const counted = Object.values(lhr.categories).flatMap((it) => it.auditRefs).filter((it) => it.weight > 0);
  const weighty = new Set(counted.map((it) => it.id));
  const found = Object.values(lhr.audits).filter(missed).map((it) => ({ ...it, weighty: weighty.has(it.id) }));
  return { figures, found };
}

const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];

const told = (figures) => {
  const audits = Object.values(AUDITS);
  const scores = figures.length - audits.length;
  return figures.map((it, at) => (at < scores ? it.toFixed(0) : audits[at - scores].told(it)));
};

const row = (what, visits, cells) =>
  console.log(`${what.padEnd(22)}${visits.padStart(6)}${cells.map((it) => it.padStart(10)).join("")}`);

/// What was missed, with where: a reader who mends it looks there first.
const notes = new Map();

function note(where, { id, title, displayValue = "", weighty }) {
  const known = notes.get(id) ?? { title, weighty, where: new Map() };
  notes.set(id, known);
  known.where.set(where, displayValue.replaceAll(/\s+/g, " "));
}

const server = await serve(undefined, { asHost: true });
const browser = await launch({ chromePath: LAUNCH.executablePath, chromeFlags: ["--headless=new", ...LAUNCH.args], logLevel: "error" });
try {
  row("Medians", "visits", COLUMNS);
  row("goal, on mobile", "", GOALS);
  for (const [path, count] of Object.entries(PAGES)) {
    for (const [preset, config] of Object.entries(PRESETS)) {
      const where = `${path.split("#")[0]} ${preset}`;
      const visits = [];
      while (visits.length < count) visits.push(await visit(browser.port, server.address + path, config));
      row(where, String(count), told(visits[0].figures.map((_, at) => median(visits.map((it) => it.figures[at])))));
      for (const audit of visits.flatMap((it) => it.found)) note(where, audit);
    }
  }
  console.log("\nAudits below full marks, which count where a star stands:");
  for (const [id, { title, weighty, where }] of notes) {
    console.log(`${weighty ? "*" : " "} ${id}: ${title}`);
    console.log(`      ${[...where].map(([page, value]) => [page, value].filter(Boolean).join(" ")).join("; ")}`);
  }
} finally {
  browser.kill();
  server.close();
}
