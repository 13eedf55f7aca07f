// Lists the facts of the days and with the words that the address names, out of those that are
// loaded. What has no date is of all days. Of a long list two parts are here at a time: near the end
// of one the next is put in, and the one farther away is taken out.

import { anchored } from "../lib/listed.js";
import { parse } from "../lib/days.js";
import { page } from "../lib/http.js";

const PARTS = 2;
const NEAR = "1500px 0px";

export class FactList extends HTMLElement {
  #ends = new AbortController();
  #busy = false;
  #ahead = new IntersectionObserver((seen) => {
    const near = seen.find((each) => each.isIntersecting && !this.#words());
    if (near) {
      this.#more(/** @type {HTMLAnchorElement} */ (near.target));
    }
  }, { rootMargin: NEAR });
  /** @type {HTMLInputElement | null} */
  #field = null;

  connectedCallback() {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    document.addEventListener("address", () => this.#read(), { signal });
    document.addEventListener("range", (event) => this.#range(/** @type {CustomEvent} */ (event).detail), { signal });
    document.addEventListener("input", (event) => this.#typed(event), { signal });
    this.#read();
    if (this.dataset.whole === "part") {
      this.addEventListener("click", (event) => this.#clicked(event), { signal });
      this.#watch();
    }
  }

  disconnectedCallback() {
    this.#ends.abort();
    this.#ahead.disconnect();
  }

  #words = () => new URLSearchParams(location.search).get("q") ?? "";

  #parts() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".part")]);
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.closest(".onward") && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      this.#more(link);
    }
  }

  /** @param {HTMLAnchorElement} link to the facts before or after those that are here */
  async #more(link) {
    if (this.#busy || !link.isConnected) {
      return;
    }
    this.#busy = true;
    try {
      const found = await page(link.href, this.#ends.signal);
      const part = found.document.querySelector("fact-list .part");
      if (part && link.isConnected) {
        this.#put(document.adoptNode(part), link.rel === "prev");
      }
    } catch {
      // The link stays, and leads to a page of its own.
    } finally {
      this.#busy = false;
    }
  }

  /** @param {Element} part @param {boolean} first */
  #put(part, first) {
    const keep = anchored(this);
    for (const named of part.querySelectorAll("[id]")) {
      if (document.getElementById(named.id)) {
        named.removeAttribute("id");
      }
    }
    const parts = this.#parts();
    first ? parts[0].before(part) : parts[parts.length - 1].after(part);
    if (parts.length >= PARTS) {
      parts[first ? parts.length - 1 : 0].remove();
    }
    this.#watch();
    this.#read();
    keep();
    document.dispatchEvent(new Event("listed"));
  }

  /** Links that lead from one part to another that is here are of no use, nor is a month's name twice. */
  #watch() {
    this.#ahead.disconnect();
    const parts = this.#parts();
    parts.forEach((part, i) => {
      for (const link of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll(".onward"))) {
        const rel = link.querySelector("a")?.rel;
        link.hidden = rel === "prev" ? i > 0 : i < parts.length - 1;
        this.#ahead.observe(/** @type {Element} */ (link.querySelector("a")));
      }
      const name = part.querySelector("h2");
      const before = [...(parts[i - 1]?.querySelectorAll("h2") ?? [])].at(-1);
      name?.classList.toggle("sr-only", name.textContent === before?.textContent);
    });
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
      this.#show(from, to, this.#words());
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
