// Whether everything on the page can be read and reached: without scrolling sideways, by a finger, behind no bar, and
// with the spacing of text that a reader sets.

/// How many pixels the page is wider than its window.
export const sideways = (page) =>
  page.evaluate(() => Math.max(0, document.scrollingElement.scrollWidth - document.documentElement.clientWidth));

/// What can be hit: a radio or box by its label, and no link within running text.
const TARGETS =
  "a, button, summary, select, textarea, label:has(:is([type=radio], [type=checkbox])), input:not([type=radio], [type=checkbox])";

/// The targets that are smaller than WCAG 2.5.8 asks for, in the page or in a part of it.
export const small = (part) =>
  part.locator(TARGETS).evaluateAll((them) =>
    them
      .filter((it) => it.checkVisibility() && getComputedStyle(it).display !== "inline")
      .map((it) => ({ it, box: it.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ it, box }) => `${it.outerHTML.slice(0, 80)}: ${box.width}×${box.height}`),
  );

/// The next stops of Tab of which the middle, of what is within the window, is behind something else.
export async function covered(page, stops) {
  const covered = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const behind = await page.evaluate(() => {
      const it = document.activeElement;
      // Beyond the last stop is the browser's own bar.
      if (it === document.body) return null;
      const { left, right, top: upper, bottom } = it.getBoundingClientRect();
      const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
      const top = document.elementFromPoint(middle(left, right, innerWidth), middle(upper, bottom, innerHeight));
      const seen = top && (it.contains(top) || top.contains(it) || top.closest("label")?.contains(it));
      return seen ? null : it.outerHTML.slice(0, 80);
    });
    if (behind) covered.push(behind);
  }
  return covered;
}

/// Sets text as a reader may who needs more space in it, by the figures of WCAG 1.4.12.
export const space = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });

/// Texts of which a part is cut off or lies on another text, but for those within what fits the selector.
export const cut = (page, except = ":not(*)") =>
  page.evaluate((except) => {
    const found = [];
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!text.data.trim() || parent.closest(except) || !parent.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      let scrolls = false;
      let apart = false;
      for (let it = parent; it && !scrolls && !apart; it = it.parentElement) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(it);
        // What is only heard, and what is laid over the page.
        apart = clipPath !== "none" || ["fixed", "sticky", "absolute"].includes(position);
        scrolls = [overflowX, overflowY].some((it) => it === "auto" || it === "scroll");
        const hides = [overflowX, overflowY].some((it) => it === "hidden" || it === "clip");
        const { left, right, top, bottom } = it.getBoundingClientRect();
        const out = (box) => box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1;
        if (!apart && hides && boxes.some(out)) found.push(`cut: ${text.data.trim().slice(0, 60)}`);
      }
      if (!apart && !scrolls) for (const box of boxes) lines.push({ text, box });
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [place, { text, box }] of lines.entries()) {
      for (let next = place + 1; next < lines.length && lines[next].box.top < box.bottom - 4; next += 1) {
        const { text: other, box: below } = lines[next];
        const wide = Math.min(box.right, below.right) - Math.max(box.left, below.left);
        const high = Math.min(box.bottom, below.bottom) - below.top;
        if (other !== text && wide > 2 && high > 4) found.push(`on another: ${text.data.trim().slice(0, 40)} / ${other.data.trim().slice(0, 40)}`);
      }
    }
    return [...new Set(found)];
  }, except);

/// What moves by itself or on its way from one state to the next: nothing may, so there is nothing to reduce.
export const moving = (page) =>
  page.evaluate(() => {
    const moves = (it) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(it);
      // What is not laid out moves nothing.
      return (animationName !== "none" && it.checkVisibility()) || transitionDuration !== "0s" || scrollBehavior !== "auto";
    };
    return [...document.querySelectorAll("*")].filter(moves).map((it) => it.outerHTML.slice(0, 80));
  });
