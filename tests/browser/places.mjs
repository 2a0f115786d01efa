// Where things are on the page, for whoever looks for them: Playwright, and the drivers of other engines. What runs in
// the page stands alone.

export const CLASS = ".verdict .class";
export const RULES = "#why .rules";
export const FOUND = "#found > *";

/// Ids of questions and options are frozen: controls have them as name and value.
export const option = (question, value) => `input[name="${question}"][value="${value}"]`;

/// Whether the program has taken over: the prerendered page knows no address.
export const isReady = () => document.getElementById("link")?.value.startsWith("http");

/// Whether the second program has drawn all that it says of the sheet on the page, which it does part by part while the
/// page goes on; or whether it or the page has given up.
export function isDrawn() {
  const { sheet, link = "", drawn } = document.querySelector("main").dataset;
  return drawn === sheet + link || Boolean(document.querySelector("#annex.late, #trouble.shown"));
}

/// The draft as this browser keeps it.
export const draft = () => localStorage.getItem("rung.draft");

/// What has the focus: whether it is seen, and whether it is what somebody looks for.
export function focus(selector) {
  const it = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  const seen = it.matches(":focus-visible") && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  return { name: it.outerHTML.slice(0, 120), seen, fits: it.matches(selector) };
}
