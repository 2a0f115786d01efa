// The page as its reader knows it.

import { CLASS, draft, FOUND, isDrawn, isReady, option, RULES } from "./places.mjs";

export class Memo {
  /// How many requests a test holds back.
  #held = 0;

  constructor(page) {
    this.page = page;
    /// The release class, in words.
    this.class = page.locator(CLASS);
    this.verdict = page.locator(".verdict");
    this.progress = page.locator(".verdict").getByText("that can change the verdict");
    this.rules = page.locator(RULES);
    this.hold = page.locator(".verdict .hold");
    this.loading = page.getByText("Getting the rules");
    this.alert = page.getByRole("alert");
    this.link = page.getByRole("textbox", { name: "Link to this result" }).and(page.locator("#app input"));
    this.copy = page.locator(".desk-call").getByRole("button", { name: "Copy link" });
    this.undo = page.getByRole("button", { name: "Undo" });
    this.startOver = page.getByRole("button", { name: "Start over" });
    this.keep = page.getByRole("button", { name: "Make it my draft" });
    this.back = page.getByRole("button", { name: "Back to my draft" });
    this.answers = page.locator("details.desk-asked");
    this.reading = page.getByText("You are reading a shared result.");
    /// What could be read of a damaged link, and the way on from it.
    this.found = page.locator(FOUND);
    this.goOn = page.getByRole("button", { name: "Continue from it" });
    /// The section that the second program draws in, and what it drew there.
    this.sure = page.getByRole("region", { name: "How sure is it?" });
    this.drawn = this.sure.locator("[data-annex]");
    /// What to ask next, beside the questions, and the way there on a narrow screen.
    this.next = page.locator("#next .next");
    this.tap = page.locator("#next-tap a");
    this.why = page.locator("#why .why");
    this.jump = page.locator("a.jump");
    this.trouble = page.locator("#trouble");
    this.name = page.getByLabel("Release name");
    this.weeks = page.locator("#weeks");
  }

  /// Loads the page anew, even if only the fragment differs, and unfolds the answers of a shared result.
  async open(address = "/") {
    await this.read(address);
    await this.answers.evaluate((it) => it.setAttribute("open", ""));
  }

  /// Loads the page anew as whoever got a link does, who came for the result.
  async read(address) {
    if (this.page.url() !== "about:blank") await this.page.goto("about:blank");
    await this.page.goto(address);
    await this.ready();
  }

  /// Until the program has taken over, and until the second has drawn or given up.
  async ready() {
    await this.page.waitForFunction(isReady);
    await this.settled();
  }

  /// Until the second program has drawn what follows from the last act, unless a test holds something back: for what
  /// is read once, and not until it is so.
  async settled() {
    if (this.#held === 0) await this.page.waitForFunction(isDrawn);
  }

  /// Stops before the program, which never comes unless the returned function is called.
  async openHeld(address = "/") {
    const release = await this.holdBack("**/*.wasm");
    await this.page.goto(address);
    await this.loading.waitFor();
    return release;
  }

  /// Has what a pattern names arrive damaged, the first time it is asked for. Resolves to how often it was.
  async damageOnce(pattern) {
    let asked = 0;
    await this.page.route(pattern, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: asked++ ? body : body.subarray(0, body.length / 2) });
    });
    return () => asked;
  }

  /// Has the program stop, as it does when it panics.
  async stop() {
    await this.page.evaluate(() => {
      const error = new WebAssembly.RuntimeError("unreachable");
      dispatchEvent(new ErrorEvent("error", { error }));
    });
  }

  /// Has the browser refuse to store anything, from the next page on.
  async refuseStorage() {
    await this.page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("refused", "SecurityError");
      };
      for (const storage of ["localStorage", "sessionStorage"]) Object.defineProperty(window, storage, { get: refuse });
    });
  }

  option(question, value) {
    return this.page.locator(option(question, value));
  }

  question(question) {
    return this.page.locator(`#ask-${question}`);
  }

  /// The id of the question to ask next, if there is one.
  async nextQuestion() {
    await this.settled();
    const link = this.next.getByRole("link").first();
    return (await this.next.getByRole("link").count()) > 0 ? (await link.getAttribute("href")).replace("#ask-", "") : null;
  }

  /// What can be chosen of a question, folded or not.
  choices(question) {
    return this.question(question).locator(".options");
  }

  /// The box that opens a question that no longer matters.
  fold(question) {
    return this.question(question).getByRole("checkbox", { name: "Answer it anyway" });
  }

  /// Answers as a reader does, who opens a folded question first.
  async answer(answers) {
    for (const [question, option] of Object.entries(answers)) {
      const control = this.option(question, option);
      if (!(await control.isVisible()) && (await this.fold(question).isVisible())) await this.fold(question).check();
      await control.click();
      await this.settled();
    }
  }

  /// The box of an option that is still possible.
  left(question, option) {
    return this.option(`${question}-left`, option);
  }

  /// What the ladder says of a class.
  rung(id) {
    return this.page.locator(`.ladder li[data-class="${id}"] .share`);
  }

  /// What stands under a heading of the terms: the first audience, until you know.
  term(name) {
    const term = this.page.locator(".verdict dl > div").filter({ has: this.page.getByText(name, { exact: true }) });
    return term.locator("dd");
  }

  async openDetails(id) {
    const details = this.page.locator(`details#${id}`);
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  }

  async closeDetails(id) {
    await this.page.locator(`details#${id}[open] > summary`).click();
  }

  async fill(title) {
    await this.openDetails("examples");
    await this.page.getByRole("button", { name: title, exact: true }).click();
    await this.settled();
  }

  /// What the comparison says: the marked columns and cells, and the reader's own answers.
  async comparison() {
    return this.page.locator(".compare table").evaluate((table) => {
      const texts = (selector) => [...table.querySelectorAll(selector)].map((it) => it.textContent);
      const marked = [...table.querySelectorAll("th[data-class]")].filter((it) => it.innerText.includes("the verdict"));
      const columns = marked.map((it) => it.dataset.class);
      const cells = columns.flatMap((column) => texts(`td[data-class="${column}"]`));
      return { columns, cells, bearing: texts(".bearing li") };
    });
  }

  /// The classes whose columns can be seen.
  async columns() {
    const heads = this.page.locator(".compare thead th[data-class]:visible");
    return heads.evaluateAll((them) => them.map((it) => it.dataset.class));
  }

  /// The draft as this browser keeps it.
  async draft() {
    return this.page.evaluate(draft);
  }

  /// Holds back the answer to a request until the returned function is called.
  async holdBack(pattern) {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    this.#held += 1;
    await this.page.route(pattern, async (route) => {
      await released;
      await route.continue();
    });
    return () => {
      this.#held -= 1;
      release();
    };
  }
}
