// A reporter for the matrix: an entry of the list of reviewed findings that matched nothing has had its day.

import { REVIEWED } from "./reviewed.mjs";
import { STATES } from "./states.mjs";

export default class {
  #tests = [];

  onBegin(_config, suite) {
    this.#tests = suite.allTests();
  }

  onEnd() {
    // Only the whole matrix can tell.
    const asked = new Set(this.#tests.filter((it) => it.results.length > 0).map((it) => it.title));
    if (!Object.keys(STATES).every((name) => asked.has(name))) return undefined;
    const marks = this.#tests.flatMap((it) => it.annotations).filter((it) => it.type === "reviewed");
    const needed = new Set(marks.map((it) => Number(it.description)));
    const dead = REVIEWED.filter((_, place) => !needed.has(place));
    for (const { rule, nodes } of dead) console.error(`reviewed.mjs: nothing is left of ${rule} at ${nodes}: remove the entry`);
    return dead.length > 0 ? { status: "failed" } : undefined;
  }

  printsToStdio() {
    return false;
  }
}
