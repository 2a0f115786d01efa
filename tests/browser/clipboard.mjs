// What the clipboard holds. The page may not read it, so it is pasted elsewhere, as by whoever copied it.

/// Pastes on an empty sheet of the same browser, and resolves to the text.
export async function copied(page) {
  const sheet = await page.context().newPage();
  await sheet.setContent("<textarea></textarea>");
  // A field changes the ends of lines, so what comes is taken before it is there.
  await sheet.evaluate(() => {
    globalThis.text = new Promise((done) => addEventListener("paste", (event) => done(event.clipboardData.getData("text/plain"))));
  });
  await sheet.locator("textarea").press("ControlOrMeta+V");
  const text = await sheet.evaluate(() => globalThis.text);
  await sheet.close();
  return text;
}
