// Tells the annex of every change of the sheet, and has it draw between the browser's paintings.

// In a copy this script is read before the program has put its own in the place of the printed one.
let main;

// The reader's own day. A locale that writes it as ISO does would first be loaded, for 50 ms.
function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

// Without a site what is shown is no address.
const address = () => document.documentElement.dataset.site && document.getElementById("link").value.split("#")[0];

// A page that is not seen is not painted either.
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 200);
});

const change = () => new Promise((done) => {
  const wait = new MutationObserver(() => { wait.disconnect(); done(); });
  wait.observe(main, { attributeFilter: ["data-sheet", "data-link"] });
});

export async function run() {
  main = document.querySelector("main[data-sheet]");
  listen();
  // To begin and to draw are long enough one by one.
  await painted();
  for (;;) {
    let over;
    const { sheet, link = "" } = main.dataset;
    const changed = change().then(() => { over = true; });
    show(sheet, today(), address(), link);
    // A link that could be read whole is opened at once.
    document.querySelector("[data-mended]")?.click();
    // Part by part, and none before the answer can be seen. What is said of another sheet is not drawn to its end.
    do await Promise.race([painted(), changed]); while (!over && more());
    if (!over) main.dataset.drawn = sheet + link;
    await changed;
  }
}
