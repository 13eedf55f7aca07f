// Keeps the address and the page in step. Links and forms that lead to this timeline again fetch
// its page and put its parts in place of those that are here: nothing jumps, what had the focus
// keeps it, the address always names all that is shown, and back and forward work.

import { anchored } from "../lib/listed.js";
import { LOCAL, page } from "../lib/http.js";

const SAME_MOVE = 1200;
const SOON = 120;

/** @param {string | URL} address without what is decided here */
function served(address) {
  const url = new URL(address, location.href);
  LOCAL.forEach((name) => url.searchParams.delete(name));
  return url.pathname + url.search;
}

/** The address without the place on the page. */
const unmarked = () => location.href.split("#")[0];

/** What a part is made from, where that can be told. @param {Element} part */
const key = (part) => part.getAttribute("data-key");

export class TimelinePage extends HTMLElement {
  #served = location.href;
  #listed = unmarked();
  #lastMove = 0;
  #moved = 0;
  #soon = 0;
  #asked = new AbortController();
  #ends = new AbortController();

  connectedCallback() {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.addEventListener("click", (event) => this.#click(event), { signal });
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.addEventListener("change", (event) => this.#change(event), { signal });
    this.addEventListener("range", (event) => this.#range(/** @type {CustomEvent} */ (event).detail), { signal });
    this.addEventListener("words", (event) => this.#local({ q: /** @type {CustomEvent} */ (event).detail }, true), { signal });
    window.addEventListener("popstate", () => this.#popped(), { signal });
  }

  disconnectedCallback() {
    this.#ends.abort();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const other = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || other || event.defaultPrevented || link.hash || link.origin !== location.origin) {
      return;
    }
    if (link.pathname === location.pathname) {
      event.preventDefault();
      this.#go(link.href);
    }
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    const form = /** @type {HTMLFormElement} */ (event.target);
    event.preventDefault();
    this.#go(this.#addressOf(form));
  }

  /** A form that chooses facts is sent as soon as something else is chosen. @param {Event} event */
  #change(event) {
    const field = event.target;
    if (field instanceof HTMLElement && field.id !== "words" && field.closest("form.choice")) {
      field.closest("form")?.requestSubmit();
    }
  }

  /** @param {HTMLFormElement} form */
  #addressOf(form) {
    const url = new URL(form.action);
    const here = new URLSearchParams(location.search);
    for (const name of LOCAL) {
      const value = here.get(name);
      form.querySelectorAll(`input[type="hidden"][name="${name}"]`).forEach((stale) => stale.remove());
      if (value && !form.querySelector(`input[name="${name}"]`)) {
        url.searchParams.set(name, value);
      }
    }
    for (const [name, value] of new FormData(form)) {
      const text = String(value).trim();
      if (text && !url.searchParams.getAll(name).includes(text)) {
        url.searchParams.append(name, text);
      }
    }
    return url.href;
  }

  /**
   * The strip shows other days.
   * @param {{from: string, to: string, settled: boolean, again: boolean}} range empty for all days
   */
  #range({ from, to, settled, again }) {
    if (settled) {
      clearTimeout(this.#soon);
      const move = () => this.#local({ from, to }, again);
      const quick = again && performance.now() - this.#moved < SOON;
      this.#moved = performance.now();
      quick ? (this.#soon = setTimeout(move, SOON)) : move();
    }
  }

  /** @param {Record<string, string>} values @param {boolean} more whether more of the same may follow */
  #local(values, more) {
    const url = new URL(location.href);
    url.hash = "";
    url.searchParams.delete("at");
    for (const [name, value] of Object.entries(values)) {
      value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
    }
    if (url.href === location.href) {
      return;
    }
    // What is done in one go, as with a key that is held, is one step back.
    const now = performance.now();
    const again = more && now - this.#lastMove < SAME_MOVE;
    this.#lastMove = more ? now : 0;
    history[again ? "replaceState" : "pushState"](null, "", url);
    if (this.#isWhole() || Object.keys(values).includes("q")) {
      this.#tell();
    } else {
      this.#load(url.href, false);
    }
  }

  #isWhole() {
    return this.querySelector("fact-list")?.getAttribute("data-whole") === "yes";
  }

  #popped() {
    this.#lastMove = 0;
    const same = served(location.href) === served(this.#served);
    if (same && (this.#isWhole() || unmarked() === this.#listed)) {
      this.#tell();
    } else {
      this.#load(location.href, false);
    }
  }

  /** @param {string} address */
  #go(address) {
    this.#lastMove = 0;
    return this.#load(address, true);
  }

  /** @param {string} address @param {boolean} push */
  async #load(address, push) {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.setAttribute("aria-busy", "true");
    try {
      const found = await page(address, signal);
      if (push && found.address !== location.href) {
        history.pushState(null, "", found.address);
      }
      this.#served = found.address;
      this.#listed = unmarked();
      this.#replace(found.document);
      this.#tell();
    } catch (error) {
      if (!signal.aborted) {
        location.assign(address);
      }
    } finally {
      if (!signal.aborted) this.removeAttribute("aria-busy");
    }
  }

  /** @param {Document} found */
  #replace(found) {
    const focus = document.activeElement?.id;
    const keep = scrollY > 0 ? anchored(this) : () => {};
    document.title = found.title || document.title;
    for (const part of this.querySelectorAll("[data-part]")) {
      const fresh = found.querySelector(`[data-part="${part.getAttribute("data-part")}"]`);
      if (fresh && (key(part) ? key(part) !== key(fresh) : fresh.outerHTML !== part.outerHTML)) {
        for (const open of part.querySelectorAll("details[open][id]")) {
          fresh.querySelector(`#${open.id}`)?.setAttribute("open", "");
        }
        part.replaceWith(document.adoptNode(fresh));
      }
    }
    keep();
    if (focus && document.activeElement?.id !== focus) {
      document.getElementById(focus)?.focus({ preventScroll: true });
    }
  }

  #tell() {
    document.dispatchEvent(new Event("address"));
  }
}
