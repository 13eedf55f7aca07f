// What is told of an answer that was no success.

/** @typedef {{pointer: string, text: string}} Fault where, as a JSON pointer, and what */
/** @typedef {{heading: string, faults: Fault[], signIn?: boolean, sure: boolean}} Told `sure` where nothing was recorded */

/** @param {import("./write.js").Answer} answer @returns {Told} */
export function told({ status, body }) {
  if (status === 401 || status === 403) {
    return { heading: "You are signed out. What you typed is kept in this browser", faults: [], signIn: true, sure: true };
  }
  if (status === 0 || status >= 500 || body.type?.endsWith("/still-running")) {
    const text = body.detail ?? "Your connection or the service may be down for a moment.";
    return { heading: "No answer came. Send it again: it is never recorded twice", faults: [{ pointer: "", text }], sure: false };
  }
  if (status === 429) {
    return { heading: "Too much at once. Send it again in a moment", faults: [], sure: true };
  }
  if (body.type?.endsWith("/key-reused")) {
    const text = "What this form was sent with before has arrived. Look at what changed lately before you send it again.";
    return { heading: "This may be recorded already", faults: [{ pointer: "", text }], sure: true };
  }
  /** @type {any[]} */
  const errors = body.errors?.length ? body.errors : [{ detail: body.detail ?? `The service answered ${status}.` }];
  const faults = errors.map(({ pointer = "", detail }) => ({ pointer, text: detail }));
  return { heading: "This was not recorded yet", faults, sure: true };
}

/** What others did meanwhile, a line each. @param {any} problem */
export function since({ changes = [] }) {
  return changes.map((/** @type {any} */ { version, type, editor, note }) => {
    const done = String(type).replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
    return `Version ${version}, ${done} by ${editor}${note ? `: ${note}` : ""}`;
  });
}
