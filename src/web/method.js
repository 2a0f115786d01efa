// The page that says how Rung decides: lights the rule that decides the reader's release, and runs
// the proof. Without it the page can be read all the same.

const vector = location.hash.slice(1) || draft();
const [loading, missing] = ["loading", "missing"].map((id) => document.getElementById(id));
const button = document.querySelector("[name=prove-here]");
let program;

// The reader's own sheet; what follows the vector is nothing that decides.
function draft() {
  try { return (localStorage.getItem("rung.draft") ?? "").split(" ")[0]; } catch { return ""; }
}

function light(rule) {
  const lit = document.querySelector(`[data-rule="${rule}"]`);
  if (!lit) return;
  lit.classList.add("lit");
  lit.querySelectorAll(".mark").forEach((it) => { it.hidden = false; });
  const told = document.getElementById("lit");
  told.textContent = `${rule}: ${lit.querySelector(".mark").textContent}.`;
}

async function get() {
  missing.hidden = true;
  try {
    return await (program ??= fetchAnnex());
  } catch (error) {
    console.error(error);
    program = undefined;
    missing.hidden = false;
  } finally {
    loading.hidden = true;
  }
}

async function prove() {
  button.disabled = true;
  loading.hidden = false;
  const annex = await get();
  if (annex) {
    const start = performance.now();
    // The page is drawn and answers in between.
    while (annex.prove(performance.now() - start)) await new Promise((next) => setTimeout(next));
  }
  button.disabled = false;
}

button.addEventListener("click", prove);
missing.querySelector("button").addEventListener("click", prove);
if (vector) {
  document.getElementById("back").hash = vector;
  get().then((annex) => annex && light(annex.rule(vector)));
}
