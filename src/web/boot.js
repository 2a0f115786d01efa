// Starts the program and watches over it. What the reader ticked is never lost: not while the
// program loads, not when it cannot be had, not when it stops.

const KEPT = "rung.early";
const page = document.documentElement;
// The address comes to name the page of a class, which is in another folder: what is beside this page
// is named in full from here on. A page from a disk has no such pages beside it.
document.querySelectorAll("#app a:not([href^='#']), [rel=icon]").forEach((it) => { it.href = it.href; });
const root = page.dataset.root ?? "./";
// A team has a page of its own.
if (/^#g[0-9a-z]\./.test(location.hash)) {
  location.replace(at(`${root}team/`) + location.hash);
  // A page that is being left loses its program, which is no trouble to tell of.
  await new Promise(() => {});
}
page.dataset.site = location.protocol.startsWith("http") ? at(root) : location.href.split("#")[0];
const { js, wasm, integrity } = document.querySelector("script[data-wasm]").dataset;
const controls = () => document.querySelectorAll("#app [name]");
const state = (it) => (it.type === "radio" || it.type === "checkbox" ? "checked" : "value");

function trouble(kind) {
  const panel = document.getElementById("trouble");
  if (panel.classList.contains("shown")) return;
  panel.classList.add("shown");
  panel.querySelector(`[data-kind=${kind}]`).hidden = false;
  panel.querySelector("input").value = location.href;
  page.classList.remove("loading", "opening");
  if (kind === "stopped") document.getElementById("app").inert = true;
  panel.querySelector("h2").focus();
  panel.addEventListener("click", ({ target }) => {
    if (target.name !== "again" && target.name !== "blank") return;
    if (kind !== "stopped") keep();
    if (target.name === "blank") history.replaceState(null, "", location.pathname);
    location.reload();
  });
}

// Ticks and texts on a page without its program, kept over a reload.
function keep() {
  const kept = [...controls()].map((it) => it[state(it)]);
  try { sessionStorage.setItem(KEPT, JSON.stringify(kept)); } catch { /* Storage is refused. */ }
}

function bringBack() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
    // Of another page, or of none at all, what does not fit is left.
    controls().forEach((it, i) => { if (typeof kept[i] === typeof it[state(it)]) it[state(it)] = kept[i]; });
  } catch { /* Storage is refused, or holds something else. */ }
}

const stopped = (error) => error instanceof (globalThis.WebAssembly?.RuntimeError ?? Boolean);
const watch = (error) => { if (stopped(error)) trouble("stopped"); };
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

// The annex is told the sheet and draws by itself; whatever becomes of it, the page goes on.
const place = document.getElementById("annex");

async function runAnnex() {
  const main = place.closest("main");
  place.classList.remove("late");
  try {
    const { show, more } = await fetchAnnex();
    for (;;) {
      let over;
      const { sheet, link = "" } = main.dataset;
      const changed = change(main).then(() => { over = true; });
      show(sheet, today(), document.getElementById("link").value.split("#")[0], link);
      // A link that could be read whole is opened at once.
      document.querySelector("[data-mended]")?.click();
      // Part by part, and none before the answer can be seen. What is said of another sheet is not drawn to its end.
      do await Promise.race([painted(), changed]); while (!over && more());
      if (!over) main.dataset.drawn = sheet + link;
      await changed;
    }
  } catch (error) {
    console.error(error);
    document.querySelectorAll("#app [data-annex]").forEach((it) => it.remove());
    place.classList.add("late");
    main.dataset.drawn = "";
  }
}

// A page that is not seen is not painted either.
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 200);
});

// The reader's own day. A locale that writes it as ISO does would first be loaded, for 50 ms.
function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const change = (main) => new Promise((done) => {
  const wait = new MutationObserver(() => { wait.disconnect(); done(); });
  wait.observe(main, { attributeFilter: ["data-sheet", "data-link"] });
});

const again = () => { if (place.classList.contains("late")) runAnnex(); };
addEventListener("online", again);
place.querySelector("button").addEventListener("click", () => {
  place.querySelector("h2").focus();
  again();
});

bringBack();
if (typeof WebAssembly !== "object") {
  trouble("old");
} else {
  page.classList.add("loading");
  if (/^#[0-9a-z]{2}\./.test(location.hash)) page.classList.add("opening");
  try {
    const { default: init } = await import(at(js));
    // The program is bound to this page as the scripts are: a stale or damaged one does not start.
    // One that was damaged on its way may have been stored so, for a year: then the store is passed over.
    await init({ module_or_path: fetch(at(wasm), { integrity }).catch(() => fetch(at(wasm), { integrity, cache: "reload" })) });
    page.classList.remove("loading", "opening");
    (globalThis.requestIdleCallback ?? setTimeout)(runAnnex);
  } catch (error) {
    console.error(error);
    trouble(stopped(error) ? "stopped" : "load");
  }
}
