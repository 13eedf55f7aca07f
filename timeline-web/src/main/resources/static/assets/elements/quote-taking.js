// What was marked in a text, as a quote: the service says what stands around it, and which dates
// the words suggest. It is handed over to the form of a fact in this browser, and in no address.

import { drafts } from "../lib/drafts.js";
import { made, signInLink } from "../lib/faults.js";
import { told } from "../lib/problems.js";
import { nudged, plain } from "../lib/sentences.js";
import { query } from "../lib/write.js";

const MOST = 8;
const NO_DATES = "No English words here tell a time. The date is typed in the form.";
const DATE = ["edtf", "wording", "basis", "derivation"];

/** @typedef {import("../lib/sentences.js").Place} Place */
/** @typedef {{text: string, start: number, end: number, around: Place}} Marked */

export class QuoteTaking extends HTMLElement {
  /** @type {Marked} */
  #marked = { text: "", start: 0, end: 0, around: { start: 0, end: 0 } };
  /** @type {any} */
  #quote = null;
  /** @type {any[]} */
  #hints = [];
  #asked = 0;

  connectedCallback() {
    const copy = this.closest("working-copy");
    copy?.addEventListener("marked", (event) => this.#take(/** @type {CustomEvent} */ (event).detail));
    copy?.addEventListener("loaded", () => this.#show(false));
    this.addEventListener("click", ({ target }) => target instanceof Element && this.#press(target));
    this.addEventListener("keydown", ({ key }) => key === "Escape" && this.#marks?.focus());
  }

  get #marks() {
    const found = this.closest("working-copy")?.querySelector("sentence-marks");
    return /** @type {import("./sentence-marks.js").SentenceMarks | null | undefined} */ (found);
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-say="${name}"]`));
  }

  /** @param {boolean} marked */
  #show(marked) {
    this.#asked++;
    this.#part("none").hidden = marked;
    this.#part("some").hidden = !marked;
  }

  /** @param {Marked & {keys: boolean}} marked */
  async #take({ keys, ...marked }) {
    const { text, start, end, around } = marked;
    const asked = ++this.#asked;
    const [quote, hints] = await Promise.all([
      query(`${this.dataset.of}/selections`, { start, end }),
      query("/api/hints", { text: text.slice(around.start, around.end), published: this.dataset.published }),
    ]);
    if (asked !== this.#asked) {
      return;
    }
    this.#marked = marked;
    this.#quote = quote.status === 200 && plain(quote.body.exact) === plain(text.slice(start, end)) ? quote.body : null;
    const within = (/** @type {any} */ one) => one.start + around.start < end && one.end + around.start > start;
    const items = /** @type {any[]} */ (hints.body.items ?? []);
    this.#hints = [...items.filter(within), ...items.filter((one) => !within(one))].slice(0, MOST);
    this.#say(quote);
    this.#dates(items.filter(within).length);
    this.#part("no-dates").textContent = hints.status === 200 ? NO_DATES : "Dates could not be suggested. The date is typed in the form.";
    this.#show(true);
    if (keys) this.#part("heading").focus();
  }

  /** @param {import("../lib/write.js").Answer} answer */
  #say(answer) {
    const { text, start, end } = this.#marked;
    const { exact, prefix, suffix } = this.#quote ?? { exact: text.slice(start, end) };
    this.#part("quote").replaceChildren(prefix ? `… ${prefix}` : "", made("mark", exact), suffix ? `${suffix} …` : "");
    const fault = this.#part("fault");
    fault.replaceChildren();
    if (!this.#quote) {
      const { heading, faults, signIn } = told(answer);
      const why = faults.map((one) => one.text).join(" ") || heading;
      fault.append(answer.status === 200 ? "The text was replaced meanwhile. Load the page again." : `${why} `, signIn ? signInLink() : "");
    }
    this.querySelector("[data-record]")?.setAttribute("aria-disabled", String(!this.#quote));
  }

  /** What can be chosen as the date. @param {number} within how many of them the marked words tell */
  #dates(within) {
    const lines = this.#hints.map(({ words, when, reading, sure }, i) => {
      const said = [made("strong", reading ?? `“${words}”`), " ", made("code", when.edtf ?? "")];
      if (when.edtf && !sure) said.push(" ", made("span", "a question", "badge badge-conflict"));
      if (i >= within) said.push(" ", made("span", "beside the quote", "badge badge-quiet"));
      return choice(String(i), !when.edtf, [...said, made("small", when.derivation)]);
    });
    const own = choice("", false, [made("strong", "None of them"), made("small", "The date is typed in the form.")]);
    const first = this.#hints.findIndex(({ when }, i) => i < within && when.edtf);
    const list = this.#part("dates");
    list.replaceChildren(...lines, own);
    this.#part("no-dates").hidden = this.#hints.length > 0;
    /** @type {HTMLElement} */ (list.parentElement).hidden = !this.#hints.length;
    for (const radio of list.querySelectorAll("input")) radio.checked = radio.value === (first < 0 ? "" : String(first));
  }

  /** @param {Element} target */
  #press(target) {
    const move = target.closest("[data-move]")?.getAttribute("data-move")?.split(" ");
    if (move) {
      const { text, around, ...place } = this.#marked;
      const moved = nudged(text, place, move[0] === "start" ? "start" : "end", Number(move[1]), this.dataset.language ?? "");
      this.#marks?.mark(moved);
      this.#take({ text, around, ...moved, keys: false });
    } else if (target.matches("[data-record]")) {
      this.#record();
    }
  }

  #record() {
    if (!this.#quote) {
      this.#part("fault").focus();
      return;
    }
    const chosen = /** @type {HTMLInputElement | null} */ (this.querySelector("input:checked"))?.value;
    const { exact, prefix, suffix } = this.#quote;
    const said = { evidence: [{ sourceId: this.dataset.source, quote: { exact, prefix, suffix } }], ...(chosen && { when: picked(this.#hints[Number(chosen)].when) }) };
    const form = this.dataset.form ?? "";
    if (drafts(`taken ${form}`, () => sessionStorage).keep({ at: Date.now(), key: "", version: "", said })) {
      location.assign(`${form}?source=${this.dataset.source}`);
    } else {
      this.#part("fault").textContent = "This browser keeps nothing for another page. Copy the quote into the form.";
    }
  }
}

/** @param {any} when */
const picked = (when) => Object.fromEntries(DATE.filter((name) => when[name]).map((name) => [name, when[name]]));

/** @param {string} value @param {boolean} off @param {(Node | string)[]} said */
function choice(value, off, said) {
  const line = document.createElement("label");
  const radio = line.appendChild(document.createElement("input"));
  Object.assign(radio, { type: "radio", name: "hint", value, disabled: off });
  line.appendChild(made("span")).append(...said);
  return line;
}
