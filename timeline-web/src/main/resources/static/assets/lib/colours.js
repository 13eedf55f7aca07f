// The colours of the canvas are those of the style sheet; where colours are forced, they are the
// reader's own.

/**
 * @param {HTMLElement} strip
 * @param {HTMLElement[]} rows the lanes
 * @returns {import("./paint.js").Colours}
 */
export function colours(strip, rows) {
  const style = getComputedStyle(strip);
  const forced = matchMedia("(forced-colors: active)").matches;
  const ink = (/** @type {string} */ name) => (forced ? "CanvasText" : style.getPropertyValue(name));
  const ground = (/** @type {string} */ name) => (forced ? "Canvas" : style.getPropertyValue(name));
  return {
    lanes: rows.map((row) => ink(`--${/lane-\d/.exec(row.className)?.[0]}`)),
    paper: ground("--paper"),
    rail: ink("--rail"),
    faint: ink("--faint"),
    edge: ink("--conflict-edge"),
    ground: ground("--conflict-ground"),
    font: `400 11px ${style.fontFamily}`,
  };
}
