// Mouse, wheel, fingers and keys on the strip, each turned into another range. Vertical moves of a
// finger are the page's; the wheel zooms only with Ctrl or Cmd.

import { clicked, dragged, gripAt, keyed } from "./brush.js";
import { dayAt, length, moved, zoomed } from "./scale.js";

/** @typedef {import("./days.js").Range} Range */
/**
 * @typedef {object} Strip
 * @property {() => import("./brush.js").Ground} ground
 * @property {() => Range} range
 * @property {(range: Range, settled: boolean, again?: boolean) => void} take settled once the hand
 *   is off; again where more of the same may follow, as with a key that is held
 * @property {() => void} enter goes to the first fact in view
 */

const STILL = 4;

/**
 * @param {HTMLElement} stage
 * @param {Strip} strip
 * @param {AbortSignal} signal
 */
export function gestures(stage, strip, signal) {
  /** @type {Map<number, number>} */
  const fingers = new Map();
  /** @type {{grip: import("./brush.js").Grip, start: number, range: Range, far: boolean} | null} */
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
