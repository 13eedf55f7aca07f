// The only module that asks the service for anything, and only this service.

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
async function answer(address, signal) {
  const given = await fetch(address, { signal });
  if (!given.ok) {
    throw new Error(`${address} answered ${given.status}`);
  }
  return given;
}

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export const json = async (address, signal) => (await answer(address, signal)).json();

/** @typedef {{lines: string[], pages: Record<string, number[]>}} Steps see `StepsController` of the service */
/** @type {{base: string, given: Promise<Steps>} | null} */
let steps = null;

/** An address in two parts: the moment of the record, and what is served apart from it. @param {string} address */
function parts(address) {
  const url = new URL(address, location.href);
  const asOf = url.searchParams.get("asOf") ?? "";
  ["asOf", ...LOCAL].forEach((name) => url.searchParams.delete(name));
  return { asOf, base: url.pathname + url.search };
}

/** What elements decide by themselves, without another page. */
export const LOCAL = ["from", "to", "q"];

/** Fetches the page as it was after each change, once. @param {string} address */
export function keepSteps(address) {
  const { base } = parts(location.href);
  if (steps?.base !== base) {
    steps = { base, given: json(address).catch(() => ({ pages: {} })) };
  }
}

/** @param {string} address @returns {Promise<string>} empty if it was not kept */
async function kept(address) {
  const { asOf, base } = parts(address);
  const { lines, pages } = steps?.base === base ? await steps.given : { lines: [], pages: {} };
  const found = pages[asOf]?.flatMap((from, i, runs) => (i % 2 ? [] : lines.slice(from, from + runs[i + 1]))) ?? [];
  if (!found.length) {
    steps = null; // Others are asked for when the slider is touched again.
  }
  return found.join("\n").replaceAll("change%3A_", encodeURIComponent(asOf));
}

/**
 * A page, with the address it was found at in the end.
 * @param {string} address
 * @param {AbortSignal} signal
 */
export async function page(address, signal) {
  let text = await kept(address);
  let url = new URL(address, location.href).href;
  if (!text) {
    const given = await answer(address, signal);
    url = given.url;
    text = await given.text();
  }
  signal.throwIfAborted();
  return { address: url, document: new DOMParser().parseFromString(text, "text/html") };
}

/**
 * Calls back with the number of each change as it is recorded.
 * @param {string} address
 * @param {string[]} types of the changes that are told
 * @param {(change: number) => void} told
 * @returns {() => void} ends it
 */
export function follow(address, types, told) {
  const stream = new EventSource(address);
  const hear = (/** @type {Event} */ event) => {
    steps = null;
    told(Number(/** @type {MessageEvent} */ (event).lastEventId));
  };
  types.forEach((type) => stream.addEventListener(type, hear));
  return () => stream.close();
}
