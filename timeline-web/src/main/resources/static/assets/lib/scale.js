// Stretches of days laid out over a width, and the moves that change which stretch is seen.

import { civil, monthName, number, yearWords } from "./days.js";

/** @typedef {import("./days.js").Range} Range */
/** @typedef {{day: number, label: string}} Tick */

const DAY_STEPS = [1, 2, 5, 10];
const MONTH_STEPS = [1, 2, 3, 6];
const ROOM = 76;

/** @param {Range} range */
export const length = ({ from, to }) => to - from + 1;

/**
 * Where a day is on a width.
 * @param {Range} frame
 * @param {number} width
 * @param {number} day may have a part: 0.5 is noon
 */
export const place = (frame, width, day) => ((day - frame.from) * width) / length(frame);

/**
 * Which day is at a place.
 * @param {Range} frame
 * @param {number} width
 * @param {number} x
 */
export const dayAt = (frame, width, x) =>
  Math.min(frame.to, Math.max(frame.from, Math.floor(frame.from + (x * length(frame)) / width)));

/**
 * The whole span with room on both sides, so that no mark touches an edge.
 * @param {Range} span
 * @returns {Range}
 */
export function around(span) {
  const room = Math.max(2, Math.floor((span.to - span.from) / 40));
  return { from: span.from - room, to: span.to + room };
}

/**
 * A range moved by some days, kept within the whole.
 * @param {Range} range
 * @param {number} days
 * @param {Range} whole
 * @returns {Range}
 */
export function moved(range, days, whole) {
  const by = Math.max(whole.from - range.from, Math.min(whole.to - range.to, Math.round(days)));
  return { from: range.from + by, to: range.to + by };
}

/**
 * A range made shorter or longer about a day that stays where it is.
 * @param {Range} range
 * @param {number} factor over 1 is longer
 * @param {Range} whole
 * @param {number} [about]
 * @returns {Range}
 */
export function zoomed(range, factor, whole, about = (range.from + range.to + 1) / 2) {
  const days = Math.max(1, Math.min(length(whole), Math.round(length(range) * factor)));
  const part = (about - range.from) / length(range);
  const from = Math.round(about - part * days);
  return moved({ from, to: from + days - 1 }, 0, whole);
}

/**
 * A range as an address names it, brought near enough to the whole to be drawn beside it.
 * @param {Range} range
 * @param {Range} whole
 * @returns {Range}
 */
export function within(range, whole) {
  const near = (/** @type {number} */ day) =>
    Math.max(whole.from - length(whole), Math.min(whole.to + length(whole), day));
  return range.from > range.to ? whole : { from: near(range.from), to: near(range.to) };
}

/**
 * What the strip shows for a range: what it showed before, as long as the range is well in it and
 * neither too short nor too long to be seen in it.
 * @param {Range} whole
 * @param {Range} range
 * @param {Range} before
 * @returns {Range}
 */
export function framed(whole, range, before) {
  const days = length(range);
  const inside = range.from >= before.from && range.to <= before.to;
  if (inside && days * 12 >= length(before) && (days * 1.3 <= length(before) || days >= length(whole))) {
    return before;
  }
  if (days * 8 >= length(whole)) {
    return whole;
  }
  return zoomed(range, 4, whole);
}

/**
 * The lines of the calendar, as fine as leaves room for their labels.
 * @param {Range} frame
 * @param {number} width
 * @returns {Tick[]}
 */
export function ticks(frame, width) {
  const most = Math.max(2, width / ROOM);
  const days = length(frame);
  const day = DAY_STEPS.find((step) => days / step <= most);
  if (day) {
    return dayTicks(frame, day);
  }
  const month = MONTH_STEPS.find((step) => days / 30.4 / step <= most);
  if (month) {
    return monthTicks(frame, month);
  }
  let step = 1;
  while (days / 365.25 / step > most) {
    step = String(step).startsWith("2") ? (step / 2) * 5 : step * 2;
  }
  return monthTicks(frame, 12 * step);
}

/** @param {Range} frame @param {number} step @returns {Tick[]} */
function dayTicks(frame, step) {
  const found = [];
  for (let at = frame.from; at <= frame.to; at++) {
    const { year, month, day } = civil(at);
    if ((day - 1) % step === 0 && (day < 30 || step === 1)) {
      const name = `${day} ${monthName(month).slice(0, 3)}`;
      found.push({ day: at, label: found.length ? name : `${name} ${yearWords(year)}` });
    }
  }
  return found;
}

/** @param {Range} frame @param {number} step in months @returns {Tick[]} */
function monthTicks(frame, step) {
  /** @type {Tick[]} */
  const found = [];
  const start = civil(frame.from);
  for (let month = Math.floor((start.year * 12 + start.month - 1) / step) * step; ; month += step) {
    const year = Math.floor(month / 12);
    const ofYear = month - year * 12 + 1;
    const day = number(year, ofYear);
    if (day > frame.to) {
      return found;
    }
    if (day >= frame.from) {
      const name = monthName(ofYear).slice(0, 3);
      const named = found.length === 0 || ofYear <= step;
      found.push({ day, label: step >= 12 ? yearWords(year) : named ? `${name} ${yearWords(year)}` : name });
    }
  }
}
