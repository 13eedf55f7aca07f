// The only module that writes, and that asks what the desk's forms are about: of this service only.

/**
 * @typedef {object} Answer
 * @property {number} status 0 where none came
 * @property {any} body as it was sent, or the text; an empty object where it was neither JSON nor text
 * @property {string} version the number in its `ETag`; empty where it has none
 * @property {string} tag the `ETag` itself
 */

const JSON_TYPE = "application/json";
const NONE = { status: 0, body: {}, version: "", tag: "" };

/** The token that the service asks back, so that no other site writes in an editor's name. */
function token() {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith("XSRF-TOKEN="));
  return decodeURIComponent(found?.slice("XSRF-TOKEN=".length) ?? "");
}

/** @param {string} address @param {RequestInit} [request] @returns {Promise<Answer>} */
async function answer(address, request) {
  try {
    const given = await fetch(address, request);
    const type = given.headers.get("Content-Type") ?? "";
    const body = type.includes("json") ? await given.json() : type.startsWith("text/plain") ? await whole(given) : {};
    const tag = given.headers.get("ETag") ?? "";
    return { status: given.status, body, version: tag.match(/"v(\d+)[.\d]*"/)?.[1] ?? "", tag };
  } catch {
    return NONE;
  }
}

/** A text with its byte order mark, if it has one: it counts when places are. @param {Response} given */
const whole = async (given) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await given.arrayBuffer());

/** @param {string} type @returns {Record<string, string>} */
const headed = (type) => ({ "Content-Type": type, "X-XSRF-TOKEN": token() });

/** @param {string} address */
export const ask = (address) => answer(address, { cache: "no-store" });

/** Asks what is too private or too long for an address. @param {string} address @param {unknown} body */
export const query = (address, body) => answer(address, { method: "POST", headers: headed(JSON_TYPE), body: JSON.stringify(body) });

/** Stores a text in the place of the one there, or deletes it. @param {string} address @param {string} [text] none to delete it */
export const store = (address, text) => answer(address, { method: text === undefined ? "DELETE" : "PUT", headers: headed("text/plain;charset=UTF-8"), body: text });

/**
 * @param {string} address
 * @param {unknown} body
 * @param {string} key under which it is recorded once, however often it is sent
 * @param {string} [version] that it was made against
 */
export function send(address, body, key, version) {
  /** @type {Record<string, string>} */
  const headers = { ...headed(JSON_TYPE), "Idempotency-Key": key };
  if (version) {
    headers["If-Match"] = `"v${version}"`;
  }
  return answer(address, { method: "POST", headers, body: JSON.stringify(body) });
}

/**
 * Sends what was typed into a form, the token in it too, where a page waits for the answer.
 * @param {string} address
 * @param {FormData} form
 */
export function submit(address, form) {
  const fields = [...form].map(([name, value]) => [name, String(value)]);
  return answer(address, { method: "POST", body: new URLSearchParams(fields) });
}

/**
 * Sends lines, and calls back with each line of the answer but the last, which says what came of them.
 * @param {string} address
 * @param {Blob} lines
 * @param {string} type
 * @param {(line: any) => void} told
 * @returns {Promise<Answer>}
 */
export async function sendLines(address, lines, type, told) {
  const headers = { ...headed(type), Accept: "application/x-ndjson" };
  try {
    const given = await fetch(address, { method: "POST", headers, body: lines });
    if (!given.ok || !given.body) {
      return { ...NONE, status: given.status, body: await given.json().catch(() => ({})) };
    }
    let rest = "";
    let last = NONE;
    const reader = given.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const whole = (rest + part.value).split("\n");
      rest = whole.pop() ?? "";
      for (const line of whole) {
        const { progress, report, problem } = JSON.parse(line);
        progress && told(progress);
        if (report ?? problem) last = { ...NONE, status: report ? given.status : problem.status, body: report ?? problem };
      }
    }
    return last;
  } catch {
    return NONE;
  }
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
