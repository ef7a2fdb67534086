// One formula a line in, one a line out: JSON both ways. Started by katex_build.py.
// The source of the formula is left out of its MathML: nothing reads it, and a chapter has hundreds. Lengths keep two
// decimals, a tenth of a pixel: more are never seen and make a long chapter heavier.
const katex = require(process.argv[2]);
const { createInterface } = require("node:readline");

createInterface({ input: process.stdin }).on("line", (line) => {
  const { tex, display, macros } = JSON.parse(line);
  let answer;
  try {
    const options = { displayMode: display, macros: { ...macros }, strict: "error", output: "htmlAndMathml" };
    const html = katex.renderToString(tex, options);
    const bare = html.replace(/<annotation[^]*?<\/annotation>|<\/?semantics>/g, "");
    answer = { html: bare.replace(/\d*\.\d{3,}(?=em)/g, (length) => String(+Number(length).toFixed(2))) };
  } catch (problem) {
    answer = { error: problem.message };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
