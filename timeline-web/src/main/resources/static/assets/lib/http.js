// The only module that asks the service for anything, and only this service.

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function json(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer.json();
}

/**
 * A page, with the address it was found at in the end.
 * @param {string} address
 * @param {AbortSignal} signal
 */
export async function page(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: "text/html" } });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  const document = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { address: answer.url, document };
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
  const hear = (/** @type {Event} */ event) => told(Number(/** @type {MessageEvent} */ (event).lastEventId));
  types.forEach((type) => stream.addEventListener(type, hear));
  return () => stream.close();
}
