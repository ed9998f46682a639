// Fills in the application form of the bundled example in a browser, and gives the document to the command.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, beforeEach, test } from "node:test";
import { build } from "esbuild";
import { command, fileOf, newPage, picturesOf, printed } from "./reading.mjs";

const pictures = picturesOf("form");
const folder = fileOf("nlls");
const formOf = async (...words) => JSON.parse(await printed("form", "--ui", "rjsf", ...words));

/** What the reader says of a document. */
async function read(document, name, programme = folder) {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(document));
  const { status, stdout, stderr } = await command("validate", "--programme", join(programme, "programme.json"), file);
  return { status, said: stdout + stderr };
}

let page;
let script;
let english;

before(async () => {
  const bundle = await build({
    entryPoints: ["page.jsx"], bundle: true, write: false, minify: true, jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  script = bundle.outputFiles[0].text;
  await printed("examples", "nlls", "--out", folder);
  english = await formOf("--programme", join(folder, "programme.json"));
});

beforeEach(async () => {
  page = await newPage();
  await page.setViewport({ width: 900, height: 1000 });
});

async function show(form) {
  const style = readFileSync("page.css", "utf8");
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style><div id="application"></div>`);
  await page.addScriptTag({ content: script });
  await page.evaluate((properties) => window.show(properties), form);
  await page.waitForSelector("button[type=submit]");
}

const picture = (name) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
const text = () => page.evaluate(() => document.body.innerText);

/** The input that is labelled so; of a group of answers, the one labelled so within the group. */
async function input(label, within) {
  const found = await page.evaluateHandle((wanted, group) => {
    const plain = (element) => element.textContent.trim().replace(/\*$/, "");
    const fields = [...document.querySelectorAll(".rjsf-field")]
      .filter((field) => !group || [...field.querySelectorAll("label, legend")].some((each) => plain(each) === group));
    const field = group ? fields.at(-1) : document.body;
    const named = [...(field?.querySelectorAll("label") ?? [])].find((each) => plain(each) === wanted);
    return named && (named.querySelector("input") ?? document.getElementById(named.htmlFor));
  }, label, within);
  assert.ok(found.asElement(), `the page asks for ${label}`);
  return found.asElement();
}

const tick = async (label, within) => (await input(label, within)).evaluate((element) => element.click());
const write = async (label, words) => {
  const field = await input(label);
  await field.evaluate((element) => { element.focus(); element.select?.(); });
  await page.keyboard.press("Backspace");
  await field.type(words);
};
const choose = async (label, answer) => {
  const field = await input(label);
  const value = await field.evaluate((element, wanted) =>
    [...element.options].find((option) => option.text === wanted).value, answer);
  await field.select(value);
};
const send = async () => {
  await page.evaluate(() => { window.sent = null; document.querySelector("button[type=submit]").click(); });
  await new Promise((done) => setTimeout(done, 100));
  return page.evaluate(() => window.sent);
};

async function fillInAsMentor() {
  await write("Your identifier", "501");
  await write("Your full name", "Ana Öztürk-O’Hara");
  await write("Date of the application", "02162026");
  await tick("Mentor");
  await tick("2-4");
  await write("Years in present role", "12");
  await tick("Governance › Budget management");
  await tick("Technology");
  await write("How many mentees I would take at most", "2");
  await tick("Remote-only meetings");
  await tick("On-going mentorship relationship");
  await tick("Yes, I confirm this", "What my partner tells me stays with me.");
}

test("nothing is answered or confirmed for anybody", async () => {
  await show(english);
  await picture("empty");
  const chosen = await page.evaluate(() =>
    [...document.querySelectorAll("input, select, textarea")].filter((each) => each.checked || each.value && each.type !== "checkbox"
      && each.type !== "radio" && each.type !== "hidden").map((each) => each.id));
  assert.deepEqual(chosen, []);
  assert.equal(await send(), null);
});

test("a mentor's application is accepted by the reader", async () => {
  await show(english);
  await fillInAsMentor();
  await picture("mentor");
  const document = await send();
  assert.ok(document, await text());
  assert.deepEqual(document.participants[0].offers, [{ topic: "budget-management" }, { topic: "technology" }]);
  assert.deepEqual(document.participants[0].readiness.acknowledged, { confidentiality: "2026-1" });
  const { status, said } = await read(document, "mentor");
  assert.equal(status, 0, said);
});

test("questions are asked of those whom they concern, and answers go with them", async () => {
  await show(english);
  assert.doesNotMatch(await text(), /What you can share|What you would like to learn/);
  await fillInAsMentor();
  assert.match(await text(), /What you can share/);
  await tick("Mentor");
  await tick("Mentee");
  assert.doesNotMatch(await text(), /What you can share|How many mentees/);
  await tick("Programming › Passive programming");
  await picture("mentee");
  const document = await send();
  assert.ok(document, await text());
  assert.equal(document.participants[0].offers, undefined);
  assert.equal(document.participants[0].mentorPlaces, undefined);
  const { status, said } = await read(document, "mentee");
  assert.equal(status, 0, said);
});

test("an answer that is taken back leaves nothing behind", async () => {
  await show(english);
  await fillInAsMentor();
  await write("At most so many kilometres from there", "40");
  assert.equal(await send(), null, "a distance needs a place");
  await write("At most so many kilometres from there", " ");
  const document = await send();
  assert.ok(document, await text());
  assert.equal(document.participants[0].withinReach, undefined);
});

for (const [name, spoil, code] of [
  ["a number out of range", () => write("Years in present role", "61"), /UNKNOWN_OPTION.*years-in-role/s],
  ["no role", () => tick("Mentor"), /ROLE_MISSING|MISSING_FIELD/],
]) {
  test(`${name} is refused by the page and by the reader`, async () => {
    await show(english);
    await fillInAsMentor();
    await spoil();
    assert.equal(await send(), null);
    await picture(`refused ${name}`);
    assert.match(await text(), /Errors/);
    const { status, said } = await read(await page.evaluate(() => window.filledIn), "spoiled");
    assert.equal(status, 1, said);
    assert.match(said, code);
  });
}

test("an answer that the form requires is missed by the page and by the reader", async () => {
  const peers = fileOf("peers");
  await printed("examples", "peer-scheme", "--out", peers);
  await show(await formOf("--programme", join(peers, "programme.json")));
  await write("Your identifier", "501");
  await write("Your full name", "Ana Öztürk-O’Hara");
  await write("Date of the application", "02162026");
  await tick("Mentee");
  await tick("Yes", "Is your service a member of the association?");
  await choose("Where is your service?", "Jersey");
  await write("By when do you mean to apply for a post as head of a service?", "06302027");
  await picture("peers");
  assert.match(await text(), /Do you lead alone/);
  assert.equal(await send(), null, "the needs are missing");
  const lacking = await read(await page.evaluate(() => window.filledIn), "lacking", peers);
  assert.equal(lacking.status, 1);
  assert.match(lacking.said, /MISSING_FIELD.*needs/s);
  await tick("Governance");
  const document = await send();
  assert.ok(document, await text());
  assert.deepEqual(document.participants[0].attributes["applies-by"], { day: "2027-06-30" });
  const { status, said } = await read(document, "peer", peers);
  assert.equal(status, 0, said);
});

test("the same questions are asked in French", async () => {
  await show(await formOf("--example", "nlls", "--language", "fr", "--person", "501"));
  await tick("Mentoré");
  await picture("french");
  const shown = await text();
  assert.match(shown, /À votre sujet/);
  assert.match(shown, /Ce que vous aimeriez apprendre/);
  assert.doesNotMatch(shown, /Votre identifiant|Ce que vous pouvez partager/);
});

test("sensitive questions wait for leave", async () => {
  await show(await formOf("--example", "sponsorship"));
  assert.doesNotMatch(await text(), /Gender, in your own description/);
  await page.evaluate(() => document.querySelector(".btn-add").click());
  await tick("Gender, in your own description (optional)", "You may use");
  await picture("leave");
  assert.match(await text(), /Gender, in your own description[^]*Gender, in your own description/);
});
