// What a reader does in an engine, and sees there. Memo does the same for Playwright, which has no drivers for these.

import assert from "node:assert/strict";
import * as places from "../places.mjs";
import { KEYS } from "./engine.mjs";

export class Reader {
  constructor(engine, site) {
    this.engine = engine;
    this.site = site;
    this.address = site.address;
  }

  /// Loads a page anew, even if only the fragment differs.
  async load(path) {
    await this.engine.open("about:blank");
    await this.engine.open(this.address + path);
  }

  async ready() {
    await this.engine.until("the program takes over", places.isReady);
    await this.engine.until("the second program draws", places.isDrawn);
  }

  /// Loads the page, and unfolds the answers of a shared result.
  async open(path = "/") {
    await this.load(path);
    await this.ready();
    await this.engine.run(() => document.querySelector("details.desk-asked").setAttribute("open", ""));
  }

  async answer(answers) {
    for (const [question, value] of Object.entries(answers)) {
      await this.engine.click(places.option(question, value));
      await this.checked(question, value);
      // What the second program draws moves the next question.
      if (await this.engine.run(places.isReady)) await this.engine.until("the second program draws", places.isDrawn);
    }
  }

  checked = (question, value) => this.holds(`${places.option(question, value)}:checked`);

  /// Waits until there is such an element, and until there is none.
  holds = (selector) => this.engine.until(`there is ${selector}`, (it) => Boolean(document.querySelector(it)), selector);
  lacks = (selector) => this.engine.until(`there is no ${selector}`, (it) => !document.querySelector(it), selector);

  /// Waits until the words in a place that can be seen fit.
  async reads(selector, words) {
    const fits = (selector, source) => new RegExp(source, "u").test(document.querySelector(selector)?.innerText);
    try {
      await this.engine.until(`${selector} reads ${words}`, fits, selector, words.source);
    } catch (error) {
      throw new Error(`${error.message}, where it reads ${JSON.stringify(await this.words(selector))}`);
    }
  }

  words = (selector) => this.engine.run((it) => document.querySelector(it)?.innerText, selector);
  count = (selector) => this.engine.run((it) => document.querySelectorAll(it).length, selector);
  value = (selector) => this.engine.run((it) => document.querySelector(it)?.value, selector);
  draft = () => this.engine.run(places.draft);

  /// Waits until a field holds a value.
  fills = (selector, value) =>
    this.engine.until(`${selector} holds ${value}`, (selector, value) => document.querySelector(selector)?.value === value, selector, value);

  /// Waits until the address ends with a path and a fragment.
  arrives = (end) => this.engine.until(`the address ends with ${end}`, (end) => location.href.endsWith(end), end);

  /// Goes from stop to stop until one fits. Every stop on the way must show where it is.
  async tabTo(selector) {
    for (let stops = 0; stops < 60; stops += 1) {
      await this.engine.press(KEYS.Tab);
      const stop = await this.engine.run(places.focus, selector);
      assert.ok(stop.seen, `the focus is seen on ${stop.name}`);
      if (stop.fits) return;
    }
    throw new Error(`no stop fits ${selector}`);
  }

  /// Chooses an option of a question by keyboard.
  async choose(question, value) {
    const group = `input[type="radio"][name="${question}"]`;
    await this.tabTo(group);
    await this.engine.press(" ");
    const place = (group, value) => [...document.querySelectorAll(group)].findIndex((it) => it.value === value);
    for (let steps = await this.engine.run(place, group, value); steps > 0; steps -= 1) await this.engine.press(KEYS.ArrowDown);
    await this.holds(`${places.option(question, value)}:checked:focus`);
  }
}
