// What the clipboard holds. The page may not read it, so it is pasted elsewhere, as by whoever copied it.

/// Pastes on an empty sheet of the same browser, and resolves to the text.
export async function copied(page) {
  const sheet = await page.context().newPage();
  await sheet.setContent("<textarea autofocus></textarea>");
  // A field would change the ends of lines.
  const text = sheet.evaluate(() => new Promise((done) => addEventListener("paste", (event) => done(event.clipboardData.getData("text/plain")))));
  await sheet.keyboard.press("ControlOrMeta+V");
  await text;
  await sheet.close();
  return text;
}
