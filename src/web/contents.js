// The list of contents says where the reader is. It comes with the annex, which fills it.

// The part of the memo that the reader is in: the last that begins above the middle of the window.
const contents = document.getElementById("contents");

function mark() {
  const links = [...contents.querySelectorAll("a")];
  const begins = (link) => document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top;
  const here = links.findLast((link) => begins(link) < innerHeight / 2);
  for (const link of links) {
    if (link !== here) link.removeAttribute("aria-current");
    else if (!link.ariaCurrent) {
      link.setAttribute("aria-current", "location");
      // Whoever goes along the list by keyboard moves it.
      if (!contents.contains(document.activeElement)) contents.scrollLeft = link.offsetLeft - contents.clientWidth / 2 + link.offsetWidth / 2;
    }
  }
}

if (contents) addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
// A browser is content with half a link in view.
contents?.addEventListener("focusin", ({ target }) => {
  target.scrollIntoView({ block: "nearest", inline: "center" });
});
