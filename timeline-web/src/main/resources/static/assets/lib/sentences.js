// A text as people read it: paragraphs of sentences, each with its place in the text. Places are
// counted as JavaScript counts characters, and the service does the same.

/** @typedef {{start: number, end: number}} Place */
/** @typedef {Place & {sentences: Place[]}} Paragraph */

const TITLE = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|\p{Lu}(?:\.\p{Lu})*)\.$/u;
const NEAR = 200;

/** @param {string} text @param {"sentence" | "word"} granularity @param {string} language may be none at all */
function segments(text, granularity, language) {
  const cut = (/** @type {string} */ tag) => [...new Intl.Segmenter(tag, { granularity }).segment(text)];
  try {
    return cut(language || "en");
  } catch {
    return cut("en");
  }
}

/**
 * A line is a paragraph, unless the next one goes on with a small letter.
 * @param {string} text
 * @param {string} language
 * @returns {Paragraph[]}
 */
export function paragraphs(text, language) {
  const flat = text.replace(/\r?\n(?=\p{Ll})/gu, (end) => " ".repeat(end.length));
  return [...flat.matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/gu)].map(({ 0: line, index }) => {
    const sentences = joined(line, language).map(({ start, end }) => ({ start: index + start, end: index + end }));
    return { start: index, end: index + line.length, sentences };
  });
}

/** The sentences of a line, without the blanks around them. @param {string} line @param {string} language */
function joined(line, language) {
  /** @type {Place[]} */
  const found = [];
  let open = false;
  for (const { segment, index } of segments(line, "sentence", language)) {
    const said = segment.trim();
    if (!said) continue;
    const end = index + segment.trimEnd().length;
    const last = found.at(-1);
    // "Mr." ends no sentence.
    last && open ? (last.end = end) : found.push({ start: index + segment.search(/\S/), end });
    open = TITLE.test(said);
  }
  return found;
}

/**
 * A place that begins or ends a word sooner or later; the same where that cannot be.
 * @param {string} text
 * @param {Place} place
 * @param {"start" | "end"} side
 * @param {number} by 1 or -1
 * @param {string} language
 * @returns {Place}
 */
export function nudged(text, place, side, by, language) {
  const from = Math.max(0, place[side] - NEAR);
  const near = segments(text.slice(from, place[side] + NEAR), "word", language).filter(({ isWordLike }) => isWordLike);
  const edges = near.map(({ index, segment }) => from + index + (side === "end" ? segment.length : 0));
  const edge = by > 0 ? edges.find((at) => at > place[side]) : edges.findLast((at) => at < place[side]);
  const moved = { ...place, [side]: edge ?? place[side] };
  return moved.start < moved.end ? moved : place;
}

/** A text with all white space as single blanks. @param {string} text */
export const plain = (text) => text.replace(/\s+/g, " ").trim();
