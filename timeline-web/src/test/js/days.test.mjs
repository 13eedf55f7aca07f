import assert from "node:assert/strict";
import { test } from "node:test";
import { civil, iso, number, parse, rangeWords, words } from "../../main/resources/static/assets/lib/days.js";

test("counts days as the service does", () => {
  assert.equal(parse("1970-01-01"), 0);
  assert.equal(parse("2026-07-03"), 20637);
  assert.equal(parse("0000-01-01"), -719528);
  assert.equal(parse("-0043-03-15"), -735160);
  assert.equal(parse("+12345-06-07"), 3789548);
});

test("reads what it writes, over centuries and before our era", () => {
  for (let day = -2_000_000; day < 2_000_000; day += 373) {
    assert.equal(parse(iso(day)), day);
    const { year, month, day: ofMonth } = civil(day);
    assert.equal(number(year, month, ofMonth), day);
  }
});

test("knows no day that there is not", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-7-3", "yesterday", "", null]) {
    assert.equal(parse(text), null);
  }
  assert.notEqual(parse("2024-02-29"), null);
});

test("says days as people do", () => {
  const range = (from, to) => rangeWords({ from: parse(from), to: parse(to) });
  assert.equal(words(parse("-0043-03-15")), "15 March 44 BCE");
  assert.equal(range("2026-05-29", "2026-07-16"), "29 May to 16 July 2026");
  assert.equal(range("2026-07-03", "2026-07-16"), "3 to 16 July 2026");
  assert.equal(range("2026-07-03", "2026-07-03"), "3 July 2026");
  assert.equal(range("2025-12-31", "2026-01-01"), "31 December 2025 to 1 January 2026");
  assert.equal(range("-0043-03-15", "0014-08-19"), "15 March 44 BCE to 19 August 14 CE");
});
