// Opens the report on an experiment in a browser: what it says, how it looks, and what it leaves alone.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import { assertPlain, cells, drawingsOf, fileOf, open, picturesOf, printedAll, readable, textsOf } from "./reading.mjs";

const pictures = picturesOf("experiment");
const document = readFileSync(process.env.MENTORING_EXPERIMENT ?? "experiment-report.json", "utf8");
const report = JSON.parse(document);

/** Labels that would do harm in a page that takes them for anything but texts, and labels that are long. */
const hostile = Object.entries({
  "steady-or-very-good": "<h1>hostile</h1>",
  "deferred-acceptance": "</script><script>alert(1)</script>",
  assignment: "\"><img src=x onerror=alert(1)>",
  "rank-maximal": "w".repeat(256),
  greedy: "\u{1F331}".repeat(40),
  random: "عربي مرشد",
  popular: "={{constructor}} datum.row @most",
  "half-misreport": "'\\u003cb> a label of many words that has no end and goes on and on",
}).reduce((text, [plain, label]) => text.replaceAll(JSON.stringify(plain), JSON.stringify(label)), document);

const pages = [["plain in en", document], ["plain in fr", document], ["hostile in en", hostile]];
const pageOf = (title) => fileOf(`${title}.html`);

before(async () => {
  pages.forEach(([title, text]) => writeFileSync(fileOf(`${title}.json`), text));
  await printedAll(pages.map(([title]) =>
    ["report", "--experiment-report", fileOf(`${title}.json`), "--language", title.slice(-2), "--out", pageOf(title)]));
});

for (const [title] of pages) {
  const first = title === "plain in en";
  readable(title, pageOf(title), pictures, { coloured: first, printed: first });
}

/** The number that is written; half a unit of its last place is what it may have been rounded by. */
function told(text, language) {
  const plain = text.replace(/[+\u202f\u00a0]/g, "").replace("−", "-").replaceAll(language === "en" ? "," : " ", "").replace(",", ".");
  return { value: Number(plain), half: 0.5 * 10 ** -(plain.split(".")[1] ?? "").length + 1e-9 };
}

function assertTells(text, figure, language) {
  const { value, half } = told(text, language);
  assert.ok(Math.abs(value - figure) <= half, `${text} does not tell ${figure}`);
}

for (const language of ["en", "fr"]) {
  test(`the numbers are those of the report, in ${language}`, async () => {
    const { page } = await open(pageOf(`plain in ${language}`));
    const rows = (figure) => cells(page, `#figure-${figure}`);
    const contenders = report.design.contenders.map(({ id, strategy }) => id ?? strategy);
    const shown = ["total-score", "blocking-pairs", "pairs", "mentee-mean-rank"];
    const between = language === "en" ? " to " : " à ";
    const conditions = [...new Set(report.cells.map(({ source, perturbation }) => `${source} ${perturbation}`))];
    for (const [k, condition] of conditions.entries()) {
      const here = (each) => `${each.source} ${each.perturbation}` === condition;
      for (const [m, metric] of shown.entries()) {
        const means = await rows(`means-${k + 1}-${m + 1}`);
        assert.deepEqual(means.map(([contender]) => contender), contenders);
        for (const [contender, mean, interval, deviation, median, count] of means) {
          const figures = report.cells.find((cell) => here(cell) && cell.contender === contender).figures[metric];
          if (!figures) {
            assert.deepEqual([mean, count], ["–", "0"]);
            continue;
          }
          assertTells(mean, figures.mean, language);
          assertTells(interval.split(between)[0], figures.interval.low, language);
          assertTells(interval.split(between)[1], figures.interval.high, language);
          assertTells(deviation, figures.deviation, language);
          assertTells(median, figures.median, language);
          assert.equal(Number(count), figures.count);
        }
        const contrasts = report.contrasts.filter((each) => each.factor === "CONTENDER" && here(each.one) && each.metric === metric);
        const differences = await rows(`differences-${k + 1}-${m + 1}`);
        assert.equal(differences.length, contrasts.length);
        differences.forEach(([contender, mean, interval], i) => {
          assert.equal(contender, contrasts[i].one.contender);
          assertTells(mean, contrasts[i].difference.mean, language);
          assertTells(interval.split(between)[0], contrasts[i].difference.interval.low, language);
        });
      }
    }
    const drawings = await drawingsOf(page);
    for (const [k, tradeOff] of report.tradeOffs.entries()) {
      const drawn = drawings.find(({ id }) => id === `trade-off-${k + 1}-1`).rows;
      assert.deepEqual(drawn.filter(({ kind }) => kind === "one").map(({ label }) => label).sort(), [...tradeOff.members].sort());
      const texts = await textsOf(page, `trade-off-${k + 1}-1`);
      tradeOff.members.forEach((member) => assert.ok(texts.includes(member), `${member} has no name in the picture`));
    }
    await page.close();
  });
}

test("everything but the pictures is there without scripts", async () => {
  const { page, complaints } = await open(pageOf("plain in en"), { scripts: false });
  await assertPlain(page, "means-1-1");
  assert.deepEqual(complaints, []);
  await page.close();
});
