// Lists the facts of the days and with the words that the address names, out of those that are
// loaded. What has no date is of all days.

import { parse } from "../lib/days.js";

export class FactList extends HTMLElement {
  #ends = new AbortController();
  /** @type {HTMLInputElement | null} */
  #field = null;

  connectedCallback() {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    document.addEventListener("address", () => this.#read(), { signal });
    document.addEventListener("range", (event) => this.#range(/** @type {CustomEvent} */ (event).detail), { signal });
    document.addEventListener("input", (event) => this.#typed(event), { signal });
    this.#read();
  }

  disconnectedCallback() {
    this.#ends.abort();
  }

  #read() {
    const query = new URLSearchParams(location.search);
    this.#field = document.querySelector("#words");
    if (this.#field) {
      /** @type {HTMLElement} */ (this.#field.closest(".words")).hidden = false;
      if (this.#field !== document.activeElement) {
        this.#field.value = query.get("q") ?? "";
      }
    }
    for (const name of ["from", "to"]) {
      const field = document.querySelector(`form.choice #${name}`);
      if (field instanceof HTMLInputElement) {
        field.value = query.get(name) ?? "";
      }
    }
    this.#show(query.get("from"), query.get("to"), query.get("q") ?? "");
  }

  /** @param {{from: string, to: string}} range */
  #range({ from, to }) {
    if (this.dataset.whole === "yes") {
      this.#show(from, to, new URLSearchParams(location.search).get("q") ?? "");
    }
  }

  /** @param {Event} event */
  #typed(event) {
    if (event.target === this.#field && this.#field) {
      this.dispatchEvent(new CustomEvent("words", { bubbles: true, detail: this.#field.value.trim() }));
    }
  }

  /** @param {string | null} from @param {string | null} to @param {string} words */
  #show(from, to, words) {
    const first = parse(from) ?? -Infinity;
    const last = parse(to) ?? Infinity;
    const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let listed = 0;
    for (const entry of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".entry"))) {
      const { from: start, to: end } = entry.querySelector("article")?.dataset ?? {};
      const text = wanted.length ? (entry.textContent ?? "").toLocaleLowerCase() : "";
      const inside = start === undefined || (Number(end) >= first && Number(start) <= last);
      entry.hidden = !inside || !wanted.every((word) => text.includes(word));
      listed += entry.hidden ? 0 : 1;
    }
    for (const month of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".month"))) {
      month.hidden = !month.querySelector(".entry:not([hidden])");
    }
    const none = /** @type {HTMLElement | null} */ (this.querySelector("[data-none]"));
    if (none) {
      none.hidden = listed > 0 || !this.querySelector(".entry");
    }
  }
}
