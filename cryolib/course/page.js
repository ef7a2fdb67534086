// Problems, recall items and faded examples on a page. State is what the reader typed; nothing is sent.

const STORE = "course-progress";

const saved = {
  all() {
    try { return JSON.parse(localStorage.getItem(STORE)) || {}; } catch { return {}; }
  },
  write(entries) {
    // A browser may refuse storage (private window, file://): the page then simply forgets.
    try { localStorage.setItem(STORE, JSON.stringify(entries)); } catch { /* nothing to do */ }
    document.dispatchEvent(new Event("course-progress"));
  },
  set(key, value) { saved.write({ ...saved.all(), [key]: value }); },
  drop(prefix) {
    saved.write(Object.fromEntries(Object.entries(saved.all()).filter(([key]) => !key.startsWith(prefix))));
  },
};

/** Write a verdict where a screen reader hears it: the word first, colour only beside it. */
function tell(output, { status, sentence, read: understood }) {
  output.dataset.status = status;
  output.textContent = sentence + (understood ? ` ${TABLES.sentences["read-as"].replace("{read}", understood)}` : "");
}

function silence(output) {
  delete output.dataset.status;
  output.textContent = "";
}

/** One number with its Check button; calls done() when the answer is right. */
function mountField(field, key, done) {
  const record = JSON.parse(field.dataset.record);
  const form = field.querySelector("form");
  const input = form.querySelector("input");
  const output = field.querySelector("[role=status]");
  const check = (remember) => {
    const verdict = judge(record, input.value);
    tell(output, verdict);
    input.setAttribute("aria-invalid", String(verdict.status !== "right"));
    if (verdict.status !== "right") return;
    if (remember) saved.set(key, input.value);
    done();
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); check(true); });
  const before = saved.all()[key];
  if (before && judge(record, before).status === "right") {
    input.value = before;
    check(false);
  }
  return () => { input.value = ""; input.removeAttribute("aria-invalid"); silence(output); };
}

/** A choice among sentences; each says why it is right or wrong. */
function mountChoice(field, key) {
  const form = field.querySelector("form");
  const output = field.querySelector("[role=status]");
  const options = [...form.querySelectorAll("input")];
  const check = (remember) => {
    const picked = options.find((option) => option.checked);
    if (!picked) { tell(output, { status: "ask", sentence: "Pick one of the answers." }); return; }
    const right = "right" in picked.dataset;
    const opening = TABLES.sentences[right ? "right" : "mistake"];
    tell(output, { status: right ? "right" : "wrong", sentence: `${opening} ${picked.dataset.says}` });
    if (right && remember) saved.set(key, picked.value);
  };
  form.querySelector("button").hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); check(true); });
  const before = options.find((option) => option.value === saved.all()[key]);
  if (before && "right" in before.dataset) { before.checked = true; check(false); }
  return () => { options.forEach((option) => { option.checked = false; }); silence(output); };
}

/** Each hint appears once the one before it has been opened. */
function mountHints(hints) {
  const show = () => hints.forEach((hint, i) => { hint.hidden = i > 0 && !hints[i - 1].open && !hint.open; });
  hints.forEach((hint) => hint.addEventListener("toggle", show));
  show();
  return () => { hints.forEach((hint) => { hint.open = false; }); show(); };
}

/** Steps of a faded example: a step waits until the blanks before it are filled or looked up. */
function mountSteps(steps) {
  const show = () => {
    const stop = steps.findIndex((step) => step.dataset.blank === "open");
    steps.forEach((step, i) => { step.hidden = stop >= 0 && i > stop; });
  };
  for (const step of steps.filter((each) => "blank" in each.dataset)) {
    step.addEventListener("course-filled", () => { step.dataset.blank = "filled"; show(); });
    step.querySelector("details").addEventListener("toggle", () => { step.dataset.blank = "filled"; show(); });
  }
  show();
  return () => {
    steps.filter((step) => "blank" in step.dataset).forEach((step) => {
      step.querySelector("details").open = false;
      step.dataset.blank = "open";
    });
    show();
  };
}

function mount(article) {
  const id = article.dataset.course;
  const clearings = [mountSteps([...article.querySelectorAll(".course-step")])];
  for (const field of article.querySelectorAll("[data-part]")) {
    const key = `${id}/${field.dataset.part}`;
    const filled = () => field.dispatchEvent(new Event("course-filled", { bubbles: true }));
    clearings.push("record" in field.dataset ? mountField(field, key, filled) : mountChoice(field, key));
  }
  clearings.push(mountHints([...article.querySelectorAll(".course-hint")]));
  article.querySelector(".course-again")?.addEventListener("click", () => {
    saved.drop(`${id}/`);
    [...clearings].reverse().forEach((clear) => clear());
    article.querySelector("input")?.focus();
  });
}

/** "2 of 3 right" wherever a page asks for it. */
function mountProgress(root) {
  const show = () => {
    const keys = Object.keys(saved.all());
    for (const place of root.querySelectorAll("[data-progress]")) {
      const done = keys.filter((key) => key.startsWith(`${place.dataset.progress}/`)).length;
      const all = Number(place.dataset.of);
      place.textContent = done >= all ? "✓ all right" : `${done} of ${all} right`;
      place.closest(".course-footer")?.removeAttribute("hidden");
    }
  };
  document.addEventListener("course-progress", show);
  show();
}

/** Print opens what is folded, and folds it again. */
function mountPrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".course details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
}

function mountClear(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    saved.write({});
    tell(button.parentNode.querySelector("[role=status]"), { status: "ask", sentence: "Your progress is cleared." });
  });
}

document.querySelectorAll("[data-course]").forEach(mount);
document.querySelectorAll("[data-course-clear]").forEach(mountClear);
mountProgress(document);
mountPrint();
