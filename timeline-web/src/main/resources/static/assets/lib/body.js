// Bodies as the service takes them, made of pairs of a JSON pointer and a value, and back.

/** @typedef {[string, string | boolean]} Pair a JSON pointer, and what stands there */

/** A body. What is blank is left out, and so is what would be empty. @param {Pair[]} pairs @returns {any} */
export function assemble(pairs) {
  const body = {};
  for (const [pointer, value] of pairs) {
    if (typeof value !== "string" || value.trim()) {
      put(body, pointer.split("/").slice(1), value);
    }
  }
  return body;
}

/** @param {any} into @param {string[]} steps @param {unknown} value */
function put(into, steps, value) {
  const [step, ...rest] = steps;
  if (!rest.length) {
    into[step] = value;
    return;
  }
  into[step] ??= /^\d+$/.test(rest[0]) ? [] : {};
  put(into[step], rest, value);
}

/** What stands at the end of a path; undefined where nothing does. @param {any} body @param {string} path */
export const at = (body, path) => path.split("/").reduce((value, step) => value?.[step], body);

/** Whether two bodies say the same, in whatever order. @param {any} one @param {any} other @returns {boolean} */
export function same(one, other) {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) {
    return one === other;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Array.isArray(one) === Array.isArray(other) && [...names].every((name) => same(one[name], other[name]));
}
