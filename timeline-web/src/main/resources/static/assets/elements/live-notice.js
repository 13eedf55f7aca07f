// Says that the record has changed, and how often, where the list begins; what is read does not
// move. It listens only while somebody may be looking.

import { follow } from "../lib/http.js";

export class LiveNotice extends HTMLElement {
  /** @type {Set<number>} */
  #changes = new Set();
  #stop = () => {};
  #look = () => this.#listen();

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#look);
    this.#listen();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#look);
    this.#stop();
  }

  #listen() {
    this.#stop();
    const { stream, types } = this.dataset;
    this.#stop = stream && types && !document.hidden ? follow(stream, types.split(" "), (change) => this.#heard(change)) : () => {};
  }

  /** @param {number} change */
  #heard(change) {
    this.#changes.add(change);
    const link = this.querySelector("a");
    const output = this.querySelector("output");
    if (link && output) {
      const many = this.#changes.size;
      link.hidden = false;
      output.textContent = `${many} new ${many === 1 ? "change" : "changes"}, show`;
    }
  }
}
