// Which source is cited: one that is registered, or one that is registered on the spot, in a dialog
// of its own, which adds it to every choice on the page.

export class SourceChoice extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-register]")?.addEventListener("click", () => this.#register());
  }

  #register() {
    const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("new-source"));
    if (!dialog) {
      return;
    }
    const ends = new AbortController();
    const { signal } = ends;
    dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close(), { signal });
    dialog.addEventListener("close", () => ends.abort(), { signal });
    dialog.addEventListener(
      "recorded",
      (event) => {
        event.preventDefault();
        const { receipt, said } = /** @type {CustomEvent} */ (event).detail;
        this.#add(receipt.id, [said.title, said.publisher, said.published?.edtf].filter(Boolean).join(" · "));
        dialog.close();
      },
      { signal },
    );
    dialog.showModal();
  }

  /** @param {string} id @param {string} words */
  #add(id, words) {
    for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll("source-choice select"))) {
      select.add(new Option(words, id), 1);
    }
    for (const list of document.querySelectorAll("desk-list > template")) {
      for (const select of /** @type {HTMLTemplateElement} */ (list).content.querySelectorAll("source-choice select")) {
        /** @type {HTMLSelectElement} */ (select).add(new Option(words, id), 1);
      }
    }
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (this.querySelector("select, input"));
    field.value = id;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
}
