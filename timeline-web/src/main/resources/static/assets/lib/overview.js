// The counts behind the strip: sorted once, then asked by binary search for any days and any width.

import { rangeWords } from "./days.js";
import { length } from "./scale.js";

/** @typedef {import("./days.js").Range} Range */
/** @typedef {[number, number[], number[], number[]]} GivenLane its number; spans; longer times begun and ended */
/** @typedef {[number, number, GivenLane[]]} Given facts, undated, lanes: see `Counts` of the service */
/** @typedef {{from: number, to: number, shape: string, certain: boolean, facts: number, disputed: number}} Span */
/** @typedef {{days: Float64Array, sums: Float64Array}} Tally `sums[i]` counts what is before the i-th day */
/**
 * The spans of a lane. Points are in order of their day. Where there are very many, longer times
 * are known only by how many begin and end.
 * @typedef {{points: Span[], facts: Tally, disputed: Tally, bars: Span[], begun: Tally, ended: Tally}} Lane
 */
/**
 * @typedef {object} Overview
 * @property {number} facts how many, the undated included
 * @property {number} undated
 * @property {Range} span from the first day stated to the last
 * @property {Lane[]} lanes
 * @property {(range: Range) => number} count how many facts are dated within some days
 */

const SHAPES = ["day", "by", "from", "range"];

/**
 * @param {Given} given
 * @param {number[]} order the lanes by number, from top to bottom
 * @returns {Overview}
 */
export function overview([facts, undated, given], order) {
  /** @type {Lane[]} */
  const lanes = order.map(() => laneFrom([], [], []));
  /** @type {Tally[]} */
  const starts = [];
  /** @type {Tally[]} */
  const ends = [];
  const span = { from: Infinity, to: -Infinity };
  for (const [number, spans, begun, ended] of given) {
    const read = spansFrom(spans);
    const lane = laneFrom(read, begun, ended);
    const at = order.indexOf(number);
    if (at >= 0) {
      lanes[at] = lane;
    }
    starts.push(lane.begun, tally(read, (s) => s.from, (s) => s.facts));
    ends.push(lane.ended, tally(read, (s) => s.to, (s) => s.facts));
  }
  for (const { days } of starts) {
    span.from = Math.min(span.from, days[0] ?? Infinity);
  }
  for (const { days } of ends) {
    span.to = Math.max(span.to, days[days.length - 1] ?? -Infinity);
  }
  const all = (/** @type {Tally[]} */ of, /** @type {number} */ day) => of.reduce((sum, t) => sum + before(t, day), 0);
  return { facts, undated, span, lanes, count: ({ from, to }) => all(starts, to + 1) - all(ends, from) };
}

/** @param {number[]} numbers @returns {Span[]} */
function spansFrom(numbers) {
  const spans = [];
  for (let i = 0, from = 0; i < numbers.length; i += 5) {
    from += numbers[i];
    const [, more, kind, facts, disputed] = numbers.slice(i, i + 5);
    spans.push({ from, to: from + more, shape: SHAPES[kind >> 1], certain: kind % 2 > 0, facts, disputed });
  }
  return spans;
}

/** @param {Span[]} spans @param {number[]} begun @param {number[]} ended @returns {Lane} */
function laneFrom(spans, begun, ended) {
  const points = spans.filter((span) => span.shape !== "range").sort((a, b) => at(a) - at(b));
  return {
    points,
    facts: tally(points, at, (span) => span.facts),
    disputed: tally(points, at, (span) => span.disputed),
    bars: spans.filter((span) => span.shape === "range").sort((a, b) => length(b) - length(a)),
    begun: pairs(begun),
    ended: pairs(ended),
  };
}

/**
 * Where a point is drawn. A bound longer than a day is drawn where it begins to hold.
 * @param {Span} span
 */
export function at(span) {
  return span.from === span.to ? span.from + 0.5 : span.shape === "by" ? span.to + 1 : span.from;
}

/** @param {number[]} numbers @returns {Tally} */
function pairs(numbers) {
  const counted = [];
  for (let i = 0, day = 0; i < numbers.length; i += 2) {
    day += numbers[i];
    counted.push({ day, facts: numbers[i + 1] });
  }
  return tally(counted, (each) => each.day, (each) => each.facts);
}

/**
 * @template T
 * @param {T[]} counted
 * @param {(each: T) => number} day
 * @param {(each: T) => number} count
 * @returns {Tally}
 */
function tally(counted, day, count) {
  const sorted = [...counted].sort((a, b) => day(a) - day(b));
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((each, i) => (sums[i + 1] = sums[i] + count(each)));
  return { days: Float64Array.from(sorted, day), sums };
}

/** @param {Tally} tally @param {number} day */
const before = (tally, day) => tally.sums[lowerBound(tally.days, day)];

/**
 * The first place in a sorted list whose value is not less.
 * @param {Float64Array} sorted
 * @param {number} value
 */
function lowerBound(sorted, value) {
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
 * How much falls in each of some columns of equal width.
 * @param {Tally} tally
 * @param {Range} frame
 * @param {number} columns
 */
export function binned(tally, frame, columns) {
  const found = new Float64Array(columns);
  let from = before(tally, frame.from);
  for (let i = 0; i < columns; i++) {
    const to = before(tally, frame.from + ((i + 1) * length(frame)) / columns);
    found[i] = to - from;
    from = to;
  }
  return found;
}

/**
 * How many longer times go on in each of some columns.
 * @param {Lane} lane
 * @param {Range} frame
 * @param {number} columns
 */
export function covered({ begun, ended }, frame, columns) {
  const day = (/** @type {number} */ i) => frame.from + (i * length(frame)) / columns;
  return Float64Array.from({ length: columns }, (_, i) => before(begun, day(i + 1)) - before(ended, Math.floor(day(i))));
}

/**
 * The points of a lane that a frame shows, as places in its list.
 * @param {Lane} lane
 * @param {Range} frame
 */
export function pointsIn({ facts: { days } }, frame) {
  return { from: lowerBound(days, frame.from), to: lowerBound(days, frame.to + 1.5) };
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
