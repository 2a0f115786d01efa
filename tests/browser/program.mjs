// The native program: the same sheets, judged without a page.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = process.env.RUNG_PROGRAM ?? fileURLToPath(new URL("../../target/debug/rung", import.meta.url));

/// What the program writes.
export function output(commands, input = "") {
  const { status, stdout, stderr, error } = spawnSync(PROGRAM, commands, { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (error) throw new Error(`${PROGRAM}: ${error.message}; build it with cargo build --no-default-features --bin rung`);
  if (status !== 0) throw new Error(`rung ${commands.join(" ")}: ${stderr}`);
  return stdout;
}

/// The same, as the objects that it writes one a line.
export const objects = (commands, input) => output(commands, input).trim().split("\n").map((line) => JSON.parse(line));

/// What a link to a sheet has after its `#`.
export const vector = (sheet) => judged("link", [sheet])[0].vector;

/// What the program says of sheets, each an object or a link.
export const judged = (command, sheets) =>
  objects([command], sheets.map((sheet) => (typeof sheet === "string" ? sheet : JSON.stringify(sheet))).join("\n"));
