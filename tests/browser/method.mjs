// The page that says how Rung decides, as its reader knows it.

export class Method {
  constructor(page) {
    this.page = page;
    this.heading = page.getByRole("heading", { level: 1, name: "How Rung decides" });
    this.back = page.getByRole("link", { name: "Back to the questions" });
    this.rules = page.getByRole("table", { name: "The rules, in the order in which they are tried" });
    /// What is said above the table of the rule that decides.
    this.lit = page.locator("#lit");
    this.button = page.getByRole("button", { name: "Prove it here" });
    this.again = page.getByRole("button", { name: "Try again" });
    this.waiting = page.getByText("Getting the proof");
    this.missing = page.getByText("The proof did not arrive.");
    this.proof = page.locator("#proof");
    /// What opens the table of the launches that readers judge otherwise.
    this.disagreements = page.locator("#disagreements summary");
  }

  /// Loads the page anew, even if only the fragment differs.
  async open(address = "/method/") {
    if (this.page.url() !== "about:blank") await this.page.goto("about:blank");
    await this.page.goto(address);
  }

  /// The rules that are lit, to those who see it and to those who hear it.
  async litRules() {
    return this.page.locator("tbody[data-rule]").evaluateAll((them) => {
      const seen = them.filter((it) => it.classList.contains("lit"));
      const heard = them.filter((it) => [...it.querySelectorAll(".mark")].some((mark) => mark.checkVisibility()));
      const ids = (them) => them.map((it) => it.dataset.rule);
      return { seen: ids(seen), heard: ids(heard) };
    });
  }

  /// Proves, and waits until it is done.
  async prove() {
    await this.button.click();
    await this.proof.getByText("It took").waitFor();
  }

  /// Every law with what the proof says of it.
  async laws() {
    return this.proof.locator(":scope > .proof > ul > li").allTextContents();
  }

  /// The counts under a heading, each by its name.
  async counts(heading) {
    const list = this.proof.locator(".counts > div").filter({ has: this.page.getByRole("heading", { name: heading, exact: true }) });
    const lines = await list.locator("li").allTextContents();
    const counts = lines.map((it) => it.match(/^(.+): ([\d,]+) sheets$/)).map(([, name, count]) => [name, Number(count.replaceAll(",", ""))]);
    return Object.fromEntries(counts);
  }
}
