// A form that is sent to the interface for programs. Its fields are named as the body's are, so
// what the service finds fault with is shown where it was typed. Nothing typed is lost: it is kept
// in this browser until it is recorded, and it is recorded once, however often it is sent.

import { assemble } from "../lib/body.js";
import { drafts } from "../lib/drafts.js";
import { made, tell } from "../lib/faults.js";
import { fill, pairs, placed } from "../lib/fields.js";
import { since, told } from "../lib/problems.js";
import { newKey, readable, send } from "../lib/write.js";

const SOON = 300;

/**
 * What is going to be sent, which others may change or refuse.
 * @typedef {object} Composed
 * @property {any} body
 * @property {(pointer: string) => string} place where a field of that body is in the form
 * @property {string} refused why it is not sent; empty where it is
 * @property {import("../lib/problems.js").Fault[]} faults
 */

export class DeskForm extends HTMLElement {
  /** The version that is written against; empty for something new. */
  version = "";
  /** What else is to be kept with a draft. @type {any} */
  extra = undefined;
  /** Whether a draft was found. */
  restored = false;
  #key = newKey();
  #blank = "";
  #sending = false;
  #done = false;
  #soon = 0;
  #drafts = drafts("", () => localStorage);

  connectedCallback() {
    this.version = this.dataset.version ?? "";
    this.#drafts = drafts(`${location.pathname} ${this.id}`, () => localStorage);
    this.#form.noValidate = true;
    this.#blank = this.#text();
    this.#restore();
    this.addEventListener("input", () => {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => this.#keep(), SOON);
    });
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    addEventListener("pagehide", () => this.#keep());
  }

  /** Has the form say what a body says. @param {any} body @param {boolean} [typed] whether an editor said so, so that it is kept */
  fill(body, typed = false) {
    fill(this.#form, body);
    for (const choice of this.querySelectorAll("date-choice")) /** @type {any} */ (choice).refresh?.();
    if (!typed) this.#blank = this.#text();
    this.#form.dispatchEvent(new Event("filled"));
  }

  /** What the form says. */
  body() {
    return assemble(pairs(this.#form));
  }

  submit() {
    this.#form.requestSubmit();
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  #text() {
    return JSON.stringify(this.body());
  }

  #restore() {
    const draft = this.#drafts.read();
    if (!draft) {
      return;
    }
    this.fill(draft.said, true);
    [this.restored, this.#key, this.version, this.extra] = [true, draft.key, draft.version, draft.extra];
    this.closest("details")?.setAttribute("open", "");
    const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(draft.at);
    const notice = made("p", `Kept from ${when}, and not sent yet. `, "kept");
    const discard = notice.appendChild(made("button", "Discard it"));
    discard.setAttribute("type", "button");
    discard.addEventListener("click", () => this.discard());
    notice.setAttribute("role", "status");
    this.#form.prepend(notice);
  }

  /** Begins anew. */
  discard() {
    this.#forget();
    location.reload();
  }

  #forget() {
    clearTimeout(this.#soon);
    this.#done = true;
    this.#drafts.drop();
  }

  #keep() {
    const now = this.#text();
    if (this.#done) {
      return;
    }
    if (now === this.#blank) {
      this.#drafts.drop();
      return;
    }
    this.#drafts.keep({ at: Date.now(), key: this.#key, version: this.version, said: JSON.parse(now), extra: this.extra });
  }

  async #submit() {
    if (this.#sending) {
      return;
    }
    const missing = placed(this.#form).filter(({ field }) => !field.validity.valid);
    if (missing.length) {
      tell(this.#form, "Something is missing", missing.map(({ pointer, field }) => ({ pointer, text: field.validationMessage })));
      return;
    }
    /** @type {Composed} */
    const detail = { body: this.body(), place: (pointer) => pointer, refused: "", faults: [] };
    this.dispatchEvent(new CustomEvent("compose", { detail }));
    if (detail.refused) {
      tell(this.#form, detail.refused, detail.faults);
      return;
    }
    this.#keep();
    this.#busy(true);
    const answer = await send(this.dataset.to ?? "", detail.body, this.#key, this.version);
    if (answer.status === 201) {
      await this.#recorded(answer.body);
      return;
    }
    this.#busy(false);
    const problem = told(answer);
    // A key goes with its answer: what was refused is sent anew, what may have arrived again.
    if (problem.sure) this.#key = newKey();
    this.#keep();
    if (answer.status === 412) {
      this.#stale(answer.body);
      return;
    }
    const faults = problem.faults.map(({ pointer, text }) => ({ pointer: detail.place(pointer), text }));
    tell(this.#form, problem.heading, faults, problem.signIn);
  }

  /** @param {any} problem */
  #stale(problem) {
    const event = new CustomEvent("stale", { detail: problem, cancelable: true });
    if (this.dispatchEvent(event) && problem.current) {
      this.version = String(problem.current);
      this.#keep();
      const lines = since(problem).map((/** @type {string} */ text) => ({ pointer: "", text }));
      const go = { pointer: "", text: `Look at it first. What you send next is made against version ${this.version}.` };
      tell(this.#form, "Somebody else changed this meanwhile", [...lines, go]);
    }
  }

  /** @param {any} receipt */
  async #recorded(receipt) {
    this.#forget();
    await readable(receipt);
    const said = this.body();
    if (this.dispatchEvent(new CustomEvent("recorded", { bubbles: true, cancelable: true, detail: { receipt, said } }))) {
      location.assign((this.dataset.then ?? "").replace("{id}", receipt.id));
    } else {
      this.#form.reset();
      tell(this.#form, "", []);
      [this.#key, this.#blank, this.#done] = [newKey(), this.#text(), false];
      this.#busy(false);
    }
  }

  /** @param {boolean} busy */
  #busy(busy) {
    this.#sending = busy;
    const button = this.#form.querySelector(".send button");
    button?.setAttribute("aria-disabled", String(busy));
    const output = this.#form.querySelector(".send output");
    if (output) output.textContent = busy ? "Sending …" : "";
  }
}
