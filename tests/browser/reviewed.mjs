// What axe cannot judge by itself, and why it is right nevertheless. An entry that matches nothing any more is removed:
// the audit fails until it is.

export const REVIEWED = [
  {
    rule: "color-contrast",
    says: ["imgNode", "bgOverlap"],
    nodes: "svg text",
    because: "axe takes text in a picture for part of an image; `dim.mjs` measures its contrast",
  },
  {
    rule: "color-contrast",
    says: ["elmPartiallyObscuring"],
    nodes: ".bearing :is(li, span)",
    because: "the answers of a row are written beyond their cell, where nothing else stands and the ground is the same",
  },
  {
    rule: "color-contrast",
    says: ["elmPartiallyObscured"],
    nodes: ".wide *, #contents a",
    because: "a table or a strip that is wider than the window scrolls by itself, and what is outside is seen when it does",
  },
  {
    rule: "color-contrast",
    says: ["equalRatio"],
    nodes: ".gates [type=date][value='']",
    because: "a day that nobody has set is left blank on paper, so that it can be written there",
  },
  {
    rule: "th-has-data-cells",
    says: ["th-has-data-cells"],
    nodes: ".ways",
    because: "a header of the scope `rowgroup` names the rows below it and has no cells of its own",
  },
  {
    rule: "skip-link",
    says: ["skip-link"],
    nodes: ".skip",
    because: "the questions of a shared result are folded, and whoever goes there opens them: `keyboard.spec.mjs` does",
  },
];
