// The only module that writes, and that asks what the desk's forms are about: of this service only.

/**
 * @typedef {object} Answer
 * @property {number} status 0 where none came
 * @property {any} body as it was sent; an empty object where it was not JSON
 * @property {string} version the number in its `ETag`; empty where it has none
 */

/** The token that the service asks back, so that no other site writes in an editor's name. */
function token() {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith("XSRF-TOKEN="));
  return decodeURIComponent(found?.slice("XSRF-TOKEN=".length) ?? "");
}

/** @param {string} address @param {RequestInit} [request] @returns {Promise<Answer>} */
async function answer(address, request) {
  try {
    const given = await fetch(address, request);
    const json = given.headers.get("Content-Type")?.includes("json");
    const body = json ? await given.json() : {};
    const version = given.headers.get("ETag")?.match(/"v(\d+)[.\d]*"/)?.[1] ?? "";
    return { status: given.status, body, version };
  } catch {
    return { status: 0, body: {}, version: "" };
  }
}

/** @param {string} address */
export const ask = (address) => answer(address, { cache: "no-store" });

/**
 * @param {string} address
 * @param {unknown} body
 * @param {string} key under which it is recorded once, however often it is sent
 * @param {string} [version] that it was made against
 */
export function send(address, body, key, version) {
  /** @type {Record<string, string>} */
  const headers = { "Content-Type": "application/json", "Idempotency-Key": key, "X-XSRF-TOKEN": token() };
  if (version) {
    headers["If-Match"] = `"v${version}"`;
  }
  return answer(address, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Waits until a change can be read, for as long as the service is willing to. @param {any} receipt */
export async function readable(receipt) {
  const address = `${receipt.links.self}?minChange=${receipt.change}`;
  for (let i = 0; i < 3 && (await ask(address)).status === 503; i++);
}

/** A key that no one else uses. Pages that came over plain HTTP have no `randomUUID`. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
