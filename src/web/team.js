// The page that compares results: hands what the reader does to the annex, which draws it, and keeps
// all of it in the address.

const ids = ["pasted", "loading", "missing", "no-draft", "release", "question", "invitation"];
const [pasted, loading, missing, noDraft, release, question, invitation] = ids.map((id) => document.getElementById(id));
const site = at("../");
let program;

// What cannot be had, or stops, is fetched anew at the next act.
async function attempt(act) {
  missing.hidden = true;
  loading.classList.toggle("on", !program);
  try {
    const annex = await (program ??= fetchAnnex());
    invitation.value = `${site}#${annex.invitation(release.value, question.value)}`;
    act(annex);
  } catch (error) {
    console.error(error);
    program = undefined;
    missing.hidden = false;
  }
  loading.classList.remove("on");
}

// Each state of the comparison is an entry of the history.
function act(name, value) {
  attempt((annex) => {
    const [code, clean] = annex.compare(name, value, site).split("\n");
    const hash = code && `#${code}`;
    if (name !== "open" && hash !== location.hash) history.pushState(null, "", location.pathname + hash);
    // What is damaged stays to be mended.
    if (name === "add" && clean) pasted.value = "";
  });
}

const open = () => act("open", location.hash.slice(1));

// The reader's own sheet; what follows the space is nothing that decides.
function draft() {
  try { return (localStorage.getItem("rung.draft") ?? "").split(" ")[0]; } catch { return ""; }
}

async function copy(button) {
  const said = button.closest("[data-copied]");
  const field = document.getElementById(button.value);
  let copied = true;
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    copied = false;
    field.select();
  }
  said.lastElementChild.textContent = copied ? said.dataset.copied : said.dataset.refused;
}

addEventListener("popstate", open);
addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  const own = button?.name === "own" && draft();
  if (button?.name === "own") noDraft.hidden = Boolean(own);
  if (button?.name === "again") open();
  if (button?.name === "copy") copy(button);
  if (button?.name === "act") act("act", button.value);
  if (button?.name === "add") act("add", pasted.value);
  if (own) act("add", own);
});
addEventListener("change", ({ target }) => {
  if (target.name?.startsWith("person-")) act(target.name, target.value);
});
addEventListener("input", ({ target }) => {
  if (target === release || target === question) attempt(() => {});
});
open();
