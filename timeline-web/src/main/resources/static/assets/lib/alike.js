// How alike two texts are, in any script: by the runs of three letters that both have.

/** @param {string} text */
function runs(text) {
  const letters = [...` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `];
  return new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join("")));
}

/** From 0, nothing in common, to 1, the same. @param {string} one @param {string} other */
export function likeness(one, other) {
  const [mine, theirs] = [runs(one), runs(other)];
  const shared = [...mine].filter((run) => theirs.has(run)).length;
  return mine.size + theirs.size ? (2 * shared) / (mine.size + theirs.size) : 0;
}
