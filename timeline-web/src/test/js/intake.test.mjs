import assert from "node:assert/strict";
import { test } from "node:test";
import { picture } from "../../main/resources/static/assets/lib/ministrip.js";
import { nudged, paragraphs, plain } from "../../main/resources/static/assets/lib/sentences.js";

const read = (text, language = "en") => paragraphs(text, language).map(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));

test("finds the sentences of each paragraph", () => {
  assert.deepEqual(read("The bridge is shut. It was shut on Friday!\r\n\r\n  A second paragraph?  "), [["The bridge is shut.", "It was shut on Friday!"], ["A second paragraph?"]]);
  assert.deepEqual(read(""), []);
  assert.deepEqual(read(" \n\t\n"), []);
});

test("takes a line that goes on with a small letter to the one before", () => {
  assert.deepEqual(read("The bridge\nis shut. It was\r\nshut.\nThe end."), [["The bridge\nis shut.", "It was\r\nshut."], ["The end."]]);
});

test("ends no sentence after a title or initials", () => {
  assert.deepEqual(read("Mr. Smith met Dr. A. B. Jones. They agreed."), [["Mr. Smith met Dr. A. B. Jones.", "They agreed."]]);
});

test("reads other scripts, and goes on where a language is none", () => {
  assert.deepEqual(read("桥关闭了。第二天重新开放。", "zh-Hans"), [["桥关闭了。", "第二天重新开放。"]]);
  assert.deepEqual(read("One. Two.", "no such language"), [["One.", "Two."]]);
});

test("finds each letter of a text at most once, in order", () => {
  const text = "“It’s shut,” she said. 😀 Dr. Noor left…\nA\u0301 la fin.\u2028\uFEFFEnd";
  let at = 0;
  for (const { sentences } of paragraphs(text, "en")) {
    for (const { start, end } of sentences) {
      assert.ok(start >= at && end > start);
      assert.equal(text.slice(at, start).trim(), "");
      at = end;
    }
  }
  assert.equal(text.slice(at).trim(), "");
});

test("moves an edge of a quote by a word", () => {
  const text = "On Friday, the town shut the bridge. It said so.";
  const whole = { start: 0, end: 36 };
  const said = ({ start, end }) => text.slice(start, end);
  assert.equal(said(nudged(text, whole, "start", 1, "en")), "Friday, the town shut the bridge.");
  assert.equal(said(nudged(text, whole, "end", -1, "en")), "On Friday, the town shut the bridge");
  assert.equal(said(nudged(text, whole, "end", 1, "en")), "On Friday, the town shut the bridge. It");
  assert.deepEqual(nudged(text, whole, "start", -1, "en"), whole);
  assert.deepEqual(nudged(text, { start: 3, end: 9 }, "start", 1, "en"), { start: 3, end: 9 });
  assert.equal(nudged("桥关闭了", { start: 0, end: 4 }, "start", 1, "zh").start > 0, true);
});

test("makes white space one blank", () => {
  assert.equal(plain(" a\r\n b\u00A0c "), "a b c");
});

const JULY = { from: 20635, to: 20665 };
const day = (text) => ({ earliest: text, latest: text, shape: "day", words: "that day" });

test("draws a date beside the days of its timeline", () => {
  const among = picture(day("2026-07-12"), JULY);
  assert.equal(among.bar, null);
  assert.ok(among.own && among.dot && among.dot > among.own.x && among.dot < among.own.x + among.own.width);
  assert.equal(among.words, "that day: among the days of the timeline, 1 to 31 July 2026");
  const before = picture(day("1066-10-14"), JULY);
  assert.ok(before.own && before.dot !== null && before.dot < before.own.x);
  assert.match(before.words, /: before all that the timeline dates/);
  assert.match(picture(day("2027-01-01"), JULY).words, /: after all that/);
});

test("draws what is open up to the edge, and nothing of what is not known", () => {
  const by = picture({ latest: "2026-07-12", shape: "by", words: "by then" }, JULY);
  assert.equal(by.bar?.x, 0);
  assert.ok(by.dot && by.bar && by.dot <= by.bar.x + by.bar.width);
  assert.match(by.words, /reaches beyond/);
  const from = picture({ earliest: "2026-07-12", shape: "from", words: "from then" }, JULY);
  assert.ok(Math.abs((from.bar?.x ?? 0) + (from.bar?.width ?? 0) - 100) < 1e-9);
  const month = picture({ earliest: "2026-07-01", latest: "2026-07-31", shape: "period", words: "July" }, JULY);
  assert.deepEqual([month.bar, month.dot], [month.own, null]);
  const unknown = picture({ shape: "unknown", words: "date unknown" }, JULY);
  assert.deepEqual([unknown.bar, unknown.dot, unknown.words], [null, null, "date unknown"]);
});

test("draws a date where the timeline has none", () => {
  const alone = picture(day("2026-07-12"), null);
  assert.equal(alone.own, null);
  assert.ok(alone.dot && alone.dot > 0 && alone.dot < 100);
  assert.equal(alone.words, "that day");
});
