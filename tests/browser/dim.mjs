// The contrast of text in pictures, which axe takes for images and leaves to people.

/// The texts in pictures that stand out from their ground by less than 4.5 to 1. The window has to show all of the page.
export const dim = (page) =>
  page.evaluate(() => {
    const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
    const opaque = (colour) => colour.startsWith("rgb") && (numbers(colour)[3] ?? 1) === 1;
    const light = (colour) => {
      const [red, green, blue] = numbers(colour).map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [low, high] = [light(one), light(other)].toSorted((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const ground = (x, y) => {
      for (const it of document.elementsFromPoint(x, y).filter((it) => !it.closest("text"))) {
        const { fill, backgroundColor } = getComputedStyle(it);
        const paints = it instanceof SVGElement && !(it instanceof SVGSVGElement) ? fill : backgroundColor;
        if (opaque(paints)) return paints;
      }
      return null;
    };
    const found = [];
    for (const text of [...document.querySelectorAll("svg text")].filter((it) => it.checkVisibility())) {
      const { left, top, width, height } = text.getBoundingClientRect();
      const { fill } = getComputedStyle(text);
      for (const part of [0.02, 0.25, 0.5, 0.75, 0.98]) {
        const behind = ground(left + width * part, top + height / 2);
        const ratio = behind === null ? 0 : contrast(fill, behind);
        if (ratio < 4.5) found.push(`${text.textContent}: ${ratio.toFixed(2)} for ${fill} on ${behind}`);
      }
    }
    return [...new Set(found)];
  });
