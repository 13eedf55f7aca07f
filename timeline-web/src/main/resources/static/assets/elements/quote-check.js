// Whether a quote stands word for word in the text that editors work from, where there is one. It
// only says so: the record's rules look at the record alone.

import { made } from "../lib/faults.js";
import { value } from "../lib/fields.js";
import { query } from "../lib/write.js";

const SOON = 500;

/** What is said of a quote, and what the offer is called. @type {Record<string, string>} */
const SAID = {
  verbatim: "Word for word as in the text that was read.",
  "differs-in-typography": "The text that was read has other quotation marks, dashes or the like:",
  elsewhere: "These words are in the text that was read, but between others:",
  "not-found": "The text that was read does not have these words.",
};

/** Sources without a text. @type {Set<string>} */
const bare = new Set();

export class QuoteCheck extends HTMLElement {
  #soon = 0;
  #asked = "";
  #ends = new AbortController();

  connectedCallback() {
    const form = this.closest("form");
    this.#ends = new AbortController();
    for (const event of ["input", "filled"]) form?.addEventListener(event, () => this.#later(), { signal: this.#ends.signal });
    this.#later();
  }

  disconnectedCallback() {
    this.#ends.abort();
  }

  #later() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#check(), SOON);
  }

  /** @param {string} name @returns {import("../lib/fields.js").Field} */
  #field(name) {
    return /** @type {HTMLInputElement} */ (this.closest("[data-item], form")?.querySelector(`[name="${name}"]`));
  }

  async #check() {
    const source = String(value(this.#field("sourceId")));
    const quote = Object.fromEntries(["exact", "prefix", "suffix"].map((part) => [part, this.#field(`quote/${part}`).value.trim() || undefined]));
    const asked = quote.exact && source && !bare.has(source) ? JSON.stringify([source, quote]) : "";
    if (asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    const answer = asked ? await query(`/api/sources/${encodeURIComponent(source)}/working-copy/quotes`, quote) : null;
    if (answer?.status === 404) bare.add(source);
    if (asked === this.#asked) this.#say(answer?.status === 200 ? answer.body : null);
  }

  /** @param {any} check */
  #say(check) {
    this.classList.toggle("warned", !!check && check.verdict !== "verbatim");
    this.replaceChildren(check ? (SAID[check.verdict] ?? "") : "");
    const near = check?.verdict === "verbatim" ? null : (check?.places[0] ?? check?.nearest);
    if (near) {
      if (check.nearest) this.append(" The nearest passage:");
      const { exact, prefix = "", suffix = "" } = near;
      const passage = made("q");
      passage.append(prefix && `… ${prefix}`, made("b", exact), suffix && `${suffix} …`);
      const take = made("button", "Quote it so");
      take.setAttribute("type", "button");
      take.addEventListener("click", () => this.#take(near));
      this.append(passage, take);
    }
  }

  /** @param {any} passage */
  #take(passage) {
    for (const part of ["exact", "prefix", "suffix"]) this.#field(`quote/${part}`).value = passage[part] ?? "";
    const field = this.#field("quote/exact");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
}
