// Corrections: what of a fact or a source can be corrected, what changed, and what becomes of it
// when somebody else was faster.

import { same } from "./body.js";

/** @typedef {"fact" | "source"} Kind */
/** @typedef {Record<string, any>} Parts the fields that can be corrected, as the service takes them */

const FIELDS = {
  fact: ["title", "statement", "when", "actors", "attribution"],
  source: ["type", "publisher", "title", "url", "published", "language", "retrievedAt", "contentSha256", "archiveUrl"],
};

const DATE = ["edtf", "wording", "basis", "derivation"];

/** A date without what is only reckoned from it. @param {any} date */
function bare(date) {
  const kept = Object.fromEntries(DATE.filter((name) => date?.[name]).map((name) => [name, date[name]]));
  return { basis: kept.edtf ? "stated" : "unknown", ...kept };
}

/** What can be corrected of something. @param {Kind} kind @param {any} given @returns {Parts} */
export function parts(kind, given) {
  /** @type {Parts} */
  const found = {};
  for (const field of FIELDS[kind]) {
    if (field === "when" || field === "published") {
      found[field] = bare(given[field]);
    } else if (field === "actors") {
      found[field] = given[field] ?? [];
    } else if (given[field] !== undefined) {
      found[field] = given[field];
    }
  }
  return found;
}

/** The fields in which one differs from another. @param {Kind} kind @param {Parts} from @param {Parts} to */
export const changed = (kind, from, to) => FIELDS[kind].filter((field) => !same(from[field], to[field]));

/**
 * The body of a correction. Facts are corrected field by field, sources in full.
 * @param {Kind} kind
 * @param {Parts} from
 * @param {Parts} to
 * @param {any} said why, and the evidence for it
 */
export function body(kind, from, to, { nature, note, citation }) {
  const why = { nature, note, ...(citation?.[0] && { evidence: citation[0] }) };
  return kind === "source"
    ? { ...why, from, to }
    : { ...why, changes: changed(kind, from, to).map((field) => ({ field, from: from[field], to: to[field] })) };
}

/**
 * Where in the form stands what the service found fault with in such a body.
 * @param {Kind} kind
 * @param {any} sent
 * @param {string} pointer
 */
export function place(kind, sent, pointer) {
  const [, step, number, side, ...rest] = pointer.split("/");
  if (step === "changes" && sent.changes?.[number]) {
    const below = side === "to" || side === "from" ? rest : [side, ...rest];
    return ["", sent.changes[number].field, ...below.filter(Boolean)].join("/");
  }
  if (kind === "source" && (step === "to" || step === "from")) {
    return `/${[number, side, ...rest].filter(Boolean).join("/")}`;
  }
  return step === "evidence" ? pointer.replace("/evidence", "/citation/0") : pointer;
}

/**
 * A field that one side or both have changed.
 * @typedef {object} Meeting
 * @property {string} field
 * @property {any} base
 * @property {any} mine
 * @property {any} theirs
 * @property {"mine" | "theirs" | "both"} by who changed it, so that the other's is as it was; "both"
 *   where they differ
 */

/** @param {Kind} kind @param {Parts} base @param {Parts} mine @param {Parts} theirs @returns {Meeting[]} */
export function meetings(kind, base, mine, theirs) {
  const ours = changed(kind, base, mine);
  const others = changed(kind, base, theirs);
  return FIELDS[kind]
    .filter((field) => ours.includes(field) || others.includes(field))
    .map((field) => {
      const alone = same(mine[field], theirs[field]) || !ours.includes(field) ? "theirs" : others.includes(field) ? "both" : "mine";
      return { field, base: base[field], mine: mine[field], theirs: theirs[field], by: alone };
    });
}

/** What is to be said after both. @param {Parts} mine @param {Meeting[]} met @param {Record<string, string>} chosen by field */
export function joined(mine, met, chosen) {
  const all = { ...mine };
  for (const { field, theirs, by } of met) {
    if ((chosen[field] ?? (by === "theirs" ? "theirs" : "mine")) === "theirs") {
      all[field] = theirs;
    }
  }
  return all;
}

/** A part in words, to be compared word by word. @param {string} field @param {any} value @returns {string} */
export function said(field, value) {
  if (value === undefined || value === "") {
    return "";
  }
  if (field === "when" || field === "published") {
    return [value.edtf ?? "undated", value.wording && `“${value.wording}”`, value.basis, value.derivation].filter(Boolean).join(" · ");
  }
  if (field === "actors") {
    return value.map((/** @type {any} */ { name, role }) => `${name ?? ""} (${role ?? ""})`).join(", ");
  }
  if (field === "attribution") {
    const { party = "", kind, act, onBehalfOf, channel } = value;
    return [`${party} (${kind})`, act, onBehalfOf && `for ${onBehalfOf}`, channel && `on ${channel}`].filter(Boolean).join(", ");
  }
  return String(value);
}
