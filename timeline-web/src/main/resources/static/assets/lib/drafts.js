// What was typed and not sent, kept in this browser until it is.

/**
 * @typedef {object} Draft
 * @property {number} at milliseconds
 * @property {string} key under which it is recorded once
 * @property {string} version that it was made against; empty where there is none
 * @property {any} said what the fields say
 * @property {any} [extra] what else belongs to it
 */

/**
 * Drafts under one name.
 * @param {string} name
 * @param {() => Storage} storage which a browser may refuse
 */
export function drafts(name, storage) {
  const place = `desk ${name}`;
  /** @template T @param {() => T} work @returns {T | null} */
  const attempt = (work) => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    /** @returns {Draft | null} none, too, where it cannot be read */
    read: () => attempt(() => JSON.parse(storage().getItem(place) ?? "null")),
    /** Whether it is kept. @param {Draft} draft @returns {boolean} */
    keep: (draft) => attempt(() => (storage().setItem(place, JSON.stringify(draft)), true)) ?? false,
    drop: () => attempt(() => storage().removeItem(place)),
  };
}
