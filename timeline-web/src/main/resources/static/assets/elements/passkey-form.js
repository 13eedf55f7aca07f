// A form that an authenticator fills in: a new passkey where one is asked for, or the proof that
// somebody has one. It shows itself where the browser knows passkeys.

import { submit } from "../lib/write.js";

export class PasskeyForm extends HTMLElement {
  connectedCallback() {
    if (!globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
      return;
    }
    this.hidden = false;
    document.getElementById(`no-${this.id}s`)?.remove();
    this.#form().addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
  }

  #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  async #ask() {
    const form = this.#form();
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
    button.disabled = true;
    this.#complain("");
    const { status, body } = await submit(this.dataset.question ?? "", new FormData(form));
    if (status === 200) {
      try {
        const said = /** @type {PublicKeyCredential} */ (await answer(body));
        /** @type {HTMLInputElement} */ (form.elements.namedItem("passkey")).value = JSON.stringify(said.toJSON());
        form.submit();
        return;
      } catch (fault) {
        this.#complain(words(fault));
      }
    } else {
      this.#complain(status === 429 ? "There were too many tries. Wait a minute." : "The service did not answer. Load the page again.");
    }
    button.disabled = false;
  }

  /** @param {string} words */
  #complain(words) {
    const place = /** @type {HTMLElement} */ (this.querySelector("[role=alert]"));
    place.hidden = !words;
    place.textContent = words;
  }
}

/** Whoever asks for a new passkey says whose it will be. @param {any} question */
function answer(question) {
  return question.user
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
}

/** @param {unknown} fault */
function words(fault) {
  switch (fault instanceof DOMException ? fault.name : "") {
    case "InvalidStateError":
      return "This device has a passkey of yours already.";
    case "NotAllowedError":
      return "No passkey was given.";
    default:
      return "The browser could not ask for a passkey here.";
  }
}
