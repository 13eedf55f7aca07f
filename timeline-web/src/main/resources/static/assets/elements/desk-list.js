// Several of a kind, one below the other: more can be added, taken away and put earlier, by mouse
// and by keys. What an item looks like stands in the template.

import { grow, items } from "../lib/fields.js";

export class DeskList extends HTMLElement {
  connectedCallback() {
    const first = Math.max(Number(this.dataset.first ?? 0), Number(this.dataset.least ?? 0));
    while (items(this).length < first) grow(this);
    this.addEventListener("click", this.#click);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#click);
  }

  /** @param {MouseEvent} event */
  #click = (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button || button.closest("desk-list") !== this) {
      return;
    }
    const item = button.closest("[data-item]");
    if (button.matches("[data-add]")) {
      /** @type {HTMLElement | null} */ (grow(this).querySelector("input, select, textarea"))?.focus();
    } else if (item && button.matches("[data-remove]")) {
      this.#remove(item);
    } else if (item && button.matches("[data-earlier]")) {
      item.previousElementSibling?.before(item);
      button.focus();
    } else {
      return;
    }
    this.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /** @param {Element} item */
  #remove(item) {
    item.remove();
    while (items(this).length < Number(this.dataset.least ?? 0)) grow(this);
    /** @type {HTMLElement | null} */ (this.querySelector(":scope > button[data-add]"))?.focus();
  }
}
