import assert from "node:assert/strict";
import { test } from "node:test";
import { clicked, dragged, gripAt, keyed } from "../../main/resources/static/assets/lib/brush.js";
import { parse } from "../../main/resources/static/assets/lib/days.js";
import { binned, covered, overview, pointsIn, summary } from "../../main/resources/static/assets/lib/overview.js";
import { around, framed, moved, ticks, within, zoomed } from "../../main/resources/static/assets/lib/scale.js";

const whole = { from: 0, to: 999 };
const SHAPES = ["day", "by", "from", "range"];

/** Spans as the service writes them: days counted on from the one before. */
function written(spans) {
  let before = 0;
  return spans.flatMap(([from, to, shape, facts = 1, disputed = 0]) => {
    const numbers = [parse(from) - before, parse(to) - parse(from), SHAPES.indexOf(shape) * 2 + 1, facts, disputed];
    before = parse(from);
    return numbers;
  });
}

const story = overview(
  [7, 1, [
    [1, written([["2026-03-01", "2026-03-31", "range"], ["2026-06-01", "2026-06-30", "range"]]), [], []],
    [2, written([["2026-07-03", "2026-07-03", "by", 2, 1], ["2026-07-10", "2026-07-10", "day"]]), [], []],
    [0, written([["2026-07-02", "2026-07-02", "by"]]), [], []],
  ]],
  [1, 2, 0],
);

test("counts exactly the facts of some days", () => {
  const count = (from, to) => story.count({ from: parse(from), to: parse(to) });
  assert.equal(count("2026-05-29", "2026-07-16"), 5);
  assert.equal(count("2026-03-31", "2026-03-31"), 1);
  assert.equal(count("2026-04-01", "2026-05-31"), 0);
  assert.equal(count("2026-07-03", "2026-07-03"), 2);
  assert.deepEqual(summary(story, { from: parse("2026-05-29"), to: parse("2026-07-16") }), {
    days: "29 May to 16 July 2026",
    facts: "5 of 7 facts, 1 undated",
  });
  assert.equal(summary(story, null).facts, "7 facts, 1 undated");
});

test("puts every fact in exactly one column", () => {
  const spans = [];
  for (let day = 1; day < 29; day++) {
    const text = `2026-02-${String(day).padStart(2, "0")}`;
    spans.push([text, text, "day", day, 1]);
  }
  const many = overview([406, 0, [[0, written(spans), [], []]]], [0]);
  for (const columns of [1, 7, 28, 100, 1000]) {
    const sum = (of) => binned(of, around(many.span), columns).reduce((a, b) => a + b);
    assert.equal(sum(many.lanes[0].facts), 406);
    assert.equal(sum(many.lanes[0].disputed), 28);
  }
  const { from, to } = pointsIn(many.lanes[0], { from: parse("2026-02-03"), to: parse("2026-02-04") });
  assert.equal(to - from, 2);
});

test("knows of very many longer times how many go on, and counts them exactly", () => {
  const many = overview([9, 0, [[0, written([["2026-02-10", "2026-02-10", "day", 4]]), [20_485, 3, 10, 2], [20_490, 3, 20, 2]]]], [0]);
  assert.deepEqual(many.span, { from: 20_485, to: 20_510 });
  assert.equal(many.count({ from: 20_485, to: 20_510 }), 9);
  assert.equal(many.count({ from: 20_486, to: 20_490 }), 3);
  assert.equal(many.count({ from: 20_491, to: 20_493 }), 4 * (parse("2026-02-10") <= 20_493));
  const on = [...covered(many.lanes[0], many.span, 26)];
  assert.deepEqual(on, [3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
});

test("moves and zooms within the whole, about a day that stays", () => {
  assert.deepEqual(moved({ from: 10, to: 19 }, -50, whole), { from: 0, to: 9 });
  assert.deepEqual(moved({ from: 10, to: 19 }, 5000, whole), { from: 990, to: 999 });
  assert.deepEqual(zoomed({ from: 400, to: 599 }, 0.5, whole), { from: 450, to: 549 });
  assert.deepEqual(zoomed({ from: 400, to: 599 }, 0.5, whole, 400), { from: 400, to: 499 });
  assert.deepEqual(zoomed({ from: 400, to: 599 }, 99, whole), whole);
  assert.deepEqual(zoomed({ from: 400, to: 400 }, 0.5, whole), { from: 400, to: 400 });
});

test("follows keys", () => {
  assert.deepEqual(keyed("ArrowRight", { from: 0, to: 99 }, whole), { from: 10, to: 109 });
  assert.deepEqual(keyed("PageDown", { from: 0, to: 99 }, whole), { from: 80, to: 179 });
  assert.deepEqual(keyed("+", { from: 0, to: 99 }, whole), { from: 25, to: 74 });
  assert.deepEqual(keyed("Escape", { from: 0, to: 99 }, whole), whole);
  assert.equal(keyed("a", whole, whole), null);
});

test("drags an end, the whole brush, or a new one; a click does the same", () => {
  const ground = { frame: whole, width: 1000, whole };
  const range = { from: 400, to: 599 };
  assert.equal(gripAt(ground, range, 402, false), "from");
  assert.equal(gripAt(ground, range, 598, false), "to");
  assert.equal(gripAt(ground, range, 500, false), "move");
  assert.equal(gripAt(ground, whole, 500, true), "new");
  assert.deepEqual(dragged(ground, range, "from", 400, 300), { from: 300, to: 599 });
  assert.deepEqual(dragged(ground, range, "from", 400, 700), { from: 599, to: 700 });
  assert.deepEqual(dragged(ground, range, "move", 500, 550), { from: 450, to: 649 });
  assert.deepEqual(dragged(ground, range, "new", 100, 50), { from: 50, to: 100 });
  assert.deepEqual(clicked(ground, range, 200), { from: 101, to: 300 });
});

test("shows a short range large and a long one whole", () => {
  const century = { from: 0, to: 36_524 };
  assert.deepEqual(framed(century, century, century), century);
  const week = { from: 100, to: 106 };
  const close = framed(century, week, century);
  assert.ok(close.to - close.from < 40 && close.from <= 100 && close.to >= 106);
  assert.deepEqual(framed(century, moved(week, 3, century), close), close);
});

test("labels days, months, years and centuries as there is room", () => {
  const labels = (from, to, width = 700) => ticks({ from: parse(from), to: parse(to) }, width).map((t) => t.label);
  assert.deepEqual(labels("2026-07-02", "2026-07-04"), ["2 Jul 2026", "3 Jul", "4 Jul"]);
  assert.deepEqual(labels("2025-11-20", "2026-03-02", 400), ["Dec 2025", "Jan 2026", "Feb", "Mar"]);
  assert.ok(labels("-0043-03-15", "2026-03-02").includes("1 BCE"));
  for (const width of [300, 1000]) {
    for (const to of ["2026-02-01", "2027-01-01", "2099-01-01", "9999-12-31"]) {
      const found = labels("2026-01-01", to, width).length;
      assert.ok(found > 0 && found <= width / 76 + 2, `${to} ${width}: ${found}`);
    }
  }
});

test("draws days beside the span, and those far from it at its edge", () => {
  assert.deepEqual(within({ from: 900, to: 1200 }, whole), { from: 900, to: 1200 });
  assert.deepEqual(within({ from: -90_000, to: 90_000 }, whole), { from: -1000, to: 1999 });
  assert.deepEqual(within({ from: 5, to: 4 }, whole), whole);
});
