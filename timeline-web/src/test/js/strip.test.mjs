import assert from "node:assert/strict";
import { test } from "node:test";
import { clicked, dragged, gripAt, keyed } from "../../main/resources/static/assets/lib/brush.js";
import { parse } from "../../main/resources/static/assets/lib/days.js";
import { binned, overview, pointsIn, summary } from "../../main/resources/static/assets/lib/overview.js";
import { around, framed, moved, ticks, within, zoomed } from "../../main/resources/static/assets/lib/scale.js";

const span = (from, to, shape, actor, facts = 1, disputed = 0) => ({ from, to, shape, certain: true, actor, facts, disputed });
const whole = { from: 0, to: 999 };

const story = overview(
  {
    facts: 7,
    undated: 1,
    spans: [
      span("2026-03-01", "2026-03-31", "range", "Anthropic"),
      span("2026-06-01", "2026-06-30", "range", "Anthropic"),
      span("2026-07-02", "2026-07-02", "by", undefined),
      span("2026-07-03", "2026-07-03", "by", "Alibaba", 2, 1),
      span("2026-07-10", "2026-07-10", "day", "Alibaba"),
    ],
  },
  (actor) => ["Anthropic", "Alibaba", undefined].indexOf(actor),
  3,
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
    spans.push(span(text, text, "day", "x", day, 1));
  }
  const many = overview({ facts: 406, undated: 0, spans }, () => 0, 1);
  for (const columns of [1, 7, 28, 100, 1000]) {
    const { facts, disputed } = binned(many.lanes[0], around(many.span), columns);
    assert.equal(facts.reduce((a, b) => a + b), 406);
    assert.equal(disputed.reduce((a, b) => a + b), 28);
  }
  assert.equal(pointsIn(many.lanes[0], { from: parse("2026-02-03"), to: parse("2026-02-04") }).length, 3 - 1);
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
