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
 * @param {(line: any) => void} told
 * @returns {Promise<Answer>}
 */
export async function sendLines(address, lines, told) {
  const headers = { "Content-Type": "application/x-ndjson", Accept: "application/x-ndjson", "X-XSRF-TOKEN": token() };
  const none = { status: 0, body: {}, version: "" };
  try {
    const given = await fetch(address, { method: "POST", headers, body: lines });
    if (!given.ok || !given.body) {
      return { ...none, status: given.status, body: await given.json().catch(() => ({})) };
    }
    let rest = "";
    let last = none;
    const reader = given.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const whole = (rest + part.value).split("\n");
      rest = whole.pop() ?? "";
      for (const line of whole) {
        const { progress, report, problem } = JSON.parse(line);
        progress && told(progress);
        if (report ?? problem) last = { ...none, status: report ? given.status : problem.status, body: report ?? problem };
      }
    }
    return last;
  } catch {
    return none;
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
