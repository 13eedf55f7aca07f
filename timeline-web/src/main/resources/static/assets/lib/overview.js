// The counts behind the strip: sorted once, then asked by binary search for any days and any width.

import { parse, rangeWords } from "./days.js";
import { length } from "./scale.js";

/** @typedef {import("./days.js").Range} Range */
/** @typedef {{from: string, to: string, shape: string, certain: boolean, actor?: string, facts: number, disputed: number}} Given */
/** @typedef {{from: number, to: number, shape: string, certain: boolean, lane: number, facts: number, disputed: number}} Span */
/**
 * The spans of a lane. Points are in order of their day; `sums[i]` counts the facts before the i-th.
 * @typedef {{points: Span[], days: Float64Array, sums: Float64Array, disputes: Float64Array, bars: Span[]}} Lane
 */
/**
 * @typedef {object} Overview
 * @property {number} facts how many, the undated included
 * @property {number} undated
 * @property {Range} span from the first day stated to the last
 * @property {Lane[]} lanes
 * @property {Span[]} spans
 * @property {(range: Range) => number} count how many facts are dated within some days
 */

/**
 * @param {{facts: number, undated: number, spans: Given[]}} density
 * @param {(actor: string | undefined) => number} laneOf
 * @param {number} lanes how many there are
 * @returns {Overview}
 */
export function overview(density, laneOf, lanes) {
  const spans = density.spans.map((given) => ({
    from: parse(given.from) ?? 0,
    to: parse(given.to) ?? 0,
    shape: given.shape,
    certain: given.certain,
    lane: laneOf(given.actor),
    facts: given.facts,
    disputed: given.disputed,
  }));
  const starts = tally(spans, (span) => span.from, (span) => span.facts);
  const ends = tally(spans, (span) => span.to, (span) => span.facts);
  const last = ends.days.length - 1;
  return {
    facts: density.facts,
    undated: density.undated,
    span: { from: starts.days[0] ?? 0, to: ends.days[last] ?? 0 },
    lanes: Array.from({ length: lanes }, (_, lane) => laneFrom(spans.filter((s) => s.lane === lane))),
    spans,
    count: ({ from, to }) => before(starts, to + 1) - before(ends, from),
  };
}

/** @param {Span[]} spans @returns {Lane} */
function laneFrom(spans) {
  const points = spans.filter((span) => span.shape !== "range").sort((a, b) => at(a) - at(b));
  const facts = tally(points, at, (span) => span.facts);
  return {
    points,
    days: facts.days,
    sums: facts.sums,
    disputes: tally(points, at, (span) => span.disputed).sums,
    bars: spans.filter((span) => span.shape === "range").sort((a, b) => length(b) - length(a)),
  };
}

/**
 * Where a point is drawn. A bound longer than a day is drawn where it begins to hold.
 * @param {Span} span
 */
export function at(span) {
  return span.from === span.to ? span.from + 0.5 : span.shape === "by" ? span.to + 1 : span.from;
}

/**
 * @param {Span[]} spans
 * @param {(span: Span) => number} day
 * @param {(span: Span) => number} count
 */
function tally(spans, day, count) {
  const sorted = [...spans].sort((a, b) => day(a) - day(b));
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((span, i) => (sums[i + 1] = sums[i] + count(span)));
  return { days: Float64Array.from(sorted, day), sums };
}

/** @param {{days: Float64Array, sums: Float64Array}} tally @param {number} day */
const before = (tally, day) => tally.sums[lowerBound(tally.days, day)];

/**
 * The first place in a sorted list whose value is not less.
 * @param {Float64Array} sorted
 * @param {number} value
 */
export function lowerBound(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * How many facts, and how many disputed ones, fall in each of some columns of equal width.
 * @param {Lane} lane
 * @param {Range} frame
 * @param {number} columns
 */
export function binned(lane, frame, columns) {
  const facts = new Float64Array(columns);
  const disputed = new Float64Array(columns);
  let from = lowerBound(lane.days, frame.from);
  for (let i = 0; i < columns; i++) {
    const to = lowerBound(lane.days, frame.from + ((i + 1) * length(frame)) / columns);
    facts[i] = lane.sums[to] - lane.sums[from];
    disputed[i] = lane.disputes[to] - lane.disputes[from];
    from = to;
  }
  return { facts, disputed };
}

/**
 * The points of a lane that a frame shows.
 * @param {Lane} lane
 * @param {Range} frame
 */
export function pointsIn(lane, frame) {
  return lane.points.slice(lowerBound(lane.days, frame.from), lowerBound(lane.days, frame.to + 1.5));
}

/**
 * What the strip shows, in words: "29 May to 16 July 2026", "6 of 7 facts, 1 undated".
 * @param {Overview} overview
 * @param {Range | null} range null for all days
 */
export function summary({ facts, undated, span, count }, range) {
  const number = (/** @type {number} */ n) => n.toLocaleString("en-GB");
  const all = `${number(facts)} ${facts === 1 ? "fact" : "facts"}`;
  return {
    days: rangeWords(range ?? span),
    facts: (range ? `${number(count(range))} of ${all}` : all) + (undated ? `, ${number(undated)} undated` : ""),
  };
}
