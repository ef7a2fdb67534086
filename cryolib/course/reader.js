// Read an answer: the grammar of reader.py, token for token. No evaluation, no guessing.

const SPACES = /[\t\n\r\f\v \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
const PLAIN = "0123456789-+";
const NUMBER = new RegExp(
  "^([+-]?) ?([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)" +
  "(?:[eE]([+-]?[0-9]{1,2})| ?[·x] ?10(?:\\^([+-]?[0-9]{1,2})|([+-][0-9]{1,2})))?" +
  "(?![0-9]|[.,][0-9]) ?");
const FACTOR = /(°?[A-Za-zµΩÅ]+|%)(?:\^?([+-]?[0-9])(?![0-9]))?/y;
const BETWEEN = / ?[·.] ?| |-/y;
const ASKS = { k: "unit-k", C: "unit-c", F: "unit-f", "°F": "unit-f", "°K": "unit-degree-k" };

class Refused {
  constructor(code, words = {}) { this.code = code; this.words = words; }
}

const trim = (text) => text.replace(/^ +| +$/g, "");
const raise = (number) => [...String(number)].map((c) => RAISED[PLAIN.indexOf(c)]).join("");

function normalise(text) {
  return trim(text.normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\u03bc/g, "µ").replace(/℃/g, "°C").replace(/º/g, "°")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+/g, (run) => "^" + [...run].map((c) => PLAIN[RAISED.indexOf(c)]).join(""))
    .replace(/\*\*/g, "^").replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/g, "-").replace(/[*×⋅∙•]/g, "·")
    .replace(/\^[({]([+-]?[0-9]+)[)}]/g, "^$1").replace(SPACES, " "));
}

/** An answer as {si, halfStep, figures, text, unit}; throws Refused when it cannot be read. */
function read(typed) {
  if ([...typed].length > 80) throw new Refused("long");
  const text = normalise(typed);
  if (!text) throw new Refused("empty");
  const found = NUMBER.exec(text);
  if (!found) throw new Refused("number");
  const [whole, sign, written, ...powers] = found;
  const power = powers.find((p) => p);
  const rest = text.slice(whole.length);
  if (/^(?:[eE] ?|[·x] ?10\^?)[+-]?[0-9]/.test(rest)) throw new Refused("exponent");
  if (/^(?!1 ?\/)[0-9·x+,.^]|^\/ ?[0-9]/.test(rest)) throw new Refused("number");
  if (!power && /^[1-9][0-9]{0,2},[0-9]{3}$/.test(written)) {
    throw new Refused("comma", { point: written.replace(",", "."), whole: written.replace(",", "") });
  }
  const answer = measure(sign === "-" ? "-" : "", plainDigits(written), Number(power || 0), parseUnit(rest));
  if (!Number.isFinite(answer.si)) throw new Refused("number");
  return answer;
}

function plainDigits(written) {
  const [whole, decimals] = written.replace(",", ".").split(".");
  return decimals ? `${whole || "0"}.${decimals}` : whole;
}

function measure(sign, digits, exponent, unit) {
  const decimals = (digits.split(".")[1] || "").length;
  const power = exponent ? ` × 10${raise(exponent)}` : "";
  const gap = unit.text ? " " : "";
  return {
    unit,
    si: Number(`${sign}${digits}e${exponent}`) * unit.factor + unit.offset,
    halfStep: 0.5 * Number(`1e${exponent - decimals}`) * unit.factor,
    figures: digits.replace(".", "").replace(/^0+/, "").length,
    text: `${sign && "−"}${digits}${power}${gap}${unit.text}`,
  };
}

/** {text, factor, dimension, offset} of a unit as written. */
function parseUnit(written) {
  const text = normalise(written);
  if ([...text].length > 40) throw new Refused("unit-long");
  let factor = 1;
  const powers = [0, 0, 0, 0, 0, 0];
  text.split("/").forEach((part, index) => {
    for (const [name, power] of factorsOf(trim(part), index, text)) {
      const [size, dimension] = named(name, text);
      const signed = index === 0 ? power : -power;
      factor *= integerPower(size, signed);
      dimension.forEach((d, i) => { powers[i] += d * signed; });
    }
  });
  if (!(Number.isFinite(factor) && factor > 0)) throw new Refused("unit-unknown", { unit: text });
  while (powers.length && powers[powers.length - 1] === 0) powers.pop();
  return { text, factor, dimension: powers.join(","), offset: TABLES.units.offsets[text] || 0 };
}

function factorsOf(part, index, text) {
  if (index === 0 && (part === "" || part === "1")) return [];
  const bracketed = part.startsWith("(") && part.endsWith(")");
  const inner = bracketed ? trim(part.slice(1, -1)) : part;
  const pairs = [];
  let loose = false;
  for (let position = 0; ;) {
    FACTOR.lastIndex = position;
    const found = FACTOR.exec(inner);
    if (!found) throw new Refused("unit-unknown", { unit: text });
    pairs.push([found[1], Number(found[2] || 1)]);
    position = FACTOR.lastIndex;
    if (position === inner.length) break;
    BETWEEN.lastIndex = position;
    const between = BETWEEN.exec(inner);
    if (!between) throw new Refused("unit-unknown", { unit: text });
    loose = loose || between[0] !== "-";
    position = BETWEEN.lastIndex;
  }
  if (index > 0 && loose && !bracketed) throw new Refused("unit-ambiguous", { unit: text });
  return pairs;
}

function named(name, text) {
  const { units, prefixes } = TABLES.units;
  const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);
  let entry = own(units, name);
  let scale = 1;
  if (!entry && (own(units, name.slice(1)) || []).length === 3 && own(prefixes, name[0])) {
    entry = units[name.slice(1)];
    scale = Number(`1e${prefixes[name[0]]}`);
  }
  if (!entry) {
    if (own(ASKS, name)) throw new Refused(ASKS[name], { unit: text });
    const near = nearby(name);
    throw new Refused(near ? "unit-case" : "unit-unknown", { unit: text, near });
  }
  return [entry[0] * scale, entry[1] ? entry[1].split(",").map(Number) : []];
}

function nearby(name) {
  const { units, prefixes } = TABLES.units;
  const prefixed = Object.keys(units).filter((u) => units[u].length === 3)
    .flatMap((u) => Object.keys(prefixes).map((p) => p + u));
  return [...Object.keys(units), ...prefixed]
    .filter((known) => known.toLowerCase() === name.toLowerCase()).join(" or ");
}

function integerPower(size, power) {
  let result = 1;
  for (let i = 0; i < Math.abs(power); i += 1) result *= size;
  if (power >= 0) return result;
  return result ? 1 / result : Infinity;
}
