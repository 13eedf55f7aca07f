// What a pointer does to the range: which part of the brush it took, and what follows from moving it.

import { dayAt, length, moved, place, zoomed } from "./scale.js";

/** @typedef {import("./days.js").Range} Range */
/** @typedef {"from" | "to" | "move" | "new"} Grip */
/** @typedef {{frame: Range, width: number, whole: Range}} Ground */

const REACH = 14;

/**
 * Which part of the brush is at a place.
 * @param {Ground} ground
 * @param {Range} range
 * @param {number} x
 * @param {boolean} all whether the range is all there is, and cannot be moved
 * @returns {Grip}
 */
export function gripAt({ frame, width }, range, x, all) {
  const left = place(frame, width, range.from);
  const right = place(frame, width, range.to + 1);
  const near = right - left < 3 * REACH ? REACH / 2 : REACH;
  if (Math.abs(x - left) <= near && Math.abs(x - left) <= Math.abs(x - right)) {
    return "from";
  }
  if (Math.abs(x - right) <= near) {
    return "to";
  }
  return x > left && x < right && !all ? "move" : "new";
}

/**
 * The range after a drag.
 * @param {Ground} ground
 * @param {Range} range as it was
 * @param {Grip} grip
 * @param {number} start where the drag began
 * @param {number} x where it is
 * @returns {Range}
 */
export function dragged(ground, range, grip, start, x) {
  const { frame, width, whole } = ground;
  const day = dayAt(frame, width, x);
  if (grip === "move") {
    return moved(range, ((x - start) * length(frame)) / width, whole);
  }
  const fixed = grip === "from" ? range.to : grip === "to" ? range.from : dayAt(frame, width, start);
  const ended = { from: Math.min(fixed, day), to: Math.max(fixed, day) };
  return { from: Math.max(whole.from, ended.from), to: Math.min(whole.to, ended.to) };
}

/**
 * The range after a click: brought there, or, where it is all there is, a quarter of it.
 * @param {Ground} ground
 * @param {Range} range
 * @param {number} x
 * @returns {Range}
 */
export function clicked({ frame, width, whole }, range, x) {
  const day = dayAt(frame, width, x);
  const part = length(range) >= length(whole) ? zoomed(range, 0.25, whole) : range;
  return moved(part, day - (part.from + part.to) / 2, whole);
}

/**
 * The range after a key; null for a key that does nothing here.
 * @param {string} key
 * @param {Range} range
 * @param {Range} whole
 * @returns {Range | null}
 */
export function keyed(key, range, whole) {
  const days = length(range);
  switch (key) {
    case "ArrowLeft":
      return moved(range, -Math.max(1, days / 10), whole);
    case "ArrowRight":
      return moved(range, Math.max(1, days / 10), whole);
    case "PageUp":
      return moved(range, -Math.max(1, days * 0.8), whole);
    case "PageDown":
      return moved(range, Math.max(1, days * 0.8), whole);
    case "+":
    case "=":
      return zoomed(range, 0.5, whole);
    case "-":
      return zoomed(range, 2, whole);
    case "Home":
    case "Escape":
      return whole;
    default:
      return null;
  }
}
