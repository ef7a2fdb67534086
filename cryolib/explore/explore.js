/**
 * Explorable figures: replay what was recorded when the book was built. No server, no kernel, no request.
 *
 * `unpack`, `frameAt` and `pathData` are pure and know no document; only `mount` touches the page.
 * The packing is described in codec.py, whose arithmetic this repeats in the same order.
 */

const UNITS = 16;

/** Undo base64 and zlib. @param {string} text @returns {Promise<{header: object, channels: Array}>} */
export async function unpack(text) {
  const packed = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const channels = [];
  let offset = 4 + length;
  for (const head of header.channels) {
    const count = head.axes.reduce((n, axis) => n * header.sizes[axis], head.per);
    const residual = unfold(bytes.subarray(offset, (offset += count * head.width)), head.width, count);
    channels.push(head.mode ? await inSlices(restore(head, residual, header)) : accumulate(head, residual));
  }
  return { header, channels };
}

/** Run a generator to its end in slices of a few milliseconds, so that the page stays responsive. */
async function inSlices(steps) {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < 8) continue;
    await new Promise((resume) => setTimeout(resume));
    began = performance.now();
  }
}

/** Byte planes with a folded sign, as integers. */
function unfold(bytes, width, count) {
  const out = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let value = 0;
    for (let plane = width - 1; plane >= 0; plane--) value = (value << 8) | bytes[plane * count + i];
    out[i] = (value >>> 1) ^ -(value & 1);
  }
  return out;
}

/** Deltas from state to state. */
function accumulate(head, values) {
  for (let i = head.per; i < values.length; i++) values[i] += values[i - head.per];
  return values;
}

/** When each position of a control is visited: the ends first, then halves of halves. */
function depths(n, ordered) {
  const found = new Array(n).fill(0);
  if (!ordered || n === 1) return found;
  found[n - 1] = 1;
  for (let level = 2, spans = [[0, n - 1]]; spans.length; level++) {
    const halves = [];
    for (const [low, high] of spans) {
      if (high - low < 2) continue;
      const middle = (low + high) >> 1;
      found[middle] = level;
      halves.push([low, middle], [middle, high]);
    }
    spans = halves;
  }
  return found;
}

/** The known positions that predict a target, with their Lagrange weights. */
function neighbours(depth, target, order) {
  const known = [...depth.keys()].filter((i) => depth[i] < depth[target]);
  const reach = (order + 1) / 2;
  const points = [...known.filter((i) => i < target).slice(-reach), ...known.filter((i) => i > target).slice(0, reach)];
  const weights = points.map((here) => {
    let above = 1, below = 1;
    for (const other of points) if (other !== here) (above *= target - other), (below *= here - other);
    return above / below;
  });
  return { points, weights };
}

/** Call `visit` with the offset of every combination of the allowed positions. */
function product(allowed, strides, visit, axis = 0, offset = 0) {
  if (axis === allowed.length) return visit(offset);
  for (const i of allowed[axis]) product(allowed, strides, visit, axis + 1, offset + i * strides[axis]);
}

const where = (depth, test) => [...depth.keys()].filter((i) => test(depth[i]));

/** The values of a predicted channel from its residuals; pauses after every position visited. */
function* restore(head, residual, header) {
  const { axes, per, mode, step } = head;
  const depth = axes.map((axis) => depths(header.sizes[axis], header.ordered[axis]));
  const strides = axes.map((_, i) => axes.slice(i + 1).reduce((n, axis) => n * header.sizes[axis], per));
  const out = head.bits === 16 ? new Int16Array(residual.length) : new Int32Array(residual.length);
  let taken = 0;
  const first = depth.map((d) => where(d, (level) => level === 0));
  for (let p = 0; p < per; p++)
    product(first, strides, (at) => (out[at + p] = (p ? out[at + p - 1] : 0) + step * residual[taken++]));
  const last = Math.max(0, ...depth.flat());
  for (let level = 1; level <= last; level++)
    for (const [axis, along] of depth.entries()) {
      const allowed = depth.map((d, b) => where(d, (x) => x < level + (b < axis ? 1 : 0)));
      for (const target of where(along, (x) => x === level)) {
        const { points, weights } = neighbours(along, target, mode);
        const sources = points.map((i) => (i - target) * strides[axis]);
        product(allowed.with(axis, [target]), strides, (at) => {
          for (let p = at; p < at + per; p++) {
            let total = 0;
            for (let j = 0; j < sources.length; j++) total += weights[j] * out[p + sources[j]];
            out[p] = Math.floor(total + 0.5) + step * residual[taken++];
          }
        });
        yield;
      }
    }
  return out;
}

/** The numbers of one channel in one state. */
function numbers({ header, channels }, channel, state) {
  const { axes, per } = header.channels[channel];
  const row = axes.reduce((n, axis) => n * header.sizes[axis] + state[axis], 0);
  return channels[channel].subarray(row * per, (row + 1) * per);
}

/** A number as it was written: sign, padding, decimals. */
function digits(value, [decimals, width]) {
  const text = String(Math.abs(value)).padStart(Math.max(width, decimals + 1), "0");
  const whole = decimals ? `${text.slice(0, -decimals)}.${text.slice(-decimals)}` : text;
  return (value < 0 ? "-" : "") + whole;
}

function words(spec, entry, state) {
  const template = entry.templates[numbers(spec, entry.which, state)[0]];
  let slot = 0;
  return template
    .map((part) => (typeof part === "string" ? part : digits(numbers(spec, entry.slots[slot++], state)[0], part)))
    .join("");
}

/** The whole picture in one state. @param {object} spec from `unpack` @param {number[]} state positions */
export function frameAt(spec, state) {
  const artists = spec.header.artists.map((artist) => {
    const show = artist.show === undefined || numbers(spec, artist.show, state)[0] === 1;
    const frame = { id: artist.id, show };
    if (!show) return frame;
    if (artist.x !== undefined) {
      const [x, y] = [numbers(spec, artist.x, state), numbers(spec, artist.y, state)];
      const gap = artist.gap === undefined ? [] : numbers(spec, artist.gap, state);
      frame.points = Array.from(x, (value, i) => (gap[i] ? null : [value / UNITS, y[i] / UNITS]));
    }
    if (artist.text) frame.text = words(spec, artist.text, state);
    if (artist.style)
      frame.style = Object.entries(artist.style).map(([key, [table, n]]) => [key, table[numbers(spec, n, state)[0]]]);
    return frame;
  });
  return { say: words(spec, spec.header.say, state), artists };
}

/** The `d` of a path through points, with a new piece after every gap (null). */
export function pathData(points, closed, codes) {
  let out = "", pen = "M";
  if (codes) {
    let next = 0, last = "";
    for (const code of codes) {
      out += (code === last && "QC".includes(code) ? " " : code) + (code === "Z" ? "" : points[next++].join(" "));
      last = code;
    }
    return out;
  }
  const end = () => (closed && pen === "L" ? "Z" : "");
  for (const point of points) {
    out += point ? `${pen}${point[0]} ${point[1]}` : end();
    pen = point ? "L" : "M";
  }
  return out + end();
}

const TOGETHER = /(\S+(?:(?:(?<=[=×]) |(?<=\d) (?=\D)| (?=[=×]))\S+)+)/; // a number with its unit, an equation

/** Write a sentence so that no line ends between a number and its unit. */
function write(place, say) {
  place.replaceChildren(...say.split(TOGETHER).map((part, i) => {
    if (i % 2 === 0) return part;
    const span = document.createElement("span");
    span.style.whiteSpace = "nowrap";
    span.textContent = part;
    return span;
  }));
}

/** Draw one frame into the groups of the picture. */
function paint(parts, artists, frame) {
  frame.artists.forEach((now, n) => {
    const { group, path, items } = parts[n];
    const { kind, closed, codes, home } = artists[n];
    group.style.display = now.show ? "" : "none";
    if (!now.show) return;
    if (now.points && path) path.setAttribute("d", pathData(now.points, closed, codes));
    if (now.points && home)
      items.forEach((item, i) => {
        const point = now.points[i];
        item.style.display = point ? "" : "none";
        const target = kind === "text" ? group : item;
        if (point) target.setAttribute("transform", `translate(${point[0] - home[0]} ${point[1] - home[1]})`);
      });
    if (now.text !== undefined) items[0].textContent = now.text;
    for (const [key, value] of now.style ?? [])
      for (const element of key[0] === "p" ? [path] : items) element?.style.setProperty(key.slice(2), value);
  });
}

/** The elements of each changing artist. */
function findParts(root, artists) {
  return artists.map(({ id, kind }) => {
    const group = root.querySelector(`[id="${id}"]`);
    const items = [...group.querySelectorAll(kind === "text" ? "text" : ":scope > g > *")];
    return { group, path: group.querySelector(":scope > path"), items };
  });
}

/** One control: a range, a list or a group of radio buttons, with its texts. */
function bindControl(box, signal, onInput) {
  const inputs = [...box.querySelectorAll("input, select")];
  const texts = JSON.parse(box.dataset.texts);
  const output = box.querySelector("output");
  const radio = inputs[0].type === "radio";
  const start = Number(box.dataset.start);
  const control = {
    get position() {
      return radio ? inputs.findIndex((input) => input.checked) : Number(inputs[0].value);
    },
    set position(i) {
      if (radio) inputs[i].checked = true;
      else inputs[0].value = i;
      control.refresh();
    },
    get text() {
      return `${box.dataset.label}: ${texts[control.position]}`;
    },
    refresh() {
      if (!output) return;
      const i = control.position;
      output.textContent = texts[i];
      inputs[0].setAttribute("aria-valuetext", texts[i]);
      inputs[0].style.setProperty("--at", texts.length > 1 ? i / (texts.length - 1) : 0);
    },
    start, last: texts.length - 1, inputs,
  };
  for (const input of inputs)
    input.addEventListener("input", () => (control.refresh(), onInput()), { signal });
  return control;
}

/** The button that runs a slider through its positions and stops at the end. */
function bindPlay(button, control, signal, onInput) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    button.setAttribute("aria-pressed", "false");
  };
  const advance = () => {
    if (!button.isConnected || control.position >= control.last) return stop();
    control.position += 1;
    onInput();
    if (control.position >= control.last) stop();
  };
  button.addEventListener("click", () => {
    if (timer) return stop();
    if (control.position >= control.last) (control.position = 0), onInput();
    else if (calm.matches) return advance(); // no motion of its own: one press, one step
    if (calm.matches) return;
    button.setAttribute("aria-pressed", "true");
    timer = setInterval(advance, Math.min(400, Math.max(80, 5000 / control.last)));
  }, { signal });
  control.inputs[0].addEventListener("pointerdown", stop, { signal });
  control.inputs[0].addEventListener("keydown", stop, { signal });
  signal.addEventListener("abort", stop);
  return stop;
}

const memory = {
  read(key) { try { return localStorage.getItem(key); } catch { return null; } },
  write(key, value) { try { localStorage.setItem(key, value); } catch { /* private window: ask again */ } },
};

/** What the reader said, judged: a sentence and whether it was right. */
export function judge(question, said) {
  if (said === "") return { right: null, sentence: "" };
  if (question.choices) {
    const right = Number(said) === question.answer;
    const chosen = `You said: ${question.choices[said]}.`;
    return { right, sentence: right ? `${chosen} Right.` : `${chosen} The figure says: ${question.result}.` };
  }
  const number = parseNumber(said);
  const right = Math.abs(number - question.answer) <= question.tol * Math.abs(question.answer);
  const shown = `You said ${said.trim()} ${question.unit}`.trim();
  return { right, sentence: `${shown}; the figure says ${question.result}.${right ? " Close enough: right." : ""}` };
}

/** A number as a reader types it, or NaN. A comma may be the decimal sign. */
export function parseNumber(text) {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/** Keep the figure covered until the reader has committed to an answer, or asks to see it. */
function bindPredict(root, signal, onOpen) {
  const form = root.querySelector(".explorable-predict");
  if (!form) return onOpen();
  const key = `cryo-predict:${root.dataset.explorable}`;
  const question = JSON.parse(form.dataset.question);
  const [verdict, picture] = ["verdict", "picture"].map((name) => root.querySelector(`.explorable-${name}`));
  const fault = form.querySelector(".explorable-fault");
  const open = (said, focus) => {
    const { right, sentence } = judge(question, said);
    verdict.querySelector("b").textContent = sentence;
    verdict.dataset.right = String(right);
    verdict.hidden = false;
    delete root.dataset.locked;
    picture.removeAttribute("aria-hidden");
    onOpen();
    if (focus) verdict.focus();
  };
  const before = memory.read(key);
  if (before !== null) return open(before, false);
  picture.setAttribute("aria-hidden", "true");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = new FormData(form).get("answer") ?? "";
    const empty = question.choices ? said === "" : Number.isNaN(parseNumber(said));
    fault.textContent = empty ? (question.choices ? "Choose an answer first." : "Type a number first, such as 4.2.") : "";
    if (empty) return form.querySelector("input").focus();
    memory.write(key, said);
    open(said, true);
  }, { signal });
  form.querySelector("[data-skip]").addEventListener("click", () => {
    memory.write(key, "");
    open("", true);
  }, { signal });
}

/**
 * Bring one figure to life.
 * @param {HTMLElement} root the figure
 * @param {{state?: number[], onChange?: (state: number[]) => void}} [options]
 * @returns {{dispose: () => void, set: (state: number[]) => void, ready: Promise<void>}}
 */
export function mount(root, options = {}) {
  if (root.explorable) return root.explorable;
  const stopper = new AbortController();
  const { signal } = stopper;
  const [status, sentence, values] = ["status", "sentence", "values"].map((n) => root.querySelector(`.explorable-${n}`));
  let spec, parts, timer;
  const stops = [];
  const state = () => controls.map((control) => control.position);

  const draw = () => {
    values.textContent = controls.map((control) => control.text).join(" · ");
    if (!spec) return;
    const frame = frameAt(spec, state());
    paint(parts, spec.header.artists, frame);
    write(sentence, frame.say);
    clearTimeout(timer); // a listener hears where the slider came to rest, not every step
    timer = setTimeout(() => (status.textContent = frame.say), 700);
  };
  const changed = () => {
    draw();
    options.onChange?.(state());
  };
  const controls = [...root.querySelectorAll(".explorable-control")].map((box) => {
    const control = bindControl(box, signal, changed);
    const button = box.querySelector(".explorable-play");
    if (button) stops.push(bindPlay(button, control, signal, changed));
    return control;
  });
  const set = (positions) => {
    controls.forEach((control, i) => (control.position = positions[i]));
    draw();
  };
  root.querySelector(".explorable-reset").addEventListener("click", () => {
    stops.forEach((stop) => stop());
    set(controls.map((control) => control.start));
    options.onChange?.(state());
  }, { signal });
  // JupyterLab would take these keys for moving between cells.
  root.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (plain && /^(Arrow|Home|End|Page)/.test(event.key)) event.stopPropagation();
  }, { signal });
  bindPredict(root, signal, () => (root.querySelector(".explorable-controls").disabled = false));
  if (options.state) set(options.state);

  const ready = unpack(root.dataset.pack).then((found) => {
    if (signal.aborted) return;
    parts = findParts(root, found.header.artists);
    spec = found;
    root.dataset.ready = "true";
    draw();
  }).catch(() => {
    // An old browser, or damaged data: leave the still picture with its values in words, and no dead controls.
    delete root.dataset.locked;
    root.dataset.failed = "true";
  });
  root.explorable = {
    set, ready,
    dispose() {
      stopper.abort();
      clearTimeout(timer);
      delete root.explorable;
    },
  };
  return root.explorable;
}

/** The entry for anywidget: the same figure, its positions shared with the kernel. */
async function render({ model, el }) {
  el.innerHTML = `<style>${model.get("_style")}</style>${model.get("_markup")}`;
  const figure = mount(el.querySelector("figure.explorable"), {
    state: model.get("_state"),
    onChange(state) {
      model.set("_state", state);
      model.save_changes();
    },
  });
  const follow = () => figure.set(model.get("_state"));
  model.on("change:_state", follow);
  return () => {
    model.off("change:_state", follow);
    figure.dispose();
  };
}

export default { render };

if (typeof document !== "undefined")
  for (const root of document.querySelectorAll("figure.explorable[data-pack]:not([data-widget])")) mount(root);
