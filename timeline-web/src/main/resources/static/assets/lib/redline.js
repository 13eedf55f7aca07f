// What became of a text, word by word: the longest run of words that stayed, and what stands
// between. A single word that stayed between two changes is taken into them, as readers see it.

/** @typedef {{kind: "same" | "gone" | "new", words: string}} Piece */

const split = (/** @type {string} */ text) => text.match(/\S+/g) ?? [];

/** @param {string} from @param {string} to @returns {Piece[]} */
export function redline(from, to) {
  const old = split(from);
  const young = split(to);
  const steps = quieted(walk(old, young, lengths(old, young)));
  /** @type {Piece[]} */
  const pieces = [];
  for (const [kind, word] of sorted(steps)) {
    const last = pieces.at(-1);
    last?.kind === kind ? (last.words += ` ${word}`) : pieces.push({ kind, words: word });
  }
  return pieces;
}

/** How many words stay, from each place on. @param {string[]} old @param {string[]} young */
function lengths(old, young) {
  const kept = Array.from({ length: old.length + 1 }, () => new Uint16Array(young.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      kept[i][j] = old[i] === young[j] ? kept[i + 1][j + 1] + 1 : Math.max(kept[i + 1][j], kept[i][j + 1]);
    }
  }
  return kept;
}

/** @typedef {[Piece["kind"], string]} Step */

/** @param {string[]} old @param {string[]} young @param {Uint16Array[]} kept @returns {Step[]} */
function walk(old, young, kept) {
  /** @type {Step[]} */
  const steps = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      steps.push(["same", old[i++]]);
      j++;
    } else if (j === young.length || (i < old.length && kept[i + 1][j] >= kept[i][j + 1])) {
      steps.push(["gone", old[i++]]);
    } else {
      steps.push(["new", young[j++]]);
    }
  }
  return steps;
}

/** @param {Step[]} steps @returns {Step[]} */
function quieted(steps) {
  return steps.flatMap(([kind, word], i) => {
    const alone = kind === "same" && i > 0 && i < steps.length - 1 && steps[i - 1][0] !== "same" && steps[i + 1][0] !== "same";
    return /** @type {Step[]} */ (alone ? [["gone", word], ["new", word]] : [[kind, word]]);
  });
}

/** What is gone stands before what is new. @param {Step[]} steps */
function sorted(steps) {
  /** @type {Step[]} */
  const out = [];
  /** @type {Step[]} */
  let fresh = [];
  for (const step of steps) {
    if (step[0] === "new") {
      fresh.push(step);
    } else {
      if (step[0] === "same") {
        out.push(...fresh);
        fresh = [];
      }
      out.push(step);
    }
  }
  return [...out, ...fresh];
}
