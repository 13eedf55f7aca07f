// A correction: the form begins with what the record says, shows word by word what becomes of it,
// and is made against that version. Was somebody faster, both are shown, field by field; neither
// is lost, and what is chosen is sent against the newer version.

import { same } from "../lib/body.js";
import { body, changed, joined, meetings, parts, place, said } from "../lib/correction.js";
import { made } from "../lib/faults.js";
import { since } from "../lib/problems.js";
import { redline } from "../lib/redline.js";
import { ask } from "../lib/write.js";

/** @typedef {import("../lib/correction.js").Parts} Parts */

export class RecordCorrection extends HTMLElement {
  /** What the record said, and how the form showed it. @type {{base: Parts, shown: Parts}} */
  #from = { base: {}, shown: {} };

  get #kind() {
    return /** @type {"fact" | "source"} */ (this.dataset.kind);
  }

  get #form() {
    return /** @type {import("./desk-form.js").DeskForm} */ (this.querySelector("desk-form"));
  }

  connectedCallback() {
    const form = this.#form;
    form.addEventListener("compose", (event) => this.#compose(/** @type {CustomEvent} */ (event).detail));
    form.addEventListener("stale", (event) => {
      event.preventDefault();
      this.#meet(/** @type {CustomEvent} */ (event).detail);
    });
    form.addEventListener("input", () => this.#compare());
    form.restored ? this.#begin(form.extra) : this.#read();
  }

  async #read() {
    const { status, body: given, version } = await ask(this.dataset.of ?? "");
    const output = this.#form.querySelector(".send output");
    if (status !== 200 && output) {
      output.textContent = "What the record says could not be read. Load the page again.";
      return;
    }
    const base = parts(this.#kind, given);
    this.#form.fill(base);
    this.#form.version = version;
    this.#begin({ base, shown: parts(this.#kind, this.#form.body()) });
  }

  /** @param {{base: Parts, shown: Parts}} from */
  #begin(from) {
    this.#from = from;
    this.#form.extra = from;
    this.#compare();
  }

  /** What the form says now. What it cannot show as it is, as a line end in a title, is no change. @returns {Parts} */
  #mine() {
    const typed = parts(this.#kind, this.#form.body());
    const { base, shown } = this.#from;
    const untouched = Object.keys(base).filter((field) => same(typed[field], shown[field]));
    return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, base[field]])) };
  }

  /** @param {any} detail */
  #compose(detail) {
    const mine = this.#mine();
    if (!changed(this.#kind, this.#from.base, mine).length) {
      detail.refused = "Nothing is changed yet";
    }
    const sent = body(this.#kind, this.#from.base, mine, detail.body);
    detail.body = sent;
    detail.place = (/** @type {string} */ pointer) => place(this.#kind, sent, pointer);
  }

  #compare() {
    const mine = this.#mine();
    for (const block of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-versus]"))) {
      const field = block.dataset.versus ?? "";
      const [from, to] = [said(field, this.#from.base[field]), said(field, mine[field])];
      block.hidden = from === to;
      block.replaceChildren(column("The record says", from, to, "new"), column("It will say", from, to, "gone"));
    }
  }

  /** Somebody was faster. @param {any} problem */
  async #meet(problem) {
    const answer = await ask(this.dataset.of ?? "");
    const theirs = parts(this.#kind, answer.body);
    const mine = this.#mine();
    const met = meetings(this.#kind, this.#from.base, mine, theirs);
    const panel = made("section", "", "merge");
    panel.tabIndex = -1;
    panel.append(made("h3", "Somebody else changed this meanwhile"));
    const lines = panel.appendChild(made("ul"));
    lines.append(...since(problem).map((/** @type {string} */ line) => made("li", line)));
    panel.append(made("p", "Both are below, beside what both were made from. Choose field by field; nothing is sent until you do."));
    met.forEach((meeting) => panel.append(this.#choice(meeting)));
    const go = panel.appendChild(made("button", `Send again, against version ${answer.version}`, "strong"));
    go.setAttribute("type", "button");
    go.addEventListener("click", () => {
      const chosen = Object.fromEntries([...panel.querySelectorAll("input:checked")].map((one) => [one.getAttribute("data-field"), /** @type {HTMLInputElement} */ (one).value]));
      const all = joined(mine, met, chosen);
      panel.remove();
      this.#form.inert = false;
      this.#again(theirs, all, answer.version);
    });
    this.querySelector(".merge")?.remove();
    this.#form.inert = true;
    this.prepend(panel);
    panel.focus();
    panel.scrollIntoView();
  }

  /** Goes on from the newer version, with what was chosen. @param {Parts} base @param {Parts} all @param {string} version */
  #again(base, all, version) {
    const form = this.#form;
    const { nature, note, citation } = form.body();
    form.fill({ ...base, nature, note, citation });
    const shown = parts(this.#kind, form.body());
    form.fill({ ...all, nature, note, citation }, true);
    form.version = version;
    this.#begin({ base, shown });
    form.submit();
  }

  /** @param {import("../lib/correction.js").Meeting} meeting */
  #choice({ field, base, mine, theirs, by }) {
    const set = document.createElement("fieldset");
    set.append(made("legend", this.querySelector(`[data-versus="${field}"]`)?.getAttribute("data-label") ?? field));
    for (const [side, value, label] of [
      ["theirs", theirs, "Theirs"],
      ["mine", mine, "Mine"],
    ]) {
      const choice = set.appendChild(document.createElement("label"));
      const radio = choice.appendChild(document.createElement("input"));
      Object.assign(radio, { type: "radio", name: `merge-${field}`, value: side, checked: side === (by === "theirs" ? "theirs" : "mine") });
      radio.setAttribute("data-field", field);
      const words = choice.appendChild(document.createElement("span"));
      words.append(made("b", same(value, base) ? `${label}, as before: ` : `${label}: `), ...marked(said(field, base), said(field, value)));
    }
    return set;
  }
}

/** A text with what changed in it; one kind of piece may be left out. @param {string} from @param {string} to @param {string} [without] */
function marked(from, to, without) {
  return redline(from, to)
    .filter(({ kind }) => kind !== without)
    .flatMap(({ kind, words }) => [kind === "same" ? words : made(kind === "gone" ? "del" : "ins", words), " "]);
}

/** @param {string} heading @param {string} from @param {string} to @param {string} without */
function column(heading, from, to, without) {
  const side = document.createElement("p");
  side.append(made("b", heading), " ", ...marked(from, to, without));
  return side;
}
