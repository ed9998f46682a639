// Opens the report on an experiment in a browser: what it says, how it looks, and what it leaves alone.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const classPath = process.env.MENTORING_CLASSPATH;
const pictures = join(process.env.MENTORING_PICTURES ?? tmpdir(), "experiment");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const folder = mkdtempSync(join(tmpdir(), "experiment-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const document = readFileSync(process.env.MENTORING_EXPERIMENT ?? "experiment-report.json", "utf8");
const report = JSON.parse(document);

const command = (...words) => {
  const { status, stderr } = spawnSync("java",
    ["-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.mentoring.json.cli.MentoringCommand", ...words], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
};

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

const pages = [["plain", "en", document], ["plain", "fr", document], ["hostile", "en", hostile]];
const fileOf = (name, language) => join(folder, `${name}-${language}.html`);

let browser;

before(async () => {
  assert.ok(classPath, "MENTORING_CLASSPATH must hold the command and what it needs");
  mkdirSync(pictures, { recursive: true });
  for (const [name, language, text] of pages) {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, text);
    command("report", "--experiment-report", file, "--language", language, "--out", fileOf(name, language));
  }
  browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"] });
});

after(async () => browser?.close());

/** A page that notes when it says something on the console or asks for anything but itself. */
async function open(file, { width = 1280, scheme = "light", scripts = true } = {}) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => request.url() === pathToFileURL(file).href || complaints.push(request.url()));
  page.on("dialog", (dialog) => { complaints.push(dialog.message()); dialog.dismiss(); });
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);
  await page.goto(pathToFileURL(file).href);
  if (scripts) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".drawing")].every((drawing) => drawing.querySelector("svg text")));
  }
  return { page, complaints };
}

/** Texts of pictures that lie over each other, or outside their picture. */
const collisions = (page) => page.evaluate(() => [...document.querySelectorAll(".drawing svg")].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent !== "" && getComputedStyle(text).opacity !== "0")
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const outside = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(({ text }) => `${text} is cut`);
  const over = texts.flatMap((one, i) => texts.slice(i + 1)
    .filter((two) => Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left) > 1
      && Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top) > 2)
    .map((two) => `${one.text} lies over ${two.text}`));
  const place = svg.closest("figure").id;
  return [...outside, ...over].map((what) => `${place}: ${what}`);
}));

for (const [name, language] of pages) {
  for (const width of [1280, 400]) {
    for (const scheme of ["light", "dark"]) {
      test(`${name} in ${language} is readable at ${width} px, ${scheme}`, async () => {
        const { page, complaints } = await open(fileOf(name, language), { width, scheme });
        assert.deepEqual(await collisions(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, "the page scrolls sideways");
        await page.screenshot({ path: join(pictures, `${name}-${language}-${width}-${scheme}.png`), fullPage: true });
        await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, "an open table widens the page");
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }

  test(`${name} in ${language} can be used by everybody`, async () => {
    for (const scheme of ["light", "dark"]) {
      const { page } = await open(fileOf(name, language), { scheme });
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      assert.deepEqual(violations.map((each) => `${each.impact}: ${each.help}: ${each.nodes[0].html.slice(0, 200)}`), []);
      await page.close();
    }
  });

  test(`${name} in ${language} prints on white`, async () => {
    const { page, complaints } = await open(fileOf(name, language), { scheme: "dark" });
    await page.emulateMediaType("print");
    await page.setViewport({ width: 665, height: 950 });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await new Promise((done) => setTimeout(done, 200));
    assert.deepEqual(await collisions(page), []);
    const look = await page.evaluate(() => ({
      background: getComputedStyle(document.body).backgroundColor,
      closed: document.querySelectorAll("details.numbers:not([open])").length,
      tables: [...document.querySelectorAll("figure table")].filter((table) =>
        table.getBoundingClientRect().right > table.closest("figure").getBoundingClientRect().right + 1).length,
      widest: Math.max(...[...document.querySelectorAll(".drawing svg")].map((svg) => svg.getBoundingClientRect().width)),
    }));
    assert.equal(look.background, "rgb(255, 255, 255)");
    assert.equal(look.closed, 0);
    assert.equal(look.tables, 0, "tables are wider than their place");
    assert.ok(look.widest <= 665, `a picture is ${look.widest} wide`);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.pdf({ path: join(pictures, `${name}-${language}.pdf`), preferCSSPageSize: true });
    assert.deepEqual(complaints, []);
    await page.close();
  });
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
    const { page } = await open(fileOf("plain", language));
    const rows = (figure) => page.evaluate((id) => [...document.querySelectorAll(`#figure-${id} tbody tr`)]
      .map((row) => [...row.children].map((cell) => cell.textContent)), figure);
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
    const drawings = await page.evaluate(() => JSON.parse(document.getElementById("drawings").textContent).pictures);
    for (const [k, tradeOff] of report.tradeOffs.entries()) {
      const drawn = drawings.find(({ id }) => id === `trade-off-${k + 1}-1`).rows;
      assert.deepEqual(drawn.filter(({ kind }) => kind === "one").map(({ label }) => label).sort(), [...tradeOff.members].sort());
      const texts = await page.evaluate((id) => [...document.querySelectorAll(`#figure-${id} svg text`)].map((text) => text.textContent),
        `trade-off-${k + 1}-1`);
      tradeOff.members.forEach((member) => assert.ok(texts.includes(member), `${member} has no name in the picture`));
    }
    await page.close();
  });
}

test("everything but the pictures is there without scripts", async () => {
  const { page, complaints } = await open(fileOf("plain", "en"), { scripts: false });
  assert.equal((await page.$$("details.numbers:not([open])")).length, 0);
  assert.equal(await (await page.$(".drawing")).isVisible(), false);
  assert.equal(await (await page.$("#figure-means-1-1 table")).isVisible(), true);
  assert.deepEqual(complaints, []);
  await page.close();
});
