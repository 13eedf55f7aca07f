// What was marked in a text and handed over: quote, source and a suggested date come into the form
// of a fact. A draft that is there is never written over unasked, and a suggested date is sent only
// once an editor has confirmed or changed it.

import { drafts } from "../lib/drafts.js";
import { made } from "../lib/faults.js";

const WAITING = "Is the suggested date right?";
const UNDECIDED = "It was suggested by the article: confirm it, or change it.";

export class QuoteTaken extends HTMLElement {
  #taken = drafts(`taken ${location.pathname}`, () => sessionStorage);
  /** @type {HTMLElement | null} */
  #box = null;

  get #form() {
    return /** @type {import("./desk-form.js").DeskForm} */ (this.closest("desk-form"));
  }

  connectedCallback() {
    const form = this.#form;
    form.addEventListener("compose", (event) => {
      if (form.extra?.suggested) Object.assign(/** @type {CustomEvent} */ (event).detail, { refused: WAITING, faults: [{ pointer: "/when/edtf", text: UNDECIDED }] });
    });
    form.addEventListener("input", () => this.#changed());
    this.#suggest(form.extra?.suggested);
    const draft = this.#taken.read();
    if (draft) {
      form.restored ? this.#ask(draft.said) : this.#take(draft.said);
    }
  }

  /** Has the form say what was taken, beside what it says already. @param {any} said */
  #take({ when, evidence }) {
    const form = this.#form;
    const body = form.body();
    const dated = body.when?.edtf || body.when?.basis === "unknown";
    const kept = (body.evidence ?? []).filter((/** @type {any} */ one) => !isBare(one, evidence[0].sourceId));
    form.fill({ ...body, when: dated ? body.when : (when ?? body.when), evidence: [...kept, ...evidence] }, true);
    if (when && !dated) form.extra = { suggested: when };
    this.#taken.drop();
    this.#suggest(form.extra?.suggested);
    form.dispatchEvent(new Event("input"));
  }

  /** @param {any} said */
  #ask(said) {
    const box = made("div", "", "kept");
    box.setAttribute("role", "group");
    box.append(made("p", `You come with a quote: “${said.evidence[0].quote.exact}” The draft below is from before.`));
    const line = box.appendChild(made("p", "", "tools"));
    const done = (/** @type {() => void} */ work) => () => {
      box.remove();
      work();
    };
    line.append(
      button("Add the quote to the draft", done(() => this.#take(said))),
      button("Discard the draft, begin with the quote", () => this.#form.discard()),
      button("Leave the quote", done(() => this.#taken.drop())),
    );
    this.append(box);
  }

  /** Marks the date as suggested. @param {any} when nothing where it is not, or no longer */
  #suggest(when) {
    this.#box?.remove();
    const strip = this.#form.querySelector("date-choice[data-of=when] date-strip");
    if (!when || !strip) {
      return;
    }
    const box = made("div", "", "suggested");
    box.append(made("p", "Suggested by the article, and not confirmed yet. Confirm it, or change it."), made("p", when.derivation, "rule"));
    box.append(button("It is so", () => this.#confirmed()));
    strip.after(box);
    this.#box = box;
  }

  #changed() {
    const suggested = this.#form.extra?.suggested;
    const { edtf, basis, derivation } = this.#form.body().when ?? {};
    if (suggested && edtf !== suggested.edtf && derivation === suggested.derivation) {
      // How another date came about is another sentence.
      const field = /** @type {HTMLTextAreaElement} */ (this.#form.querySelector("[name='when/derivation']"));
      field.value = "";
    }
    if (suggested && (edtf !== suggested.edtf || basis !== suggested.basis)) this.#decided();
  }

  #decided() {
    this.#form.extra = undefined;
    this.#suggest(null);
    this.#form.dispatchEvent(new Event("input"));
  }

  #confirmed() {
    this.#decided();
    /** @type {HTMLElement | null} */ (this.#form.querySelector("date-choice[data-of=when] [data-part=kind]"))?.focus();
  }
}

/** Whether nothing was said in an item. @param {any} evidence @param {string} source that is going to be cited */
const isBare = ({ quote, hedge, chain = [], sourceId }, source) =>
  !quote && !hedge && !chain.some((/** @type {any} */ { party }) => party) && (!sourceId || sourceId === source);

/** @param {string} text @param {() => void} pressed */
function button(text, pressed) {
  const one = made("button", text);
  one.setAttribute("type", "button");
  one.addEventListener("click", pressed);
  return one;
}
