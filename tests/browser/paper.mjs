// The result on paper, as Chromium prints it.

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import jsqr from "jsqr";
import { PNG } from "pngjs";

const plain = (text) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/// What stands on each sheet, without the spaces, of which a PDF does not say where they are, and in small letters.
export async function sheets(page, format) {
  const printed = await page.pdf({ format });
  const file = await getDocument({ data: new Uint8Array(printed), verbosity: 0 }).promise;
  const texts = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    texts.push(plain(items.map((it) => it.str).join("")));
  }
  await file.destroy();
  return texts;
}

/// The sheets on which a text stands whole.
export const found = (texts, text) => texts.flatMap((sheet, index) => (sheet.includes(plain(text)) ? [index + 1] : []));

/// What a phone reads from the code that an element shows.
export async function scanned(element) {
  const { data, width, height } = PNG.sync.read(await element.screenshot({ animations: "disabled" }));
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}
