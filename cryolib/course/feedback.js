// Judge an answer against the record of a part: feedback.py for the page, sentence for sentence.

const MAX_POWER = 12;

/** {status: "right" | "wrong" | "ask", code, sentence, read} for a record and what was typed. */
function judge(record, typed) {
  const target = parseUnit(record.unit);
  let answer;
  try {
    answer = read(typed);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return say("ask", refused.code, record, refused.words);
  }
  const words = { read: answer.text, unit: answer.unit.text };
  if (answer.unit.dimension !== target.dimension) {
    if (answer.unit.text === "") return say("ask", "unit-missing", record, words);
    words.wrong = TABLES.units.kinds[answer.unit.dimension];
    return say("wrong", "dimension", record, words, words.wrong ? "dimension" : "dimension-other");
  }
  const value = (answer.si - target.offset) / target.factor;
  const slack = answer.halfStep / target.factor;
  if (Math.abs(value - record.value) <= record.rtol * Math.abs(record.value)) {
    const sentence = `${TABLES.sentences.right} ${record.right}`.trim();
    return { status: "right", code: "right", sentence, read: answer.text };
  }
  if (lostPercent(record, answer, value)) return say("ask", "unit-missing", record, words);
  const index = mistakeAt(record, value, answer.figures >= 2 ? slack : 0);
  if (index >= 0) {
    const sentence = `${TABLES.sentences.mistake} ${record.mistakes[index][1]}`;
    return { status: "wrong", code: `mistake-${index}`, sentence, read: answer.text };
  }
  return say("wrong", generic(record, answer, value, slack, words), record, words);
}

// A bare number that is a percentage this part knows, right or wrong, without its sign.
function lostPercent(record, answer, value) {
  const known = [record.value, ...record.mistakes.map(([slip]) => slip)];
  const bare = record.unit === "%" && answer.unit.text === "";
  return bare && known.some((one) => Math.abs(value / 100 - one) <= record.rtol * Math.abs(one));
}

function mistakeAt(record, value, slack) {
  let best = -1;
  record.mistakes.forEach(([slip], index) => {
    const distance = Math.abs(value - slip);
    if (distance > Math.max(record.rtol * Math.abs(slip), slack)) return;
    if (best < 0 || distance < Math.abs(value - record.mistakes[best][0])) best = index;
  });
  return best;
}

function generic(record, answer, value, slack, words) {
  const { value: expected, rtol } = record;
  if (answer.figures && Math.abs(value - expected) <= slack * (1 + 1e-9)) {
    words.figures = record.figures;
    return "rounding";
  }
  if (Math.abs(value + expected) <= rtol * Math.abs(expected)) return "sign";
  for (let power = 1; power <= MAX_POWER; power += 1) {
    const ten = Number(`1e${power}`);
    for (const [way, scaled] of [["large", expected * ten], ["small", expected / ten]]) {
      if (Math.abs(value - scaled) <= rtol * Math.abs(scaled)) {
        words.times = power <= 3 ? String(ten) : `10${raise(power)}`;
        words.way = way;
        return "power";
      }
    }
  }
  return "wrong";
}

function say(status, code, record, words, sentence = code) {
  const { unit } = record;
  const filled = {
    ...words,
    example: unit ? `12.3 ${unit}` : "0.123 or 12.3 %",
    target: unit || "the form 0.123 or 12.3 %",
    kind: TABLES.units.kinds[parseUnit(unit).dimension] || "another dimension",
  };
  const text = TABLES.sentences[sentence].replace(/\{([a-z]+)\}/g, (_, word) => filled[word]);
  return { status, code, sentence: text, read: words.read || "" };
}
