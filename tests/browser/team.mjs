// The page that compares results, as its reader knows it.

export class Team {
  constructor(page) {
    this.page = page;
    this.pasted = page.getByLabel("Links or messages");
    this.add = page.getByRole("button", { name: "Add them" });
    this.own = page.getByRole("button", { name: "Add my draft" });
    this.people = page.locator(".people li");
    this.stands = page.getByRole("region", { name: "Where the team stands" });
    this.revised = page.getByRole("region", { name: "Then and now" });
    this.shared = page.getByRole("textbox", { name: "Link to this comparison" });
    this.missing = page.getByText("What compares did not arrive.");
  }

  /// Opens the page and hands it a message with results.
  async compare(text, address = "/team/") {
    await this.page.goto(address);
    await this.pasted.fill(text);
    await this.add.click();
  }

  remove(name) {
    return this.page.getByRole("button", { name: `Remove ${name}` });
  }
}
