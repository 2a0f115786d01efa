// Programs that run while the tests do: started until they say something, and ended for certain.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

/// The longest that anything may take, on a machine that builds at the same time.
export const PATIENCE = 60_000;

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/// A port that is free now, for programs that can neither choose one themselves nor say which.
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

// Whatever becomes of the tests, no program outlives them.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/// A program, and what it printed.
export class Child {
  #child;
  #printed = [];
  #heard = () => {};

  constructor(program, options, env = process.env) {
    this.name = program;
    this.#child = spawn(program, options, { stdio: ["ignore", "pipe", "pipe"], env });
    this.#child.once("error", (error) => this.#ended(error.message));
    this.#child.once("exit", (code, signal) => this.#ended(`ended with ${code ?? signal}`));
    process.once("exit", () => this.#child.kill("SIGKILL"));
    for (const input of [this.#child.stdout, this.#child.stderr]) {
      createInterface({ input }).on("line", (line) => {
        this.#printed.push(line);
        this.#heard();
      });
    }
  }

  #ended(why) {
    this.over = why;
    this.#heard();
  }

  /// What went wrong, with all that was said before.
  trouble(what) {
    return new Error([`${this.name} ${this.over ?? what}`, ...this.#printed].join("\n  "));
  }

  /// Waits for a line, and resolves to what its parentheses hold.
  async says(line) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(this.trouble(`did not say ${line}`)), PATIENCE);
      this.#heard = () => {
        const found = this.#printed.map((it) => line.exec(it)).find(Boolean);
        if (!found && !this.over) return;
        clearTimeout(late);
        if (found) resolve(found[1]);
        else reject(this.trouble());
      };
      this.#heard();
    });
  }

  /// Waits until it answers at an address.
  async answers(address) {
    for (const deadline = Date.now() + PATIENCE; ; await pause(20)) {
      if (this.over || Date.now() > deadline) throw this.trouble(`does not answer at ${address}`);
      if (await fetch(address).catch(() => undefined)) return;
    }
  }

  async end() {
    if (this.over) return;
    const ended = new Promise((done) => this.#child.once("exit", done));
    this.#child.kill();
    const late = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  }
}
