// Draws a lane of very many facts: columns whose height says how many there are on a day, and a band
// where there are longer times.

import { binned, covered } from "./overview.js";

/** @typedef {import("./paint.js").Drawing} Drawing */
/** @typedef {import("./overview.js").Lane} Lane */

export const COLUMN = 3;

/** @param {Float64Array} values */
const logarithms = (values) => {
  const most = Math.log2(1 + values.reduce((a, b) => Math.max(a, b), 1));
  return values.map((value) => Math.log2(1 + value) / most);
};

/**
 * Very many longer times, as a band that is darker where there are more.
 * @param {Drawing} drawing @param {Lane} lane @param {number} y @param {string} colour @param {number} columns
 */
export function paintCover(drawing, lane, y, colour, columns) {
  if (lane.begun.days.length === 0) {
    return;
  }
  const { context, frame, width } = drawing;
  context.fillStyle = colour;
  logarithms(covered(lane, frame, columns)).forEach((part, i) => {
    context.globalAlpha = 0.3 * part;
    const left = Math.round((i * width) / columns);
    context.fillRect(left, y - 8, Math.round(((i + 1) * width) / columns) - left, 16);
  });
  context.globalAlpha = 1;
}

/** @param {Drawing} drawing @param {Lane} lane @param {number} y @param {string} colour @param {number} columns */
export function paintColumns(drawing, lane, y, colour, columns) {
  const { context, frame, width, colours } = drawing;
  const disputed = binned(lane.disputed, frame, columns);
  logarithms(binned(lane.facts, frame, columns)).forEach((part, i) => {
    const left = (i * width) / columns;
    if (part > 0) {
      const height = 3 + 13 * part;
      context.fillStyle = colour;
      context.fillRect(left, y + 8 - height, COLUMN - 1, height);
    }
    if (disputed[i] > 0) {
      context.fillStyle = colours.edge;
      context.fillRect(left, y + 6, COLUMN - 1, 2);
    }
  });
}
