// The fields of a form, each with the JSON pointer of what it says: its name, below the lists and
// items that it stands in. An item in which nothing was written does not count, unless its list
// must have as many.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */
/** @typedef {{pointer: string, field: Field}} Placed */

const NAMED = "input[name], select[name], textarea[name]";

/** @param {Element} item @returns {boolean} */
const written = (item) =>
  [.../** @type {NodeListOf<Field>} */ (item.querySelectorAll(NAMED))].some((field) => !isPick(field) && field.value.trim() !== "");

/** Whether a field always says something. @param {Field} field */
const isPick = (field) => field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === "checkbox");

/** @param {Element} list @returns {Element[]} */
export const items = (list) => [...list.querySelectorAll("[data-item]")].filter((item) => item.closest("desk-list") === list);

/** @param {Element} list @returns {Element[]} */
function counted(list) {
  const least = Number(list.getAttribute("data-least"));
  return items(list).filter((item, i) => i < least || written(item));
}

/** Where a field's name is to be looked for; null where it does not count. @param {Element} of @returns {string | null} */
function above(of) {
  const item = of.closest("[data-item]");
  const list = item?.parentElement?.closest("desk-list");
  if (!item || !list) {
    return "";
  }
  const number = counted(list).indexOf(item);
  const prefix = above(list);
  return number < 0 || prefix === null ? null : `${prefix}/${list.getAttribute("data-name")}/${number}`;
}

/** The fields that count. @param {Element} form @returns {Placed[]} */
export function placed(form) {
  const all = /** @type {NodeListOf<Field>} */ (form.querySelectorAll(NAMED));
  return [...all].flatMap((field) => {
    const prefix = above(field);
    return prefix === null || field.matches(":disabled") ? [] : [{ pointer: `${prefix}/${field.name}`, field }];
  });
}

/** What a field says; of a link where an id is wanted, the last id in it. @param {Field} field */
export function value(field) {
  if (field instanceof HTMLInputElement && field.type === "checkbox") {
    return field.checked;
  }
  const ids = field.matches("[data-id]") ? field.value.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) : null;
  return ids?.at(-1) ?? field.value;
}

/** @param {Element} form @returns {import("./body.js").Pair[]} */
export const pairs = (form) => placed(form).map(({ pointer, field }) => [pointer, value(field)]);

/** The field that a pointer is about, or else the nearest one. @param {Element} form @param {string} pointer */
export function find(form, pointer) {
  const all = placed(form);
  for (let place = pointer; place; place = place.slice(0, place.lastIndexOf("/"))) {
    const found = all.find((one) => one.pointer === place) ?? all.find((one) => one.pointer.startsWith(`${place}/`));
    if (found) {
      return found.field;
    }
  }
  return null;
}

/** Another item at the end of a list. @param {Element} list @returns {Element} */
export function grow(list) {
  const made = /** @type {HTMLTemplateElement} */ (list.querySelector(":scope > template")).content.cloneNode(true);
  const item = /** @type {Element} */ (/** @type {DocumentFragment} */ (made).firstElementChild);
  /** @type {Element} */ (list.querySelector(":scope > .items")).append(item);
  return item;
}

/**
 * Has the fields of a form, or of an item, say what a body says. Of what is not in it nothing is said.
 * @param {Element} root
 * @param {any} body
 */
export function fill(root, body) {
  const own = (/** @type {Element} */ one) => (one.closest("[data-item]") ?? null) === (root.closest("[data-item]") ?? null);
  for (const field of /** @type {NodeListOf<Field>} */ (root.querySelectorAll(NAMED))) {
    if (own(field)) {
      set(field, field.name.split("/").reduce((part, step) => part?.[step], body));
    }
  }
  for (const list of root.querySelectorAll("desk-list")) {
    if (own(list)) {
      const given = body?.[list.getAttribute("data-name") ?? ""] ?? [];
      while (items(list).length < given.length) grow(list);
      items(list).forEach((item, i) => (i < given.length || i < Number(list.getAttribute("data-least")) ? fill(item, given[i]) : item.remove()));
    }
  }
}

/** @param {Field} field @param {any} said */
function set(field, said) {
  if (field instanceof HTMLInputElement && field.type === "checkbox") {
    field.checked = said ?? field.defaultChecked;
  } else if (field instanceof HTMLSelectElement && said === undefined) {
    field.value = [...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value ?? "";
  } else {
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === said)) {
      field.add(new Option(said, said));
    }
    field.value = said ?? "";
  }
}
