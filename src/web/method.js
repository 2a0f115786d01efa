// The page that says how Rung decides: lights the rule that decides the reader's release, and runs
// the proof. Without it the page can be read all the same.

// A fragment may also name a place on this page.
const linked = location.hash.slice(1);
const vector = /^[0-9a-z]{2}\./.test(linked) ? linked : draft();
const [loading, missing] = ["loading", "missing"].map((id) => document.getElementById(id));
const button = document.querySelector("[name=prove-here]");
let program;
let proving = false;

// The reader's own sheet; what follows the space is nothing that decides.
function draft() {
  try { return (localStorage.getItem("rung.draft") ?? "").split(" ")[0]; } catch { return ""; }
}

function light(rule) {
  const lit = document.querySelector(`[data-rule="${rule}"]`);
  if (!lit) return;
  lit.classList.add("lit");
  lit.querySelectorAll(".mark").forEach((it) => { it.hidden = false; });
  document.getElementById("lit").textContent = `${rule}: ${lit.querySelector(".mark").textContent}.`;
}

// What cannot be had, or stops, is fetched anew when it is asked for again.
async function attempt(act) {
  missing.hidden = true;
  try {
    const annex = await (program ??= fetchAnnex());
    if (vector) light(annex.rule(vector));
    await act?.(annex);
  } catch (error) {
    console.error(error);
    program = undefined;
    missing.hidden = false;
  }
}

// The button is never switched off, which would take the focus from it.
async function prove() {
  if (proving) return;
  proving = true;
  loading.hidden = false;
  await attempt(async (annex) => {
    loading.hidden = true;
    const start = performance.now();
    // The page is drawn and answers in between.
    while (annex.prove(performance.now() - start)) await new Promise((next) => setTimeout(next));
  });
  loading.hidden = true;
  proving = false;
}

button.addEventListener("click", prove);
missing.querySelector("button").addEventListener("click", () => {
  button.focus();
  prove();
});
if (vector) {
  document.getElementById("back").hash = vector;
  attempt();
}
