// Small comforts; every page reads without them.

// A box that overflows can be reached and scrolled from the keyboard, and says what it is. Boxes are measured
// when they come near the window: measuring them all would lay out a whole chapter before its first line shows.
const boxes = {
  ".scrolls": "Equation", ".highlight pre": "Code", ".table-wrapper": "Table", ".cell_output > .output": "Output",
};
const nameOf = (box) => box.dataset.name || boxes[Object.keys(boxes).find((selector) => box.matches(selector))];
const markScrolling = (near) => {
  const seen = near.map((box) => [box, box.scrollWidth > box.clientWidth + 1]);  // measure first, then write
  for (const [box, overflows] of seen) {
    if (overflows) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", `${nameOf(box)}, scrolls sideways`);
    } else if (box.getAttribute("role") === "group") {
      for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
    }
  }
};
const watch = new IntersectionObserver(
  (entries) => markScrolling(entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target)),
  { rootMargin: "600px" });
const lookAgain = () => {
  for (const box of document.querySelectorAll(Object.keys(boxes).map((selector) => `article ${selector}`))) {
    watch.unobserve(box);
    watch.observe(box);
  }
};
document.fonts.ready.then(lookAgain);
addEventListener("resize", lookAgain);
document.addEventListener("toggle", lookAgain, true);

// Sections are laid out when they come near, so a place that an address names moves while the page above it grows.
// Go there until it stands still, unless the reader moves first.
const goTo = (hash) => {
  const place = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!place) return;
  const moved = new AbortController();
  for (const doing of ["wheel", "touchstart", "mousedown", "keydown"])
    addEventListener(doing, () => moved.abort(), { passive: true, signal: moved.signal });
  let frames = 90, still = 0;
  const step = () => {
    const before = scrollY;
    place.scrollIntoView({ behavior: "instant" });
    still = Math.abs(scrollY - before) < 1 ? still + 1 : 0;
    if (still > 9 || !frames--) moved.abort();
    if (!moved.signal.aborted) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
};
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href*='#']");
  if (link && link.pathname === location.pathname && !event.defaultPrevented && !event.ctrlKey && !event.metaKey)
    goTo(link.hash);
});
const [arrival] = performance.getEntriesByType("navigation");
if (!/reload|back_forward/.test(arrival?.type)) addEventListener("load", () => goTo(location.hash));

// Copy the code of a cell.
for (const block of document.querySelectorAll("article .cell_input .highlight, article .highlight-python .highlight")) {
  const button = Object.assign(document.createElement("button"), { className: "copy", type: "button", textContent: "Copy" });
  button.setAttribute("aria-label", "Copy this code");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("pre").textContent.trimEnd());
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  if (navigator.clipboard) block.append(button);
}

// The labels that open the menus answer to the keyboard too.
for (const label of document.querySelectorAll(".nav-overlay-icon, .toc-overlay-icon, .sidebar-tree label")) {
  const box = document.getElementById(label.htmlFor);
  const tell = () => label.setAttribute("aria-expanded", String(box.checked));
  label.tabIndex = 0;
  label.setAttribute("role", "button");
  if (!label.textContent.trim()) label.setAttribute("aria-label", box.getAttribute("aria-label"));
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    box.click();
  });
  box.addEventListener("change", tell);
  tell();
}

// A menu that covers the page closes with Escape, and once a place in this page is chosen.
for (const box of document.querySelectorAll("#__navigation, #__toc")) {
  const close = () => { if (box.checked) box.click(); };
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  document.querySelector(box.id === "__toc" ? ".toc-drawer" : ".sidebar-drawer")?.addEventListener("click", (event) => {
    if (event.target.closest('a[href*="#"]')) close();
  });
}

// "Run this chapter" closes with Escape or a click elsewhere.
const run = document.querySelector("details.run");
if (run) {
  addEventListener("keydown", (event) => { if (event.key === "Escape") run.open = false; });
  addEventListener("click", (event) => { if (!run.contains(event.target)) run.open = false; });
}

// On paper everything is open; afterwards it is as the reader left it.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("article details:not([open]):not(.run)")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
