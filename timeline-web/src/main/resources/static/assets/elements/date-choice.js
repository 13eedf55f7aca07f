// A date as a plain choice, which writes the expression; the expression can be written by hand as
// well. What it means is asked of the service, and said in its words.

import { parse, words as dayWords } from "../lib/days.js";
import { read, shape, write } from "../lib/edtf.js";
import { ask } from "../lib/write.js";

const SOON = 200;
const REST = "Choose the rest of the date.";

/** Which fields a choice of a kind has. @type {Record<string, string[]>} */
const PARTS = {
  day: ["day", "unsure"],
  month: ["month", "year", "unsure"],
  season: ["season", "year", "unsure"],
  year: ["year", "unsure"],
  between: ["day", "until", "unsure"],
  span: ["day", "until", "unsure"],
  by: ["day", "unsure"],
  from: ["day", "unsure"],
};

export class DateChoice extends HTMLElement {
  #soon = 0;
  #asked = "";

  connectedCallback() {
    this.addEventListener("input", (event) => this.#input(/** @type {HTMLElement} */ (event.target)));
    this.refresh();
  }

  /** Chooses what the expression says, which may have come from elsewhere. */
  refresh() {
    const edtf = this.#text("edtf").value;
    const nothing = this.#text("basis").value === "unknown" ? "undated" : "";
    const choice = edtf.trim() ? read(edtf) : { kind: nothing };
    for (const name of ["kind", "day", "until", "year", "month", "season"]) {
      const value = /** @type {any} */ (choice)[name];
      if (value || name === "kind") this.#part(name).value = value;
    }
    /** @type {HTMLInputElement} */ (this.#part("unsure")).checked = choice.unsure ?? false;
    this.#settle();
  }

  /** @param {HTMLElement} from */
  #input(from) {
    const part = from.dataset.part;
    if (part && this.#part("kind").value !== "other") {
      const chosen = ["kind", "day", "until", "year", "month", "season"].map((name) => [name, this.#part(name).value]);
      const unsure = /** @type {HTMLInputElement} */ (this.#part("unsure")).checked;
      this.#text("edtf").value = write({ ...Object.fromEntries(chosen), unsure });
      this.#settle();
    } else if (from === this.#text("edtf")) {
      this.refresh();
    } else {
      this.#settle();
    }
  }

  /** Shows what belongs to the choice, and has it read. */
  #settle() {
    const shown = PARTS[this.#part("kind").value] ?? [];
    for (const field of this.querySelectorAll("[data-part]")) {
      const name = field.getAttribute("data-part") ?? "";
      const label = field.closest("label");
      if (label && name !== "kind") label.hidden = !shown.includes(name);
    }
    const edtf = this.#text("edtf").value.trim();
    const undated = this.#part("kind").value === "undated";
    const basis = this.#text("basis");
    if (undated !== (basis.value === "unknown")) {
      basis.value = undated ? "unknown" : "stated";
    }
    this.#text("edtf").setCustomValidity(edtf || undated ? "" : REST);
    const derivation = this.#text("derivation");
    derivation.required = !["stated", "unknown"].includes(basis.value);
    const label = derivation.closest("label");
    if (label) label.hidden = !derivation.required && !derivation.value;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#ask(edtf), this.#asked ? SOON : 0);
  }

  /** @param {string} edtf */
  async #ask(edtf) {
    const unfinished = this.#part("kind").value !== "undated" && !edtf;
    this.#asked = edtf || "undated";
    const answer = edtf ? await ask(`/api/dates?edtf=${encodeURIComponent(edtf)}`) : null;
    if (this.#text("edtf").value.trim() !== edtf) {
      return;
    }
    const reading = answer?.status === 200 ? answer.body : null;
    const fault = answer && !reading ? (answer.body.errors?.[0]?.detail ?? answer.body.detail ?? "The service does not answer.") : "";
    this.#say(reading, fault, unfinished);
    const { earliest, latest } = reading ?? {};
    const detail = { earliest, latest, words: reading?.words ?? "date unknown", shape: reading ? shape(reading) : "unknown", certain: reading?.certain ?? true, days: days(reading, edtf) };
    this.dispatchEvent(new CustomEvent("reading", { bubbles: true, detail }));
  }

  /** @param {any} reading @param {string} fault @param {boolean} unfinished */
  #say(reading, fault, unfinished) {
    const output = /** @type {HTMLElement} */ (this.querySelector("output"));
    output.classList.toggle("fault", !!fault);
    const words = document.createElement("strong");
    words.textContent = reading?.words ?? "";
    const bounds = reading ? `: not before ${day(reading.earliest)}, not after ${day(reading.latest)}` : "";
    output.replaceChildren(...(reading ? ["Read as ", words, bounds] : [fault || (unfinished ? REST : "No date at all is known.")]));
    this.#text("edtf").setCustomValidity(fault || (unfinished ? REST : ""));
  }

  /** @param {string} name @returns {HTMLInputElement | HTMLSelectElement} */
  #part(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`[data-part="${name}"]`));
  }

  /** A field of the body. @param {string} name @returns {HTMLInputElement} */
  #text(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`[name$="/${name}"]`));
  }
}

/** @param {string | undefined} date */
const day = (date) => (date ? dayWords(/** @type {number} */ (parse(date))) : "any known day");

/** How facts of the same days are asked for; empty while there is nothing to ask. @param {any} reading @param {string} edtf */
function days(reading, edtf) {
  if (!reading) {
    return edtf ? "" : "undated=only";
  }
  return `match=possible&datetime=${encodeURIComponent(`${reading.earliest ?? ".."}/${reading.latest ?? ".."}`)}`;
}
