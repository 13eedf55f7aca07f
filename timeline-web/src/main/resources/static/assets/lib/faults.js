// Says above a form what is the matter with it, with links to the fields, and beside each field the
// same once more.

import { find } from "./fields.js";

let numbered = 0;

/** @param {string} tag @param {string} [text] @param {string} [style] */
export function made(tag, text, style) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (style) element.className = style;
  return element;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} heading empty where all is well
 * @param {import("./problems.js").Fault[]} faults
 * @param {boolean} [signIn] whether that is what helps
 */
export function tell(form, heading, faults, signIn) {
  form.querySelectorAll(".fault-note, .faults").forEach((old) => old.remove());
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
  if (!heading) {
    return;
  }
  const box = made("div", "", "faults");
  box.append(made("p", heading, "faults-title"));
  const list = faults.length ? box.appendChild(made("ul")) : null;
  for (const { pointer, text } of faults) {
    const field = find(form, pointer);
    const line = made("li", field ? "" : text);
    field && line.append(linked(field, text));
    list?.append(line);
  }
  if (signIn) box.appendChild(made("p")).append(signInLink());
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  form.prepend(box);
  box.focus();
}

/** Where somebody whose session ended goes on. */
export function signInLink() {
  const link = made("a", "Sign in, and come back to it");
  link.setAttribute("href", `/sign-in?next=${encodeURIComponent(location.pathname)}`);
  return link;
}

/** A link to a field, which says beside it what is the matter. @param {import("./fields.js").Field} field @param {string} text */
function linked(field, text) {
  const label = field.closest("label");
  field.id ||= `field-${++numbered}`;
  const note = made("p", text, "fault-note");
  note.id = `${field.id}-fault`;
  (label ?? field).after(note);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", note.id);
  const link = made("a", `${label?.querySelector("span")?.textContent ?? "Here"}: ${text}`);
  link.setAttribute("href", `#${field.id}`);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    field.focus();
  });
  return link;
}
