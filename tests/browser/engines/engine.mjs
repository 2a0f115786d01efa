// A browser and its one window, by the commands of WebDriver.

import { PATIENCE, pause } from "../child.mjs";

/// What WebDriver calls an element in JSON.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/// The keys that have no character, as WebDriver numbers them.
export const KEYS = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  ArrowUp: "\uE013",
  ArrowDown: "\uE015",
};

const HELD = [KEYS.Shift, KEYS.Control];

/// What every session is begun with. The driver waits for nothing: WebKit's would wait for the program of a page, which
/// a test may hold back.
export const CAPABILITIES = { pageLoadStrategy: "none", timeouts: { pageLoad: PATIENCE, script: PATIENCE } };

/// A window that shows the page in two columns.
export const WINDOW = { width: 1280, height: 1000 };

/// What a driver refuses, such as an element that is gone.
export class Refused extends Error {}

export class Engine {
  #send;

  /// `send` takes the name of a command and its parameters, and `close` ends whatever was started.
  constructor(send, close) {
    this.#send = send;
    this.close = close;
  }

  /// Loads another document, and waits until it has taken the place of the one before.
  async #load(command, parameters) {
    await this.run(() => void (document.left = true));
    await this.#send(command, parameters);
    await this.until("another document comes", () => document.body && !document.left);
  }

  open = (url) => this.#load("Navigate", { url });
  reload = () => this.#load("Refresh", {});
  back = () => this.#send("Back", {});
  forward = () => this.#send("Forward", {});

  /// Runs a function in the page, and resolves to what it returns or promises.
  run = (work, ...args) => this.#send("ExecuteScript", { script: `return (${work}).apply(null, arguments);`, args });

  /// The same, but gives up soon: what WebKit's driver is asked in the moment in which one page takes the place of
  /// another, it may never answer.
  async #attempt(work, args) {
    let late;
    const silence = new Promise((_, reject) => {
      late = setTimeout(() => reject(new Refused("the page does not answer")), PATIENCE / 6);
    });
    try {
      return await Promise.race([this.run(work, ...args), silence]);
    } finally {
      clearTimeout(late);
    }
  }

  /// Waits until a function in the page returns something that is true, and resolves to that. It may fail while one
  /// page is left for another.
  async until(what, work, ...args) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      let last;
      try {
        last = await this.#attempt(work, args);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (Date.now() > deadline) throw new Error(`${what}: ${error.message}`);
      }
      if (last) return last;
      if (Date.now() > deadline) throw new Error(`${what}: not at ${await this.#attempt(() => location.href, [])}`);
      await pause(20);
    }
  }

  /// Waits for an element and does something to it, once more if it was moved, covered or replaced just then.
  async #onto(selector, command, parameters) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const element = await this.until(`${selector} is there`, (it) => document.querySelector(it), selector);
      try {
        return await this.#send(command, { id: element[ELEMENT], ...parameters });
      } catch (error) {
        if (!(error instanceof Refused) || Date.now() > deadline) throw error;
        await pause(20);
      }
    }
  }

  click = (selector) => this.#onto(selector, "ElementClick", {});

  /// Types into a field, behind what it holds.
  type = (selector, text) => this.#onto(selector, "ElementSendKeys", { text: text.replaceAll("\n", KEYS.Enter) });

  /// Presses keys one after the other, with a first one held down if it is such a one.
  async press(...keys) {
    const held = keys.filter((key) => HELD.includes(key));
    const typed = keys.filter((key) => !HELD.includes(key));
    const down = (value) => ({ type: "keyDown", value });
    const up = (value) => ({ type: "keyUp", value });
    const actions = [...held.map(down), ...typed.flatMap((key) => [down(key), up(key)]), ...held.map(up)];
    await this.#send("PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }
}
