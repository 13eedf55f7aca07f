// Where a date lies beside the days of its timeline, as a small picture: places in hundredths of
// its width, and the same in words.

import { parse, rangeWords } from "./days.js";

/** @typedef {import("./days.js").Range} Range */
/** @typedef {{x: number, width: number}} Bar */
/** @typedef {{earliest?: string, latest?: string, shape: string, words: string}} Reading */

const LEAST = 1.5;

/**
 * @param {Reading} reading as the service gave it
 * @param {Range | null} own the days of the timeline; none where nothing in it is dated
 * @returns {{own: Bar | null, bar: Bar | null, dot: number | null, words: string}}
 */
export function picture({ earliest, latest, shape, words }, own) {
  const [from, to] = [parse(earliest ?? ""), parse(latest ?? "")];
  const known = [from, to, own?.from, own?.to].filter((day) => day !== null && day !== undefined);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const room = Math.max(2, (last - first) / 16);
  const place = (/** @type {number} */ day) => ((day - first + room) * 100) / (last - first + 1 + 2 * room);
  const bar = (/** @type {number} */ x, /** @type {number} */ end) => ({ x, width: Math.max(LEAST, end - x) });
  const edge = to ?? from;
  return {
    own: own && bar(place(own.from), place(own.to + 1)),
    bar: edge === null || shape === "day" ? null : bar(from === null ? 0 : place(from), to === null ? 100 : place(to + 1)),
    dot: edge !== null && ["day", "by", "from"].includes(shape) ? place(edge + 0.5) : null,
    words: edge === null ? words : `${words}${own ? `: ${beside(from, to, own)}, ${rangeWords(own)}` : ""}`,
  };
}

/** @param {number | null} from @param {number | null} to @param {Range} own */
function beside(from, to, own) {
  if (from !== null && from > own.to) {
    return "after all that the timeline dates";
  }
  if (to !== null && to < own.from) {
    return "before all that the timeline dates";
  }
  const within = from !== null && to !== null && from >= own.from && to <= own.to;
  return within ? "among the days of the timeline" : "reaches beyond the days of the timeline";
}
