// Mouse, wheel, fingers and keys on the strip, each turned into another range. Vertical moves of a
// finger are the page's; the wheel zooms only with Ctrl or Cmd.

import { dayAt, length, moved, place, zoomed } from "./scale.js";

/** @typedef {import("./days.js").Range} Range */
/** @typedef {"from" | "to" | "move" | "new"} Grip */
/** @typedef {{frame: Range, width: number, whole: Range}} Ground */

const REACH = 14;
const STILL = 4;

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

/**
 * @typedef {object} Strip
 * @property {() => Ground} ground
 * @property {() => Range} range
 * @property {(range: Range, settled: boolean, again?: boolean) => void} take settled once the hand
 *   is off; again where more of the same may follow, as with a key that is held
 * @property {() => void} enter goes to the first fact in view
 */

/** @param {HTMLElement} stage @param {Strip} strip @param {AbortSignal} signal */
export function gestures(stage, strip, signal) {
  /** @type {Map<number, number>} */
  const fingers = new Map();
  /** @type {{grip: Grip, start: number, range: Range, far: boolean} | null} */
  let drag = null;
  /** @type {{apart: number, about: number, range: Range} | null} */
  let pinch = null;
  /** @param {MouseEvent} event */
  const place = (event) => event.clientX - stage.getBoundingClientRect().left;
  const apart = () => {
    const [a, b] = [...fingers.values()];
    return { middle: (a + b) / 2, apart: Math.max(10, Math.abs(a - b)) };
  };
  const all = () => length(strip.range()) >= length(strip.ground().whole);

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    const x = place(event);
    fingers.set(event.pointerId, x);
    if (fingers.size === 2) {
      const { frame, width } = strip.ground();
      const two = apart();
      pinch = { apart: two.apart, about: dayAt(frame, width, two.middle), range: strip.range() };
      drag = null;
    } else {
      drag = { grip: gripAt(strip.ground(), strip.range(), x, all()), start: x, range: strip.range(), far: false };
    }
  }, { signal });

  stage.addEventListener("pointermove", (event) => {
    const x = place(event);
    if (fingers.has(event.pointerId)) {
      fingers.set(event.pointerId, x);
    }
    if (pinch && fingers.size === 2) {
      strip.take(zoomed(pinch.range, pinch.apart / apart().apart, strip.ground().whole, pinch.about), false);
    } else if (drag && (drag.far || Math.abs(x - drag.start) > STILL)) {
      if (!drag.far) {
        stage.setPointerCapture(event.pointerId);
        drag.far = true;
      }
      strip.take(dragged(strip.ground(), drag.range, drag.grip, drag.start, x), false);
    } else if (fingers.size === 0) {
      stage.dataset.grip = gripAt(strip.ground(), strip.range(), x, all());
    }
  }, { signal });

  /** @param {PointerEvent} event @param {boolean} done */
  const up = (event, done) => {
    fingers.delete(event.pointerId);
    if (pinch) {
      pinch = null;
      strip.take(strip.range(), true);
    } else if (drag?.far) {
      strip.take(strip.range(), true);
    } else if (drag && done && !(event.target instanceof Element && event.target.closest("a"))) {
      strip.take(clicked(strip.ground(), strip.range(), place(event)), true);
    }
    drag = null;
  };
  stage.addEventListener("pointerup", (event) => up(event, true), { signal });
  stage.addEventListener("pointercancel", (event) => up(event, false), { signal });

  // A link that was dragged from is not followed.
  stage.addEventListener("dragstart", (event) => event.preventDefault(), { signal });

  stage.addEventListener("wheel", (event) => {
    const { frame, width, whole } = strip.ground();
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const about = dayAt(frame, width, place(event));
      strip.take(zoomed(strip.range(), Math.exp(event.deltaY / 240), whole, about), true, true);
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      strip.take(moved(strip.range(), (event.deltaX * length(frame)) / width, whole), true, true);
    }
  }, { signal, passive: false });

  stage.addEventListener("keydown", (event) => {
    if (event.target !== stage || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const range = keyed(event.key, strip.range(), strip.ground().whole);
    if (range) {
      event.preventDefault();
      strip.take(range, true, true);
    } else if (event.key === "Enter") {
      strip.enter();
    }
  }, { signal });
}
