// What no test may see: an error, a violation of the policy, a request to another origin.

import { test as base, expect } from "@playwright/test";
import { Keys } from "./keys.mjs";
import { Memo } from "./memo.mjs";
import { Method } from "./method.mjs";
import { Team } from "./team.mjs";

export { expect };

class Complaints {
  #own;
  #heard = [];
  #expected = [];

  constructor(own) {
    this.#own = new URL(own).origin;
  }

  /// Lets a message pass that the test provokes; the test fails if it never comes.
  expect(message) {
    this.#expected.push(message);
  }

  async watch(context) {
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
      });
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.#heard.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.#heard.push(`page: ${error.error()}`));
    context.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== this.#own && protocol !== "data:") this.#heard.push(`request: ${request.url()}`);
    });
  }

  unexpected() {
    return this.#heard.filter((it) => !this.#expected.some((message) => message.test(it)));
  }

  missing() {
    return this.#expected.filter((message) => !this.#heard.some((it) => message.test(it))).map(String);
  }
}

export const test = base.extend({
  complaints: [
    async ({ baseURL }, use) => {
      const complaints = new Complaints(baseURL);
      await use(complaints);
      expect(complaints.unexpected(), "errors, violations and requests elsewhere").toEqual([]);
      expect(complaints.missing(), "errors that the test provokes").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints }, use) => {
    await complaints.watch(context);
    await use(context);
  },

  memo: async ({ page }, use) => use(new Memo(page)),

  method: async ({ page }, use) => use(new Method(page)),

  keys: async ({ page }, use) => use(new Keys(page)),

  team: async ({ page }, use) => use(new Team(page)),

  /// Somebody else: a browser that shares nothing with the first.
  other: async ({ browser, complaints }, use) => {
    const context = await browser.newContext();
    await complaints.watch(context);
    await use(new Memo(await context.newPage()));
    await context.close();
  },
});
