// The states in which a reader can meet the site: pictures are taken of each, and each is audited.
//
// They need no program but the page, so that pictures can be taken without one; links are frozen, so they stand as
// they are. A link of an older version cannot be met while there is one version.

import { Method } from "./method.mjs";
import { PROJECT_SHARING_APP, SETTLED } from "./sheets.mjs";
import { Taken } from "./taken.mjs";
import { Team } from "./team.mjs";

const ON_HOLD = "AI decides insurance claims";

const READ = "1i.po.bu.ab-h0lqoa";

/// Complete results, as somebody shared them: a controlled beta on hold, and an MMP.
const HELD = "1s.fl.ps.bu.om.rv.mp.ab.xl.ur.en.vw.id.ds.hs.kc.ger.lm.ck-kpwecb";
const SALES = "1l.fl.ps.bo.om.rl.mp.ao.xc.uq.en.vw.in.de.ha.kd.gn-8kx0tq";

const ENGINEERING = "1l.fu.ps.bo.om.rl.mp.ao.xc.uq.en.vw.in.de.ha.kd.gn-yrs5f9";
const DESIGN = "1l.fl.ps.bo.om.rl.mp.ao.xc.uq.en.vn.in.de.ha.kd.gn-cp1j1f";

/// One answer and two texts.
const TOLD = "1e.po.t-k3cip6-tz.dp3mu7jh8hni0s35dto6op90cdnmqp90c9gm6qp0d5n20tr5clli0t3ndsvhs-5ycjlf";

/// A link that asks for answers and holds nobody's.
const INVITATION = "1b.t-kfzsaf-th.dp3mu7g-0v5gyi";

/// Each state as what leads to it in a fresh browser.
export const STATES = {
  blank: (memo) => memo.open(),
  partial: async (memo) => {
    await memo.open();
    await memo.answer({ problem: "settled", behaviour: "partly", form: "product", audience: "open", promises: "press" });
  },
  "not-sure": async (memo) => {
    await memo.open();
    await memo.answer({ feasibility: "unsure", problem: "unsure" });
    await memo.left("feasibility", "unproven").click();
    await memo.left("problem", "settled").click();
    await memo.left("problem", "partly").click();
  },
  // Some questions are folded, and one of them was opened.
  folds: async (memo) => {
    await memo.open();
    await memo.answer({ feasibility: "unproven" });
    await memo.fold("offer").check();
  },
  settled: (memo) => memo.open(SETTLED),

  // Complete: each class, and a hold.
  poc: (memo) => example(memo, "A shop’s recommender: the spike"),
  internal: (memo) => example(memo, "Internal AI brainstorming assistant"),
  mvp: (memo) => example(memo, "A project-sharing app"),
  beta: (memo) => example(memo, "AI claims, each approved"),
  mmp: (memo) => example(memo, "Figma’s first public release"),
  "on-hold": (memo) => example(memo, ON_HOLD),

  // What a link opens.
  reading: (memo) => memo.open(`/#${READ}`),
  shared: (memo) => memo.read(`/mmp/#${SALES}`),
  "shared-hold": (memo) => memo.read(`/hold/#${HELD}`),
  invited: (memo) => memo.read(`/#${INVITATION}`),
  mended: (memo) => memo.read(`/#%23${READ}`),
  "bad-link": (memo) => memo.open("/#1c.po-o541x"),
  unreadable: (memo) => memo.open("/#nowhere"),
  newer: (memo) => memo.open("/#2c.po-0dmvf4"),
  "cut-text": (memo) => memo.read(`/#${TOLD.slice(0, -9)}`),
  unverified: async (memo) => {
    await memo.open("/#1c.pp-o541xx");
    await memo.goOn.click();
  },

  // What can be opened and written.
  flips: async (memo) => {
    await example(memo, "Perplexity without protections");
    for (const folded of await memo.sure.locator("details > summary").all()) await folded.click();
  },
  unfolded: async (memo) => {
    await example(memo, ON_HOLD);
    await memo.page.locator("details").evaluateAll((them) => them.forEach((it) => (it.open = true)));
  },
  costs: async (memo) => {
    await example(memo, ON_HOLD);
    const numbers = { tokens_in: 3000, tokens_out: 500, price_in: 3, price_out: 15, calls: 60, users_beta: 400, price_user: 20 };
    for (const [id, number] of Object.entries(numbers)) await memo.page.locator(`[name="cost-${id}"]`).fill(String(number));
  },
  refused: async (memo) => {
    await memo.open();
    await memo.answer({ ...PROJECT_SHARING_APP, ai: "decides" });
    await memo.weeks.fill("261");
    for (const [name, text] of Object.entries({ "cost-price_in": "a lot", metric: "Visits", threshold: "many", date: "2020-01-01" })) {
      await memo.page.locator(`[name="${name}"]`).fill(text);
    }
  },
  "too-long": async (memo) => {
    await memo.open();
    await memo.answer({ problem: "open" });
    await memo.openDetails("words");
    await memo.page.locator("[name=notes]").fill("x".repeat(6000));
  },

  // What was said of the last act.
  cleared: async (memo) => {
    await example(memo, ON_HOLD);
    await memo.startOver.click();
  },
  removed: async (memo) => {
    await example(memo, "A project-sharing app");
    await memo.page.getByRole("button", { name: "Remove “Create project”" }).click();
  },
  "by-hand": async (memo) => {
    await memo.page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
    await example(memo, ON_HOLD);
    await memo.copy.click();
    await new Taken(memo).button("Copy", "Summary").click();
  },
  "not-imported": async (memo) => {
    await memo.open();
    await new Taken(memo).read('{"harm": "dire"}');
  },
  imported: async (memo) => {
    await memo.open();
    await new Taken(memo).read(HELD);
  },
  "other-tab": async (memo) => {
    await memo.open();
    await memo.answer({ problem: "open" });
    const other = await memo.page.context().newPage();
    await other.goto("/");
    await other.evaluate((draft) => localStorage.setItem("rung.draft", draft), READ);
    await other.close();
    await memo.answer({ ai: "none" });
    await memo.page.getByText("Another tab has stored a draft since.").waitFor();
  },

  // What can go wrong.
  "draft-damaged": async (memo) => {
    await memo.open();
    await memo.page.evaluate(() => localStorage.setItem("rung.draft", "v0-1.problem-open.end-1"));
    await memo.open();
  },
  "storage-refused": async (memo) => {
    await memo.refuseStorage();
    await memo.open();
    await memo.answer({ problem: "open" });
  },
  loading: (memo) => memo.openHeld(),
  opening: (memo) => memo.openHeld(`/#${READ}`),
  "annex-late": async (memo) => {
    await memo.holdBack("**/annex-*.js*");
    await memo.open();
  },
  "annex-lost": async (memo) => {
    await memo.page.route("**/annex-*.wasm", (route) => route.abort());
    await memo.open();
  },
  "not-arrived": async (memo) => {
    await memo.page.route("**/*.wasm", (route) => route.abort());
    await memo.page.goto("/");
    await memo.trouble.getByRole("button").first().waitFor();
  },
  "no-wasm": async (memo) => {
    await memo.page.addInitScript(() => delete globalThis.WebAssembly);
    await memo.page.goto("/");
    await memo.trouble.getByRole("heading").waitFor();
  },
  stopped: async (memo) => {
    await example(memo, ON_HOLD);
    await memo.stop();
    await memo.trouble.getByRole("heading").waitFor();
  },
  lost: async (memo) => {
    await memo.page.goto("/somewhere/nothing");
  },

  // The pages beside the first.
  method: (memo) => new Method(memo.page).open(),
  proven: (memo) => proven(memo),
  "method-lost": async (memo) => {
    await memo.page.route("**/beside-*.wasm", (route) => route.abort());
    const method = new Method(memo.page);
    await method.open();
    await method.button.click();
    await method.missing.waitFor();
  },
  team: (memo) => memo.page.goto("/team/"),
  "team-of-one": (memo) => compared(memo, 1, `Sales: ${SALES}`),
  "team-of-two": (memo) => compared(memo, 2, `Then: ${SALES}\nNow: ${DESIGN}`),
  "team-of-many": async (memo) => {
    await compared(memo, 3, `Sales: ${SALES}\nEngineering: ${ENGINEERING}\nDesign: ${DESIGN}`);
    await memo.page.getByText("Every answer").click();
  },
  "team-damaged": (memo) => compared(memo, 1, `Ana: ${SALES}\nBen: ${READ.slice(0, -1)}`),
  "team-no-draft": async (memo) => {
    await memo.page.goto("/team/");
    await new Team(memo.page).own.click();
    await memo.page.getByText("This browser holds no draft.").waitFor();
  },
  "team-lost": async (memo) => {
    await memo.page.route("**/beside-*.wasm", (route) => route.abort());
    await memo.page.goto("/team/");
    await new Team(memo.page).missing.waitFor();
  },
};

/// The pages for whoever runs no script: a link that lost its `#` only rests there.
export const WITHOUT_SCRIPTS = {
  "still-blank": "/",
  "still-shared": `/mmp/#${SALES}`,
  "still-hold": `/hold/#${HELD}`,
  "still-lost": `/%23${READ}`,
  "still-method": "/method/",
  "still-team": "/team/",
};

async function example(memo, title) {
  await memo.open();
  await memo.fill(title);
  await memo.closeDetails("examples");
  await memo.page.mouse.move(0, 0);
}

/// How the rules decide that release, and that the laws hold.
async function proven(memo) {
  await example(memo, ON_HOLD);
  await memo.why.getByRole("link").click();
  const method = new Method(memo.page);
  await method.prove();
  await method.disagreements.click();
}

async function compared(memo, count, message) {
  const team = new Team(memo.page);
  await team.compare(message);
  await team.people.nth(count - 1).waitFor();
}
