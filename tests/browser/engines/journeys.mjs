// The main journeys in Firefox and in WebKit: node --test engines/journeys.mjs
//
// What is decided and written is held against the command line, as in Chromium.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { PATIENCE } from "../child.mjs";
import { CLASS, FOUND, isDrawn, option, RULES } from "../places.mjs";
import { judged, objects, output, vector } from "../program.mjs";
import { SUB_PATH } from "../serve.mjs";
import { PROJECT_SHARING_APP } from "../sheets.mjs";
import { KEYS } from "./engine.mjs";
import { firefox } from "./firefox.mjs";
import { listening } from "./listen.mjs";
import { Reader } from "./reader.mjs";
import { webkit } from "./webkit.mjs";

/// Six answers in the order of the page that settle everything: each matters still when it is given.
const SIX = { feasibility: "proven", problem: "settled", behaviour: "unseen", reputation: "little", form: "sketch", audience: "beta" };

/// Somebody else's result.
const SHARED = { feasibility: "unproven" };

/// The reader's own, of which nothing is decided yet.
const OWN = { problem: "open" };

/// What stands above the page while it is not the reader's own draft.
const SAID = "#said";
const READING = /You are reading a shared result\./;

/// The page shows the verdict on a sheet and the link to it, both as the command line has them.
async function expectVerdict(reader, sheet, root = "/") {
  const [verdict] = judged("verdict", [sheet]);
  const page = verdict.hold === null ? "" : `${verdict.class}/`;
  const end = `${root}${page}#${verdict.vector}`;
  await reader.fills("#link", reader.address + end);
  await reader.arrives(end);
  await reader.holds(`.verdict[data-class="${verdict.class}"]`);
  await reader.reads(RULES, new RegExp(`\\b${verdict.rule}\\b`));
}

/// The reader has a draft of their own, and leaves the page.
async function expectDraft(reader, sheet) {
  await reader.engine.until("the draft is kept", (draft) => localStorage.getItem("rung.draft") === draft, vector(sheet));
}

/// What a reader does. Each gets a site of its own, and thus a browser that keeps nothing of it yet.
const JOURNEYS = {
  async "the printed page is read and answered before the program takes over"(visit) {
    let release;
    const released = new Promise((done) => (release = done));
    const reader = await visit({ answer: async ({ url }) => url.endsWith(".wasm") && (await released) });
    await reader.load("/");
    await reader.holds("html.loading");
    assert.equal(await reader.count(".questions fieldset"), 22);
    assert.equal(await reader.count(".compare tbody tr:not(.bearing)"), 16);
    await reader.answer(SHARED);
    await reader.engine.click("#words summary");
    await reader.engine.type("#name", "Rung");
    release(false);
    await reader.ready();
    await reader.holds("#name:focus");
    await reader.engine.press("!");
    await reader.fills("#name", "Rung!");
    await reader.checked("feasibility", "unproven");
    await expectVerdict(reader, { ...SHARED, name: "Rung!" });
  },

  async "six answers are clicked to a verdict, which a reload keeps"(visit) {
    const reader = await visit();
    await reader.open();
    await reader.answer(SIX);
    await expectVerdict(reader, SIX);
    await reader.reads(CLASS, /^MVP$/);
    await expectDraft(reader, SIX);
    await reader.engine.reload();
    await reader.ready();
    await expectVerdict(reader, SIX);
    await reader.open("/");
    await expectVerdict(reader, SIX);
    assert.doesNotMatch(await reader.words(SAID), READING);
  },

  async "what is left of an answer stays after a reload"(visit) {
    const reader = await visit();
    await reader.open();
    await reader.answer({ harm: "unsure" });
    // WebKit's driver takes a box that has just come for one that cannot be clicked.
    await reader.engine.run((it) => document.querySelector(it).click(), option("harm-left", "serious"));
    const out = `${option("harm-left", "serious")}:not(:checked)`;
    await reader.holds(out);
    await reader.engine.until("the second program draws", isDrawn);
    await reader.engine.reload();
    await reader.ready();
    await reader.checked("harm", "unsure");
    await reader.holds(out);
    await reader.checked("harm-left", "annoyance");
  },

  async "the same six are given by keyboard alone, and the focus is always seen"(visit) {
    const reader = await visit();
    await reader.open();
    for (const [question, value] of Object.entries(SIX)) await reader.choose(question, value);
    await expectVerdict(reader, SIX);
  },

  async "a shared result is shown and changed, and the own draft stays as it was"(visit) {
    const reader = await visit();
    await reader.open(SUB_PATH);
    await reader.answer(OWN);
    await expectDraft(reader, OWN);
    await reader.open(`${SUB_PATH}#${vector(SHARED)}`);
    await reader.reads(SAID, READING);
    await expectVerdict(reader, SHARED, SUB_PATH);
    await reader.answer({ feasibility: "proven", offer: "mixed" });
    await reader.arrives(`${SUB_PATH}#${vector({ feasibility: "proven", offer: "mixed" })}`);
    await reader.reads(SAID, READING);
    await expectDraft(reader, OWN);
    await reader.engine.click('#said [value="back"]');
    await reader.checked("problem", "open");
    await reader.lacks(`${option("offer", "mixed")}:checked`);
    assert.doesNotMatch(await reader.words(SAID), READING);
    // A link in the address of the same tab.
    await reader.engine.run((hash) => void (location.hash = hash), vector(SHARED));
    await reader.reads(SAID, READING);
    await expectVerdict(reader, SHARED, SUB_PATH);
    await expectDraft(reader, OWN);
  },

  async "back and forward walk through the answers"(visit) {
    const reader = await visit();
    await reader.open();
    await reader.answer(OWN);
    await reader.arrives(vector(OWN));
    await reader.answer({ harm: "serious" });
    await reader.arrives(vector({ ...OWN, harm: "serious" }));
    await reader.engine.back();
    await reader.lacks(`${option("harm", "serious")}:checked`);
    await reader.checked("problem", "open");
    await reader.engine.forward();
    await reader.checked("harm", "serious");
    await reader.engine.back();
    await reader.lacks(`${option("harm", "serious")}:checked`);
    await reader.engine.back();
    await reader.lacks(`${option("problem", "open")}:checked`);
  },

  async "a link whose sign # was encoded is found again"(visit, { expected }) {
    // The page for lost links asks for its files in both folders that it can be shown in.
    expected.push(/^error: <(link|script) /);
    const reader = await visit();
    for (const root of ["/", SUB_PATH]) {
      for (const lost of ["%23", "%2523", "mvp/%23"]) {
        await reader.load(root + lost + vector(SHARED));
        await reader.ready();
        await reader.reads(SAID, READING);
        await expectVerdict(reader, SHARED, root);
      }
    }
  },

  async "a mangled link is mended, or what is left of it is offered"(visit) {
    const reader = await visit();
    await reader.open(`/#(${vector(SHARED).replaceAll("-", "%2d")}).`);
    await reader.reads(SAID, /The link was changed on its way here, and could still be read whole\./);
    await expectVerdict(reader, SHARED);
    await reader.open(`/#${vector(OWN).replace("po", "pp")}`);
    await reader.reads(SAID, /This link cannot be verified, so nothing of it was applied\./);
    await reader.reads(FOUND, /One answer can still be read/);
    await reader.lacks(".questions input[type=radio]:checked");
    await reader.engine.click("#found button");
    await reader.checked("problem", "partly");
    await reader.arrives(`#${vector({ problem: "partly" })}`);
  },

  async "a decision record is copied as the command line writes it, and brought back"(visit) {
    const reader = await visit();
    await reader.open();
    await reader.answer(SIX);
    await reader.engine.click("#words summary");
    await reader.engine.type("#name", "Claims *2.0* =A1");
    await expectVerdict(reader, { ...SIX, name: "Claims *2.0* =A1" });
    await reader.engine.click("[name=take][value=copy-madr]");
    await reader.reads(".records [role=status]", /^Decision record: copied\.$/);
    const link = await reader.value("#link");
    const [date, address] = [new Date().toLocaleDateString("sv"), link.split("#")[0]];
    const record = output(["record", "--format", "madr", "--date", date, "--address", address], link);
    await reader.engine.click(".import summary");
    await reader.engine.click(".import textarea");
    await reader.engine.press(KEYS.Control, "v");
    await reader.fills(".import textarea", record);
    await reader.engine.click('[value="start-over"]');
    await reader.lacks(".questions input[type=radio]:checked");
    await reader.engine.click('[value="open-"]');
    await expectVerdict(reader, { ...SIX, name: "Claims *2.0* =A1" });
    await reader.reads(SAID, READING);
  },

  async "where the clipboard is refused, the record is there to be copied by hand"(visit) {
    const reader = await visit();
    await reader.open(`/#${vector(SHARED)}`);
    await reader.engine.run(() => void Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
    await reader.engine.click("[name=take][value=copy-text]");
    await reader.reads(".records [role=status]", /^Summary: the browser did not allow copying\./);
    const link = await reader.value("#link");
    const [date, address] = [new Date().toLocaleDateString("sv"), link.split("#")[0]];
    await reader.fills(".records textarea", output(["record", "--format", "text", "--date", date, "--address", address], link));
    await reader.holds(".records textarea:focus");
  },

  async "a team's results are compared as the command line does"(visit, { allowed }) {
    // Firefox tells of what a page was still loading when it was left.
    allowed.push(/^error: <link rel="preload"/);
    const sales = { ...PROJECT_SHARING_APP, promises: [], safeguards: [], audience: "open", problem: "settled", behaviour: "observed" };
    const team = { Sales: sales, Engineering: { ...sales, feasibility: "unproven" } };
    const lines = Object.entries(team).map(([name, sheet]) => `${name}: ${vector(sheet)}`).join("\n");
    const [{ deciding, code }] = objects(["align"], lines);
    const reader = await visit();
    await reader.load("/team/");
    await reader.engine.type("#pasted", lines);
    await reader.engine.click("[name=add]");
    await reader.arrives(`/team/#${code}`);
    await reader.fills("#pasted", "");
    assert.equal(await reader.count(".people li"), 2);
    assert.equal(await reader.count(".decisive > li"), deciding.length);
    await reader.engine.back();
    await reader.lacks(".people li");
    // The first page hands a team on.
    await reader.load(`/#${code}`);
    await reader.arrives(`/team/#${code}`);
    await reader.holds(".people li");
  },

  async "the rule is lit and the laws are proven on the page of the rules"(visit) {
    const reader = await visit();
    await reader.load(`/method/#${vector(SIX)}`);
    const [{ rule }] = judged("verdict", [SIX]);
    await reader.reads("#lit", new RegExp(`^${rule}: this rule decides your release\\.$`));
    await reader.engine.click("[name=prove-here]");
    await reader.reads("#proof", /It took/);
    const proof = await reader.words("#proof");
    const [{ classes, rules }] = objects(["prove"]);
    assert.match(proof, /All eight laws hold\./);
    for (const count of [...Object.values(classes), ...Object.values(rules)]) {
      assert.ok(proof.includes(`: ${count.toLocaleString("en-GB")} sheets`), `${count} is in ${proof}`);
    }
    await reader.engine.click("#back");
    await reader.ready();
    await expectVerdict(reader, SIX);
  },

  async "a program that was cut on its way says so, and the ticks are kept until it is whole"(visit, { expected }) {
    expected.push(/^console: /);
    let cut = true;
    const isProgram = (name) => /^app-.*\.wasm$/.test(name);
    const reader = await visit({ change: (name, content) => (cut && isProgram(name) ? content.subarray(0, content.length / 2) : content) });
    await reader.load("/");
    await reader.reads("#trouble", /A part of the program did not arrive\. What you ticked is kept: try again\./);
    await reader.holds("#trouble h2:focus");
    await reader.answer({ ...SHARED });
    cut = false;
    await reader.engine.click("#trouble [name=again]");
    await reader.ready();
    await reader.checked("feasibility", "unproven");
    await expectVerdict(reader, SHARED);
    await reader.lacks("#trouble.shown");
  },

  // Or else no journey could fail by what it hears.
  async "what goes wrong is heard"(visit, { expected }) {
    const wrong = '<p style="color: red"><img src="./nowhere.png"><script src="/wrong.js"></script>';
    const script = 'console.error("said"); Promise.reject(new Error("let go")); throw new Error("thrown");';
    const reader = await visit({
      answer: async ({ url }, response) => url === "/wrong.js" && response.writeHead(200, { "Content-Type": "text/javascript" }).end(script),
      change: (name, content) => (name === "index.html" ? content.toString().replace("</body>", `${wrong}</body>`) : content),
    });
    await reader.open();
    expected.push(/^policy: style-src/, /^error: <img/, /^console: said$/, /^rejected: .*let go/, /^error: .*thrown/);
    for (const message of expected) await reader.site.hears(message);
  },
};

for (const [name, start] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  describe(name, () => {
    let engine;
    before(async () => (engine = await start()), { timeout: 2 * PATIENCE });
    after(() => engine?.close());
    for (const [what, journey] of Object.entries(JOURNEYS)) {
      test(what, { timeout: 4 * PATIENCE }, async (it) => {
        const [expected, allowed] = [[], []];
        const visit = async (options) => {
          const site = await listening(options);
          it.after(site.close);
          return (it.reader = new Reader(engine, site));
        };
        await journey(visit, { expected, allowed });
        const { site } = it.reader;
        // What is said last arrives last.
        await engine.run(() => console.error("the end"));
        await site.hears(/^console: the end$/);
        allowed.push(...expected, /^console: the end$/);
        assert.deepEqual(site.heard.filter((heard) => !allowed.some((message) => message.test(heard))), []);
        for (const message of expected) assert.ok(site.heard.some((heard) => message.test(heard)), `${message} was not heard`);
      });
    }
  });
}
