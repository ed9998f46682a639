// Opens the report on the results of the bundled examples in a browser: what it says, how it looks, and what it leaves alone.
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
const pictures = join(process.env.MENTORING_PICTURES ?? tmpdir(), "report");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const folder = mkdtempSync(join(tmpdir(), "report-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const command = (...words) => {
  const { status, stdout, stderr } = spawnSync("java",
    ["-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.mentoring.json.cli.MentoringCommand", ...words], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
};

/** Identifiers that would do harm in a page that takes them for anything but texts. */
const hostile = ["</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\\u003cb>", "عربي مرشد", "\u{1F331}".repeat(40),
  "w".repeat(256), "={{constructor}}", "datum.row", "@most"];
const hostileProblem = {
  format: "mentoring/matching-problem/1",
  id: "<h1>hostile</h1>",
  mentors: hostile.map((id, i) => ({ id: `m ${id}`.slice(0, 256), capacity: 1 + i % 3 })),
  mentees: hostile.map((id) => ({ id: `n ${id}`.slice(0, 256) })),
  pairs: hostile.flatMap((a, i) => hostile.slice(0, 6).map((b, j) => (
    { mentor: `m ${a}`.slice(0, 256), mentee: `n ${b}`.slice(0, 256), score: 1000 * (i + 1) - 70 * j }))),
};

const reports = [
  ["nlls", "en", ["--names", "--group-by", "location-type"]],
  ["nlls", "fr", ["--names", "--earlier", join(folder, "earlier.json")]],
  ["council-pilot", "en", []],
  ["council-pilot", "fr", []],
  ["peer-scheme", "en", ["--names", "--group-by", "region"]],
  ["peer-scheme", "fr", ["--names"]],
  ["sponsorship", "en", ["--names"]],
  ["sponsorship", "fr", ["--names"]],
];
const fileOf = (name, language) => join(folder, `${name}-${language}.html`);
const all = [...reports.map(([name, language]) => [name, language]), ["hostile", "en"]];

let browser;

before(async () => {
  assert.ok(classPath, "MENTORING_CLASSPATH must hold the command and what it needs");
  mkdirSync(pictures, { recursive: true });
  command("match", "--example", "nlls", "--strategy", "greedy", "--out", join(folder, "earlier.json"));
  for (const [name, language, more] of reports) {
    command("report", "--example", name, "--language", language, ...more, "--out", fileOf(name, language));
  }
  writeFileSync(join(folder, "hostile.json"), JSON.stringify(hostileProblem));
  command("report", "--problem", join(folder, "hostile.json"), "--out", fileOf("hostile", "en"));
  browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"] });
});

after(async () => browser?.close());

/** A page that fails the test when it says something on the console or asks for anything but itself. */
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
    await drawn(page);
  }
  return { page, complaints };
}

const drawn = (page) => page.waitForFunction(() =>
  [...document.querySelectorAll(".drawing")].every((drawing) => drawing.querySelector("svg text")));

/** Texts of pictures that lie over each other, or outside their picture. */
const collisions = (page) => page.evaluate(() => [...document.querySelectorAll(".drawing svg")].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")]
    .filter((text) => text.textContent !== "" && getComputedStyle(text).opacity !== "0")
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const outside = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(({ text }) => `${text} is cut`);
  const over = texts.flatMap((one, i) => texts.slice(i + 1)
    .filter((two) => Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left) > 1
      && Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top) > 2)
    .map((two) => `${one.text} lies over ${two.text}`));
  return [...outside, ...over];
}));

for (const [name, language] of all) {
  for (const width of [1280, 400]) {
    for (const scheme of ["light", "dark"]) {
      test(`${name} in ${language} is readable at ${width} px, ${scheme}`, async () => {
        const { page, complaints } = await open(fileOf(name, language), { width, scheme });
        assert.deepEqual(await collisions(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, "the page scrolls sideways");
        await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, "an open table widens the page");
        await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = false; }));
        await page.screenshot({ path: join(pictures, `${name}-${language}-${width}-${scheme}.png`), fullPage: true });
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }
}

for (const [name, language] of all) {
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
}

for (const [name, language] of all) {
  test(`${name} in ${language} prints on white with its tables open`, async () => {
    const { page, complaints } = await open(fileOf(name, language), { scheme: "dark" });
    await page.emulateMediaType("print");
    await page.setViewport({ width: 665, height: 950 });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await new Promise((done) => setTimeout(done, 200));
    assert.deepEqual(await collisions(page), []);
    const look = await page.evaluate(() => ({
      background: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      closed: document.querySelectorAll("details.numbers:not([open])").length,
      widest: Math.max(...[...document.querySelectorAll(".drawing svg")].map((svg) => svg.getBoundingClientRect().width)),
    }));
    assert.equal(look.background, "rgb(255, 255, 255)");
    assert.equal(look.ink, "rgb(27, 35, 48)");
    assert.equal(look.closed, 0);
    assert.ok(look.widest <= 665, `a picture is ${look.widest} wide`);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.pdf({ path: join(pictures, `${name}-${language}.pdf`), preferCSSPageSize: true });
    assert.equal(await page.evaluate(() => document.querySelectorAll("details.numbers[open]").length), 0);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

const cells = (page, selector) => page.evaluate((which) => [...document.querySelectorAll(`${which} tbody tr`)]
  .map((row) => [...row.children].map((cell) => cell.textContent)), selector);
const whole = (text) => Number(text.replace(/[^\d-]/g, ""));

for (const language of ["en", "fr"]) {
  test(`the numbers are those of the result, in ${language}`, async () => {
    const result = JSON.parse(command("match", "--example", "council-pilot", "--json"));
    const { page } = await open(fileOf("council-pilot", language));
    assert.deepEqual((await cells(page, "#pairs")).map(([mentor, mentee, points]) => ({ mentor, mentee, score: whole(points) })),
      result.pairings.map(({ mentor, mentee, score }) => ({ mentor, mentee, score })));
    assert.deepEqual((await cells(page, "#unmatched")).map(([id]) => id), result.unmatched.map(({ id }) => id));
    const tiles = await page.evaluate(() => [...document.querySelectorAll(".tiles .value")].map((tile) => tile.textContent));
    assert.equal(whole(tiles[0]), result.totals.pairs);
    assert.equal(whole(tiles[3]), Math.round(result.totals.score / result.totals.pairs));
    assert.equal(whole(tiles[4]), result.unmatched.length);

    const drawings = await page.evaluate(() => JSON.parse(document.getElementById("drawings").textContent).pictures);
    const rowsOf = (id) => drawings.find((drawing) => drawing.id === id).rows;
    for (const bin of rowsOf("scores")) {
      assert.equal(bin.count, result.pairings.filter(({ score }) => score >= bin.from && score < bin.to).length);
    }
    assert.deepEqual((await cells(page, "#figure-scores")).map((row) => whole(row[1])), rowsOf("scores").map((bin) => bin.count));
    assert.equal(rowsOf("loads").filter(({ kind }) => kind === "one").length, result.totals.pairs);
    const paired = new Set(result.pairings.map(({ mentee }) => mentee)).size;
    assert.equal(rowsOf("funnel-mentee").at(-1).to, paired);
    assert.deepEqual((await cells(page, "#figure-funnel-mentee")).map((row) => whole(row[1])),
      rowsOf("funnel-mentee").map((row) => row.to));
    const shown = await page.evaluate(() => [...document.querySelectorAll("#figure-scores svg text")].map((text) => text.textContent));
    rowsOf("scores").filter(({ count }) => count > 0).forEach(({ text }) => assert.ok(shown.includes(text)));
    await page.close();
  });
}

test("a person is found by name or identifier, with the keyboard alone", async () => {
  const { page } = await open(fileOf("nlls", "fr"));
  await page.focus("#search");
  await page.keyboard.type("teodor KLYM");
  const visible = () => page.evaluate(() => [...document.querySelectorAll(".card:not([hidden])")]
    .map((card) => [card.querySelector("summary").textContent, card.open]));
  assert.deepEqual(await visible(), [["R-124 Teodor Klymchuk", true]]);
  assert.match(await page.$eval("#found", (status) => status.textContent), /^1 .* 68$/);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type("zoe");
  assert.deepEqual((await visible()).map(([name]) => name), ["R-154 Zoë Lachancelier"]);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "R-154 Zoë Lachancelier");
  await page.close();
});

test("a link to a person opens what is said of them", async () => {
  const { page } = await open(fileOf("council-pilot", "en"));
  await page.click("#pairs tbody a");
  await page.waitForFunction(() => document.querySelector(".card[open] div:target"));
  await page.close();
});

test("everything but the pictures is there without scripts", async () => {
  const { page, complaints } = await open(fileOf("nlls", "en"), { scripts: false });
  const look = async (selector) => (await page.$$(selector)).length;
  assert.equal(await look("details.numbers:not([open])"), 0);
  assert.ok(await look("table") >= 10);
  assert.equal(await (await page.$(".search")).isVisible(), false);
  assert.equal(await (await page.$(".drawing")).isVisible(), false);
  assert.equal(await (await page.$("#figure-scores table")).isVisible(), true);
  await page.screenshot({ path: join(pictures, "nlls-en-no-scripts.png") });
  assert.deepEqual(complaints, []);
  await page.close();
});

test("pictures follow the width of the window and the colours of the system", async () => {
  const { page, complaints } = await open(fileOf("nlls", "en"));
  const width = () => page.$eval("#figure-scores svg", (svg) => svg.getBoundingClientRect().width);
  const wide = await width();
  await page.setViewport({ width: 500, height: 900 });
  await page.waitForFunction((before) => document.querySelector("#figure-scores svg").getBoundingClientRect().width < before, {}, wide - 100);
  assert.deepEqual(await collisions(page), []);
  const bar = () => page.$eval("#figure-scores svg .mark-rect path", (path) => getComputedStyle(path).fill);
  const light = await bar();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  assert.notEqual(await bar(), light);
  assert.deepEqual(complaints, []);
  await page.close();
});
