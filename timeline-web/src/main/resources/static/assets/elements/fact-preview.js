// The fact as readers will see it, while it is typed.

import { assemble } from "../lib/body.js";
import { pairs } from "../lib/fields.js";

/** What a party on the way is said to do, as on readers' pages. @type {Record<string, string>} */
const PARTS = { stated: "states it", reported: "reports it", covered: "carries it", aggregated: "summarises it" };

export class FactPreview extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    for (const event of ["input", "filled"]) form?.addEventListener(event, () => this.#show(form));
    form?.addEventListener("reading", (event) => this.#date(/** @type {HTMLElement} */ (event.target), /** @type {CustomEvent} */ (event).detail));
    form && this.#show(form);
  }

  /** @param {HTMLFormElement} form */
  #show(form) {
    const body = assemble(pairs(form));
    this.#say("title", body.title ?? "The title");
    this.#say("statement", body.statement ?? "The statement.");
    this.#say("kicker", body.actors?.[0]?.name ?? body.attribution?.party ?? "");
    const voices = this.querySelector("[data-say=voices]");
    voices?.replaceChildren(...this.#voices(body));
  }

  /** @param {any} body */
  #voices(body) {
    return (body.evidence ?? []).flatMap((/** @type {any} */ { chain = [], stance }) =>
      chain
        .filter((/** @type {any} */ hop) => hop.party)
        .map((/** @type {any} */ { party, role, explicit }, /** @type {number} */ i) => {
          const line = document.createElement("li");
          const name = line.appendChild(document.createElement("span"));
          name.className = "name";
          name.textContent = party;
          const part = stance === "contradicts" ? "differs" : i ? PARTS[role] : "original";
          line.append(` ${part}${i && explicit === false ? ", inferred" : ""}`);
          return line;
        }),
    );
  }

  /** @param {HTMLElement} choice @param {{words: string, shape: string, certain: boolean}} reading */
  #date(choice, { words, shape, certain }) {
    if (choice.matches("[data-of=when]")) {
      this.#say("when", words);
      const mark = this.querySelector(".mark");
      if (mark) mark.className = `mark mark-${shape}${certain ? "" : " mark-uncertain"}`;
    }
  }

  /** @param {string} name @param {string} text */
  #say(name, text) {
    const place = this.querySelector(`[data-say=${name}]`);
    if (place && place.textContent !== text) place.textContent = text;
  }
}
