// The forms in which a result leaves the page and comes back, as the reader knows them.

import { readFile } from "node:fs/promises";
import { output } from "./program.mjs";

/// The day on a record: as the page has it, the reader's own.
export const today = () => new Date().toLocaleDateString("sv");

/// What is beside the link.
export class Taken {
  constructor(memo) {
    this.memo = memo;
    this.page = memo.page;
    this.records = this.page.getByRole("region", { name: "Other forms" });
    this.said = this.records.getByRole("status");
    this.byHand = this.page.getByRole("textbox", { name: "The record, to copy by hand" });
    this.meter = this.page.getByRole("region", { name: "What can take the link" });
    this.summary = this.page.getByText("Open a record or a link");
    this.import = this.page.locator(".import");
    this.paste = this.page.getByLabel("Paste a record, a link");
    this.choose = this.page.getByLabel("Or choose a file");
    this.open = this.import.getByRole("button", { name: "Open", exact: true });
    this.told = this.import.getByRole("status");
  }

  button(act, name) {
    return this.records.getByRole("button", { name: `${act}: ${name}`, exact: true });
  }

  /// What the program writes of the sheet on the page.
  async written(form) {
    const link = await this.memo.link.inputValue();
    const address = link.split("#")[0];
    return output(["record", "--format", form, "--date", today(), "--address", address], link);
  }

  /// Stores what a control stores: its name, and its bytes.
  async stored(control) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), control.click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  async read(text) {
    if ((await this.import.getAttribute("open")) === null) await this.summary.click();
    await this.paste.fill(text);
    await this.open.click();
  }
}
