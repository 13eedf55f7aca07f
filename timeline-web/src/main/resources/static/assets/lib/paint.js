// Draws the strip. A few facts are drawn one by one, in the shapes that the list has beside its
// dates; many, as columns whose height says how many. Colours are those of the style sheet; where
// they are forced, the reader's own.

import { COLUMN, paintColumns, paintCover } from "./columns.js";
import { at, pointsIn } from "./overview.js";
import { place } from "./scale.js";

/** @typedef {import("./days.js").Range} Range */
/** @typedef {import("./overview.js").Overview} Overview */
/** @typedef {import("./overview.js").Lane} Lane */
/** @typedef {import("./overview.js").Span} Span */
/** @typedef {{lanes: string[], paper: string, rail: string, faint: string, edge: string, ground: string, font: string}} Colours */
/** @typedef {{context: CanvasRenderingContext2D, width: number, frame: Range, colours: Colours}} Drawing */

const MOST_BARS = 400;
const FADE = 56;

/**
 * @param {Drawing} drawing
 * @param {Overview} overview
 * @param {number[]} middles where the middle of each lane is
 * @param {(span: Span) => boolean} fades whether a point is an end of a longer time
 */
export function paintLanes(drawing, overview, middles, fades) {
  const columns = Math.max(1, Math.floor(drawing.width / COLUMN));
  overview.lanes.forEach((lane, i) => {
    const colour = drawing.colours.lanes[i];
    const y = middles[i];
    paintCover(drawing, lane, y, colour, columns);
    paintBars(drawing, lane, y, colour);
    const { from, to } = pointsIn(lane, drawing.frame);
    if (to - from > columns / 4) {
      paintColumns(drawing, lane, y, colour, columns);
    } else {
      const points = lane.points.slice(from, to);
      points.filter(fades).forEach((span) => fade(drawing, span, y, colour));
      points.forEach((span) => point(drawing, span, y, colour, fades(span)));
    }
    lane.bars
      .filter((span) => span.disputed > 0 && seen(drawing, span))
      .slice(0, MOST_BARS)
      .forEach((span) => diamond(drawing, x(drawing, (span.from + span.to + 1) / 2), y));
  });
}

/** @param {Drawing} drawing @param {number} day */
const x = ({ frame, width }, day) => place(frame, width, day);

/** @param {Drawing} drawing @param {Span} span */
const seen = ({ frame }, span) => span.to >= frame.from && span.from <= frame.to;

/** @param {Drawing} drawing @param {Lane} lane @param {number} y @param {string} colour */
function paintBars(drawing, lane, y, colour) {
  const { context } = drawing;
  const drawn = new Set();
  for (const span of lane.bars) {
    const left = Math.max(-20, Math.round(x(drawing, span.from)));
    const right = Math.min(drawing.width + 20, Math.max(left + 8, Math.round(x(drawing, span.to + 1))));
    const key = left * 65536 + right + (span.certain ? 0.5 : 0);
    if (drawn.has(key) || drawn.size > MOST_BARS || !seen(drawing, span)) {
      continue;
    }
    drawn.add(key);
    context.beginPath();
    context.roundRect(left, y - 3.5, right - left, 7, 3.5);
    if (span.certain) {
      // Dates that overlap darken one another, so a month shows within a season.
      context.globalAlpha = 0.7;
      context.fillStyle = colour;
      context.fill();
      context.globalAlpha = 1;
    } else {
      dotted(drawing, colour);
    }
  }
}

/** @param {Drawing} drawing @param {Span} span @param {number} y @param {string} colour @param {boolean} end */
function point(drawing, span, y, colour, end) {
  const { context, colours } = drawing;
  const middle = x(drawing, at(span));
  if (span.disputed > 0) {
    diamond(drawing, middle, y);
  }
  if (end || span.disputed > 0) {
    return;
  }
  context.beginPath();
  context.arc(middle, y, 4.5, 0, 7);
  if (!span.certain) {
    dotted(drawing, colour);
  } else if (span.shape === "day") {
    context.fillStyle = colour;
    context.fill();
  } else {
    outlined(drawing, colour, colours.paper);
  }
}

/** @param {Drawing} drawing @param {Span} span @param {number} y @param {string} colour */
function fade(drawing, span, y, colour) {
  const { context } = drawing;
  const back = span.shape === "by";
  const bound = x(drawing, back ? span.to + 1 : span.from);
  const open = back ? bound - FADE : bound + FADE;
  const gradient = context.createLinearGradient(open, 0, bound, 0);
  gradient.addColorStop(0, "transparent");
  gradient.addColorStop(1, colour);
  context.fillStyle = gradient;
  context.beginPath();
  context.roundRect(Math.min(open, bound), y - 3.5, FADE, 7, back ? [0, 3.5, 3.5, 0] : [3.5, 0, 0, 3.5]);
  context.fill();
}

/** @param {Drawing} drawing @param {number} middle @param {number} y */
function diamond(drawing, middle, y) {
  const { context, colours } = drawing;
  context.beginPath();
  context.moveTo(middle, y - 6.5);
  context.lineTo(middle + 6.5, y);
  context.lineTo(middle, y + 6.5);
  context.lineTo(middle - 6.5, y);
  context.closePath();
  outlined(drawing, colours.edge, colours.ground);
}

/** @param {Drawing} drawing @param {string} line @param {string} inside */
function outlined({ context }, line, inside) {
  context.fillStyle = inside;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = line;
  context.stroke();
}

/** @param {Drawing} drawing @param {string} colour */
function dotted(drawing, colour) {
  drawing.context.setLineDash([0.1, 3.2]);
  drawing.context.lineCap = "round";
  outlined(drawing, colour, drawing.colours.paper);
  drawing.context.setLineDash([]);
}

/**
 * @param {Drawing} drawing
 * @param {import("./scale.js").Tick[]} ticks
 * @param {number} top
 */
export function paintAxis(drawing, ticks, top) {
  const { context, colours, width } = drawing;
  context.font = colours.font;
  let free = -1;
  for (const tick of ticks) {
    const left = Math.round(x(drawing, tick.day)) + 0.5;
    context.fillStyle = colours.rail;
    context.fillRect(left - 0.5, top, 1, 16);
    const end = left + 6 + context.measureText(tick.label).width;
    if (left > free && end <= width) {
      context.fillStyle = colours.faint;
      context.fillText(tick.label, left + 6, top + 14);
      free = end + 8;
    }
  }
}

/**
 * @param {HTMLElement} strip
 * @param {HTMLElement[]} rows the lanes
 * @returns {Colours}
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
