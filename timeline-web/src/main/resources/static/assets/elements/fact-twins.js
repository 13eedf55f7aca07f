// Whether what is typed may be in the record already: facts of the same days in like words. It only
// says so; two facts may well be alike.

import { likeness } from "../lib/alike.js";
import { assemble } from "../lib/body.js";
import { made } from "../lib/faults.js";
import { pairs } from "../lib/fields.js";
import { ask } from "../lib/write.js";

const SOON = 500;
const ALIKE = 0.5;
const MOST = 3;

export class FactTwins extends HTMLElement {
  #soon = 0;
  #days = "";
  /** @type {any[]} */
  #facts = [];

  connectedCallback() {
    const form = this.closest("form");
    form?.addEventListener("input", () => this.#later(form));
    form?.addEventListener("reading", (event) => {
      const { of, days } = { of: event.target, .../** @type {CustomEvent} */ (event).detail };
      if (of instanceof HTMLElement && of.dataset.of === "when") {
        this.#days = days;
        this.#facts = [];
        this.#later(form);
      }
    });
  }

  /** @param {HTMLFormElement} form */
  #later(form) {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#look(form), SOON);
  }

  /** @param {HTMLFormElement} form */
  async #look(form) {
    const { title = "", statement = "" } = assemble(pairs(form));
    if (!this.#days || !title) {
      this.replaceChildren();
      return;
    }
    if (!this.#facts.length) {
      const answer = await ask(`${this.dataset.of}?${this.#days}&limit=200&sort=-recorded`);
      this.#facts = answer.body.items ?? [];
    }
    const typed = `${title} ${statement}`;
    const twins = this.#facts
      .map((fact) => ({ fact, alike: Math.max(likeness(title, fact.title), likeness(typed, `${fact.title} ${fact.statement}`)) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((one, other) => other.alike - one.alike)
      .slice(0, MOST);
    this.#show(twins.map(({ fact }) => fact));
  }

  /** @param {any[]} facts */
  #show(facts) {
    if (!facts.length) {
      this.replaceChildren();
      return;
    }
    const list = made("ul", "", "rows");
    for (const { id, timeline, title, when } of facts) {
      const line = list.appendChild(made("li"));
      line.append(made("span", when.words, "row-date"));
      line.appendChild(made("a", title)).setAttribute("href", `/${timeline}/facts/${id}`);
    }
    this.replaceChildren(made("p", "This may be in the record already", "faults-title"), list);
  }
}
