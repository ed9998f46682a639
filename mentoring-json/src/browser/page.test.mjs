// Opens the report on the results of the bundled examples in a browser: what it says, how it looks, and what it leaves alone.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { assertPlain, cells, collisions, colours, drawingsOf, fileOf, open, picturesOf, printed, printedAll, readable, resize, textsOf }
  from "./reading.mjs";

const pictures = picturesOf("report");

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
  ["nlls in en", ["--example", "nlls", "--names"]],
  ["nlls in fr", ["--example", "nlls", "--names", "--earlier", fileOf("earlier.json")]],
  ["groups in en", ["--example", "nlls", "--group-by", "location-type"]],
  ["groups in fr", ["--example", "nlls", "--group-by", "location-type"]],
  ["council-pilot in en", ["--example", "council-pilot"]],
  ["council-pilot in fr", ["--example", "council-pilot"]],
  ["peer-scheme in en", ["--example", "peer-scheme", "--names"]],
  ["peer-scheme in fr", ["--example", "peer-scheme", "--names"]],
  ["sponsorship in en", ["--example", "sponsorship", "--names"]],
  ["sponsorship in fr", ["--example", "sponsorship", "--names"]],
  ["hostile in en", ["--problem", fileOf("hostile.json")]],
];
const pageOf = (title) => fileOf(`${title}.html`);

before(async () => {
  writeFileSync(fileOf("hostile.json"), JSON.stringify(hostileProblem));
  await printed("match", "--example", "nlls", "--strategy", "greedy", "--out", fileOf("earlier.json"));
  await printedAll(reports.map(([title, source]) => ["report", ...source, "--language", title.slice(-2), "--out", pageOf(title)]));
});

for (const [title] of reports) {
  const coloured = title === "nlls in fr" || title.endsWith("en") && title !== "hostile in en";
  readable(title, pageOf(title), pictures, { coloured, printed: title === "nlls in en" });
}

const whole = (text) => Number(text.replace(/[^\d-]/g, ""));

for (const language of ["en", "fr"]) {
  test(`the numbers are those of the result, in ${language}`, async () => {
    const result = JSON.parse(await printed("match", "--example", "council-pilot", "--json"));
    const { page } = await open(pageOf(`council-pilot in ${language}`));
    assert.deepEqual((await cells(page, "#pairs")).map(([mentor, mentee, points]) => ({ mentor, mentee, score: whole(points) })),
      result.pairings.map(({ mentor, mentee, score }) => ({ mentor, mentee, score })));
    assert.deepEqual((await cells(page, "#unmatched")).map(([id]) => id), result.unmatched.map(({ id }) => id));
    const tiles = await page.evaluate(() => [...document.querySelectorAll(".tiles .value")].map((tile) => tile.textContent));
    assert.equal(whole(tiles[0]), result.totals.pairs);
    assert.equal(whole(tiles[3]), Math.round(result.totals.score / result.totals.pairs));
    assert.equal(whole(tiles[4]), result.unmatched.length);

    const drawings = await drawingsOf(page);
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
    const shown = await textsOf(page, "scores");
    rowsOf("scores").filter(({ count }) => count > 0).forEach(({ text }) => assert.ok(shown.includes(text)));
    await page.close();
  });
}

test("a person is found by name or identifier, with the keyboard alone", async () => {
  const { page } = await open(pageOf("nlls in fr"));
  await page.focus("#search");
  await page.keyboard.type("teodor KLYM");
  const visible = () => page.evaluate(() => [...document.querySelectorAll(".card:not([hidden])")]
    .map((card) => [card.querySelector("summary").textContent, card.open]));
  assert.deepEqual(await visible(), [["R-124 Teodor Klymchuk", true]]);
  assert.equal(await page.$eval("#found", (status) => status.textContent), "1 fiche sur 74");
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
  const { page } = await open(pageOf("council-pilot in en"));
  await page.click("#pairs tbody a");
  await page.waitForFunction(() => document.querySelector(".card[open] div:target"));
  await page.close();
});

test("everything but the pictures is there without scripts", async () => {
  const { page, complaints } = await open(pageOf("nlls in en"), { scripts: false });
  await assertPlain(page, "scores");
  assert.ok((await page.$$("table")).length >= 10);
  assert.equal(await (await page.$(".search")).isVisible(), false);
  await page.screenshot({ path: join(pictures, "nlls-en-no-scripts.png") });
  assert.deepEqual(complaints, []);
  await page.close();
});

test("pictures follow the width of the window and the colours of the system", async () => {
  const { page, complaints } = await open(pageOf("nlls in en"));
  const width = () => page.$eval("#figure-scores svg", (svg) => svg.getBoundingClientRect().width);
  const wide = await width();
  await resize(page, 500);
  assert.ok(await width() < wide - 100);
  assert.deepEqual(await collisions(page), []);
  const bar = () => page.$eval("#figure-scores svg .mark-rect path", (path) => getComputedStyle(path).fill);
  const light = await bar();
  await colours(page, "dark");
  assert.notEqual(await bar(), light);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("a search looks at every name once, however many people there are", async () => {
  const { page } = await open(pageOf("nlls in en"));
  const [people, looks] = await page.evaluate(() => {
    let count = 0;
    for (const kind of [String, Array]) {
      const own = kind.prototype.includes;
      kind.prototype.includes = function includes(...wanted) { count += 1; return own.apply(this, wanted); };
    }
    const input = document.getElementById("search");
    input.value = "a";
    input.dispatchEvent(new Event("input"));
    return [document.querySelectorAll(".card").length, count];
  });
  assert.equal(looks, people);
  await page.close();
});
