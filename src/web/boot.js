// Starts the program and watches over it. What the reader ticked is never lost: not while the
// program loads, not when it cannot be had, not when it stops.

const KEPT = "rung.early";
const page = document.documentElement;
// The address comes to name the page of a class, which is in another folder: what is beside this page
// is named in full from here on. A page from a disk has no such pages beside it.
document.querySelectorAll("#app a:not([href^='#'])").forEach((it) => { it.href = it.href; });
const root = page.dataset.root ?? "./";
// A team has a page of its own.
if (/^#g[0-9a-z]\./.test(location.hash)) {
  location.replace(at(`${root}team/`) + location.hash);
  // A page that is being left loses its program, which is no trouble to tell of.
  await new Promise(() => {});
}
// A copy on a disk says which site it is of.
page.dataset.site ??= location.protocol.startsWith("http") ? at(root) : location.href.split("#")[0];
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
  const heading = panel.querySelector("h2");
  // Nothing else is left to be heard.
  if (kind === "stopped") {
    document.getElementById("app").inert = true;
    panel.firstElementChild.role = "main";
    heading.ariaLevel = 1;
  }
  heading.focus();
  panel.addEventListener("click", ({ target }) => {
    if (target.name !== "again" && target.name !== "blank") return;
    if (kind !== "stopped") keep();
    if (target.name === "blank") {
      // Where no link is to blame the draft is.
      if (kind === "stopped" && !location.hash) setAside();
      history.replaceState(null, "", location.pathname);
    }
    location.reload();
  });
}

// A draft that stops the program would stop it at every start.
function setAside() {
  try {
    const draft = localStorage["rung.draft"];
    // Where there is none, what was set aside before stays.
    if (draft) localStorage["rung.unread"] = draft;
    delete localStorage["rung.draft"];
  } catch { /* Storage is refused. */ }
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
  place.classList.remove("late");
  try {
    const { run } = await fetchAnnex();
    await run();
  } catch (error) {
    console.error(error);
    document.querySelectorAll("#app [data-annex]").forEach((it) => it.remove());
    place.classList.add("late");
  }
}

const again = () => { if (place.classList.contains("late")) runAnnex(); };
addEventListener("online", again);
place.querySelector("button").addEventListener("click", () => {
  place.querySelector("h2").focus();
  again();
});

// What is below the window is laid out when the program has taken over, part by part and each after
// another painting: all at once takes long.
function partByPart() {
  const parts = () => [...document.querySelectorAll(".questions section, .memo")];
  const heights = parts().map((it) => {
    const { top, height } = it.getBoundingClientRect();
    return top > innerHeight && height;
  });
  requestAnimationFrame(() => {
    let wait = 0;
    parts().forEach((it, i) => {
      if (!heights[i] || it.matches(":focus-within")) return;
      it.style = `content-visibility:hidden;height:${heights[i]}px`;
      // Removing it leaves an empty one in Chromium.
      setTimeout(() => it.toggleAttribute("style", false), wait += 20);
    });
  });
}

bringBack();
if (typeof WebAssembly !== "object") {
  trouble("old");
} else {
  page.classList.add("loading");
  if (/^#[0-9a-z]{2}\./.test(location.hash)) page.classList.add("opening");
  try {
    const { default: init, compose, begin } = carried?.app ?? await import(at(js));
    // The program is bound to this page as the scripts are: a stale or damaged one does not start.
    // One that was damaged on its way may have been stored so, for a year: then the store is passed over.
    const got = (cache) => fetch(at(wasm), { integrity, cache });
    await init({ module_or_path: carried?.wasm ?? got().catch(() => got("reload")) });
    // Between getting ready, putting the page together and taking over it responds.
    const pause = () => new Promise((done) => { setTimeout(done); });
    await pause();
    // Yew does it in the turn that follows.
    await compose();
    await pause();
    partByPart();
    begin();
    page.classList.remove("loading", "opening");
    (globalThis.requestIdleCallback ?? setTimeout)(runAnnex);
  } catch (error) {
    console.error(error);
    trouble(stopped(error) ? "stopped" : "load");
  }
}
