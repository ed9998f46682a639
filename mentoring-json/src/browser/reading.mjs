// What the browser tests share: the command, a browser, and all that every report is looked at for.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const classPath = process.env.MENTORING_CLASSPATH;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "browser-"));

let browser;

before(async () => {
  assert.ok(classPath, "MENTORING_CLASSPATH must hold the command and what it needs");
  browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => browser?.close());

export const newPage = () => browser.newPage();

/** A file for the time of the test. */
export const fileOf = (name) => join(folder, name);

/** The folder in which a test leaves its screenshots. */
export function picturesOf(test) {
  const pictures = join(process.env.MENTORING_PICTURES ?? tmpdir(), test);
  mkdirSync(pictures, { recursive: true });
  return pictures;
}

/** What the command says. */
export const command = (...words) => new Promise((done, fail) => {
  const run = spawn("java", ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, "dev.mentoring.json.cli.MentoringCommand", ...words]);
  const said = { stdout: "", stderr: "" };
  run.stdout.setEncoding("utf8").on("data", (text) => { said.stdout += text; });
  run.stderr.setEncoding("utf8").on("data", (text) => { said.stderr += text; });
  run.on("error", fail).on("close", (status) => done({ status, ...said }));
});

/** What the command prints, which must work. */
export async function printed(...words) {
  const { status, stdout, stderr } = await command(...words);
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Runs commands, two at a time. */
export async function printedAll(all) {
  const left = [...all];
  const work = async () => {
    while (left.length > 0) {
      await printed(...left.shift());
    }
  };
  await Promise.all([work(), work()]);
}

/** A page, and what it says on the console or asks for beside itself, neither of which it should. */
export async function open(file, { width = 1280, scheme = "light", scripts = true } = {}) {
  const page = await newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => request.url() === pathToFileURL(file).href || complaints.push(request.url()));
  page.on("dialog", (dialog) => { complaints.push(dialog.message()); dialog.dismiss(); });
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await colours(page, scheme);
  await page.goto(pathToFileURL(file).href);
  if (scripts) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".drawing")].every((drawing) => drawing.querySelector("svg text")));
  }
  return { page, complaints };
}

export const colours = (page, scheme) => page.emulateMediaFeatures(
  [{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);

/** Another width; pictures are drawn anew in the frame after. */
export async function resize(page, width) {
  await page.setViewport({ width, height: 900 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Texts of pictures that lie over each other, or outside their picture. */
export const collisions = (page) => page.evaluate(() => [...document.querySelectorAll(".drawing svg")].flatMap((svg) => {
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

const unfold = (page, open) => page.evaluate((wanted) =>
  document.querySelectorAll("details").forEach((each) => { each.open = wanted; }), open);
const widthOf = (page) => page.evaluate(() => document.documentElement.scrollWidth);

/** What axe finds. */
async function violations(page, options) {
  const found = await page.evaluate((more) => axe.run({ resultTypes: ["violations"], preload: false, ...more }), options);
  return found.violations.map((each) => `${each.impact}: ${each.help}: ${each.nodes[0].html.slice(0, 200)}`);
}

const byColours = ["color-contrast", "link-in-text-block"];

/**
 * Looks at a report: wide and narrow, light and dark, on paper, and by the rules of accessibility. It is opened once, narrow and dark.
 *
 * @param coloured whether its colours are looked at, which pages that differ in their words alone need once
 * @param printed whether the browser prints it itself too, which pages need once
 */
export function readable(title, file, pictures, { coloured = true, printed = false } = {}) {
  test(title, async (t) => {
    const { page, complaints } = await open(file, { width: 400, scheme: "dark" });
    for (const width of [400, 1280]) {
      await t.test(`is readable at ${width} px`, async () => {
        await resize(page, width);
        assert.deepEqual(await collisions(page), []);
        assert.equal(await widthOf(page), width, "the page scrolls sideways");
        for (const scheme of ["dark", "light"]) {
          await colours(page, scheme);
          await page.screenshot({ path: join(pictures, `${title}-${width}-${scheme}.png`.replaceAll(" in ", "-")), fullPage: true });
        }
        await unfold(page, true);
        assert.equal(await widthOf(page), width, "an open table widens the page");
        await unfold(page, false);
      });
    }
    await t.test("can be used by everybody", async () => {
      await unfold(page, true);
      await page.evaluate(axe);
      assert.deepEqual(await violations(page, { rules: Object.fromEntries(byColours.map((rule) => [rule, { enabled: false }])) }), []);
      for (const scheme of coloured ? ["light", "dark"] : []) {
        await colours(page, scheme);
        assert.deepEqual(await violations(page, { runOnly: { type: "rule", values: byColours } }), [], scheme);
      }
      await unfold(page, false);
    });
    await t.test("prints on white with its tables open", async () => {
      await onPaper(page);
      if (printed) {
        await page.pdf({ path: join(pictures, `${title}.pdf`.replaceAll(" in ", "-")), preferCSSPageSize: true });
      }
      assert.equal((await page.$$("details.numbers[open]")).length, 0);
    });
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

async function onPaper(page) {
  await page.emulateMediaType("print");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await resize(page, 665);
  assert.deepEqual(await collisions(page), []);
  const look = await page.evaluate(() => ({
    background: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    closed: document.querySelectorAll("details.numbers:not([open])").length,
    tables: [...document.querySelectorAll("figure table")].filter((table) =>
      table.getBoundingClientRect().right > table.closest("figure").getBoundingClientRect().right + 1).length,
    pictures: [...document.querySelectorAll(".drawing svg")].filter((svg) => svg.getBoundingClientRect().width > 665).length,
  }));
  assert.deepEqual(look, { background: "rgb(255, 255, 255)", ink: "rgb(27, 35, 48)", closed: 0, tables: 0, pictures: 0 });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
}

/** The cells of a table, row by row. */
export const cells = (page, selector) => page.evaluate((which) => [...document.querySelectorAll(`${which} tbody tr`)]
  .map((row) => [...row.children].map((cell) => cell.textContent)), selector);

/** What the pictures of a page are drawn from. */
export const drawingsOf = (page) => page.evaluate(() => JSON.parse(document.getElementById("drawings").textContent).pictures);

/** The texts that stand in a picture. */
export const textsOf = (page, figure) => page.evaluate((id) =>
  [...document.querySelectorAll(`#figure-${id} svg text`)].map((text) => text.textContent), figure);

/** That a page without scripts has its tables open, and neither pictures nor what else needs scripts. */
export async function assertPlain(page, figure) {
  assert.equal((await page.$$("details.numbers:not([open])")).length, 0);
  assert.equal(await (await page.$(".drawing")).isVisible(), false);
  assert.equal(await (await page.$(`#figure-${figure} table`)).isVisible(), true);
}
