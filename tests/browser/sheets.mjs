// Sheets that more than one test uses.

/// Real Python's project-sharing app: every answer that can decide.
export const PROJECT_SHARING_APP = {
  feasibility: "likely",
  problem: "partly",
  behaviour: "unseen",
  offer: "mixed",
  reputation: "little",
  form: "product",
  audience: "beta",
  failure: "confusion",
  reversal: "quiet",
  promises: "none-of-these",
  rivals: "workaround",
  ai: "none",
  domain: "everyday",
  harm: "annoyance",
  work: "desire",
  safeguards: "none-of-these",
};

/// Two answers that settle everything: the other fourteen cannot change it.
export const SETTLED = "/#1f.fu.ha-dzo3v1";

/// A sheet with half its answers, and one with all of them, in a link.
export const HALF = "1x.fl.ps.bu.mp.ab.xl.ur.id-v2waos";
export const COMPLETE = "1n.fl.ps.bu.om.rv.mp.ab.xl.ur.en.vw.id.ds.hs.kc.gerh-qulbwo";
