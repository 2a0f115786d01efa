// Payloads that were published against tools of this kind, each class with its source. They are escaped in the file, so
// that nobody who reads it is deceived by what is not seen.

import { readFileSync } from "node:fs";

const FILE = new URL("../native/data/attacks.json", import.meta.url);

const whole = (payload) => (typeof payload === "string" ? payload : payload.of.repeat(payload.times));

/// Each class of attacks: what it is, who described it, and its payloads.
export const ATTACKS = JSON.parse(readFileSync(FILE, "utf8")).map((attack) => ({
  ...attack,
  payloads: attack.payloads.map(whole),
}));
