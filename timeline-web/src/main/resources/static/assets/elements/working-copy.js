// The text of a source as editors work from it: loaded, stored, replaced and deleted. What is pasted
// is kept in this browser until it is stored.

import { drafts } from "../lib/drafts.js";
import { signInLink, tell } from "../lib/faults.js";
import { told } from "../lib/problems.js";
import { ask, store } from "../lib/write.js";

const SOON = 300;

export class WorkingCopy extends HTMLElement {
  #soon = 0;
  #drafts = drafts(`${location.pathname} text`, () => localStorage);

  connectedCallback() {
    const draft = this.#drafts.read();
    if (draft) {
      this.#field.value = draft.said.text;
      this.#part("kept").hidden = false;
      this.#fold("paste").open = true;
    }
    this.addEventListener("input", ({ target }) => target === this.#field && this.#later());
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(/** @type {HTMLFormElement} */ (event.target));
    });
    addEventListener("pagehide", () => this.#keep());
    this.#load();
  }

  get #field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector("[name=text]"));
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`));
  }

  /** @param {string} name */
  #fold(name) {
    return /** @type {HTMLDetailsElement} */ (this.#part(name));
  }

  #later() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#keep(), SOON);
  }

  #keep() {
    const text = this.#field.value;
    text.trim() ? this.#drafts.keep({ at: Date.now(), key: "", version: "", said: { text } }) : this.#drafts.drop();
  }

  /** @param {string} [news] what was just done */
  async #load(news = "") {
    const { status, body, tag } = await ask(this.dataset.of ?? "");
    const there = status === 200;
    if (!there && status !== 404) {
      const { heading, signIn } = told({ status, body, version: "", tag });
      this.#part("state").replaceChildren(`The text could not be read. ${heading}. `, signIn ? signInLink() : "");
      return;
    }
    const hash = tag.replaceAll('"', "");
    this.#part("state").textContent = `${news}${there ? this.#known(hash) : " There is no text of this source yet. Paste it to mark sentences in it."}`.trim();
    this.#part("hash").textContent = there && hash !== this.dataset.hash ? hash : "";
    this.#part("reader").hidden = !there;
    this.#part("delete").hidden = !there;
    this.#part("paste-title").textContent = there ? "Replace the text" : "Paste the text";
    this.#fold("paste").open ||= !there;
    const marks = /** @type {import("./sentence-marks.js").SentenceMarks} */ (this.querySelector("sentence-marks"));
    marks.show(there ? body : "");
    this.dispatchEvent(new Event("loaded"));
  }

  /** What the record knows of the text. @param {string} hash */
  #known(hash) {
    const recorded = this.dataset.hash;
    return recorded === hash
      ? " The record knows this text by its SHA-256."
      : ` The record ${recorded ? "knows another text" : "knows no text"} of this source. To put this one’s SHA-256 into it, correct the source: `;
  }

  /** @param {HTMLFormElement} form */
  async #send(form) {
    const paste = form === this.#field.form;
    const text = this.#field.value;
    if (paste && !text.trim()) {
      tell(form, "Something is missing", [{ pointer: "/text", text: "Paste the text." }]);
      return;
    }
    const answer = await store(this.dataset.of ?? "", paste ? text : undefined);
    if (answer.status >= 300 || !answer.status) {
      const { heading, faults, signIn } = told(answer);
      tell(form, heading, faults.map((fault) => ({ ...fault, pointer: "/text" })), signIn);
      return;
    }
    tell(form, "", []);
    if (paste) {
      this.#field.value = "";
      this.#part("kept").hidden = true;
    }
    this.#keep();
    this.#fold("paste").open = this.#fold("delete").open = false;
    await this.#load(paste ? "The text is stored, for editors alone." : "The text is deleted.");
    this.#part("state").focus();
  }
}
