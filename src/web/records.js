// Records leave by the clipboard and as files, and come in again. It comes with the annex, which
// writes and reads them; what to say stands in attributes of the place where it is said.

const parts = (place) => ["[role=status]", "textarea", "[name=act]", "a"].map((it) => document.querySelector(`${place} ${it}`));
// What was opened last from what came in.
let opened;

// Emptied first, so that the same words are heard again.
function say(status, words) {
  status.textContent = "";
  setTimeout(() => { status.textContent = words; }, 50);
}

function store(file, content) {
  const href = URL.createObjectURL(new Blob([content]));
  Object.assign(document.createElement("a"), { href, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}

// The policy lets no picture come from memory, but one may stand in its own address.
async function picture(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext("2d").drawImage(image, 0, 0);
  return new Promise((done, failed) => canvas.toBlob((png) => (png ? done(png) : failed())));
}

async function take(act, form, name) {
  const [status, byHand] = parts(".records");
  const { copied, stored, refused, failed, lost } = status.dataset;
  const [, file, text] = record(form, main.dataset.sheet, today(), address()).match(/(.*)\n([^]*)/);
  byHand.hidden = true;
  try {
    if (act === "copy") await navigator.clipboard.writeText(text);
    else store(file, form === "png" ? await picture(text) : form === "html" ? await wholePage(text) : text);
    say(status, name + (act === "copy" ? copied : `${stored}${file}.`));
  } catch {
    if (act === "copy") {
      byHand.hidden = false;
      byHand.value = text;
      byHand.select();
    }
    say(status, name + (act === "copy" ? refused : form === "png" ? failed : lost));
  }
}

// What came in is opened as a link is: by the address.
function open() {
  const [status, paste, offer, see] = parts(".import");
  const [opens, offers, said] = read(paste.value).split("\n");
  opened = opens;
  // The address follows the page a moment later, so it may still hold what is opened again.
  if (opens) setTimeout(() => { location.hash = opens; }, location.hash === `#${opens}` ? 500 : 0);
  see.hidden = !opens;
  offer.hidden = !offers;
  offer.value = `open-${offers}`;
  say(status, said);
}

function listen() {
  // A script that was fetched again takes over from the one before, whose program may have stopped.
  main.records?.abort();
  main.records = new AbortController();
  const { signal } = main.records;
  const first = { capture: true, signal };
  // The page itself has nothing to do for these, so it does not hear of them.
  addEventListener("click", (event) => {
    // A file of the site stands beside this script, wherever the page stands.
    const file = event.target.closest(".records a");
    if (file) file.href = new URL(file.getAttribute("href"), import.meta.url);
    const button = event.target.closest("[name=take]");
    if (!button) return;
    event.stopPropagation();
    const [act, form] = button.value.split("-");
    if (act === "print") print();
    else if (act === "open") open();
    else take(act, form, button.closest("li").querySelector("b").textContent);
  }, first);
  addEventListener("input", async (event) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    event.stopPropagation();
    const [status, paste] = parts(".import");
    const large = file.size > 1e6;
    paste.value = large ? "" : await file.text();
    if (large) say(status, status.dataset.large);
    else open();
  }, first);
  // What was said of another sheet is over.
  const changes = new MutationObserver(() => {
    const [status, byHand] = parts(".records");
    // The annex may have stopped, and taken them along.
    if (!status) return;
    status.textContent = "";
    byHand.hidden = true;
    const [said, , offer, see] = parts(".import");
    if (main.dataset.sheet.split(" ")[0] === opened) return;
    said.textContent = opened = "";
    offer.hidden = see.hidden = true;
  });
  changes.observe(main, { attributeFilter: ["data-sheet"] });
  signal.onabort = () => changes.disconnect();
}
