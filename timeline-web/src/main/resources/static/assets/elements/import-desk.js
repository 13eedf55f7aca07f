// A file of edits, a line each, or of another program: first rehearsed, with what is the matter line by line,
// and then made. What is made is the file that was rehearsed; another one, or the same read otherwise, is
// rehearsed again.

import { made } from "../lib/faults.js";
import { told } from "../lib/problems.js";
import { sendLines } from "../lib/write.js";

/** What is counted, in words. @type {[string, string][]} */
const COUNTS = [
  ["new", "new"],
  ["same", "the same as in the record"],
  ["rejected", "rejected"],
  ["conflicting", "of these in conflict with the record"],
];

export class ImportDesk extends HTMLElement {
  /** @type {File | null} */
  #rehearsed = null;
  #busy = false;

  connectedCallback() {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#run(event.submitter?.getAttribute("value") !== "make");
    });
    this.addEventListener("change", ({ target }) => {
      if (/** @type {HTMLInputElement} */ (target).name !== "batch") this.#offer(null, 0);
    });
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** The chosen format: how it is sent, and what is counted in it. */
  get #sort() {
    const chosen = /** @type {HTMLSelectElement} */ (this.querySelector("[name=format]")).selectedOptions[0];
    return { type: chosen?.dataset.type ?? "", unit: chosen?.dataset.unit ?? "" };
  }

  get #file() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input[type=file]"));
  }

  get #make() {
    return /** @type {HTMLButtonElement} */ (this.querySelector("button[value=make]"));
  }

  /** @param {boolean} dry */
  async #run(dry) {
    const file = dry ? (this.#file.files?.[0] ?? null) : this.#rehearsed;
    if (!file || this.#busy) {
      this.#file.focus();
      return;
    }
    const query = new URLSearchParams({ dryRun: String(dry), file: file.name });
    for (const [name, value] of new FormData(this.#form)) {
      const text = String(value).trim();
      if (text) query.set(name, text);
    }
    this.#busy = true;
    this.#say("Sending …");
    const answer = await sendLines(`${this.dataset.to}?${query}`, file, this.#sort.type, ({ read }) => this.#say(`${read} so far`));
    this.#busy = false;
    this.#say("");
    if (answer.status === 200) {
      this.#report(answer.body);
      this.#offer(dry ? file : null, answer.body.new);
    } else {
      this.#refused(answer);
    }
  }

  /** @param {File | null} file @param {number} lines that are new */
  #offer(file, lines) {
    this.#rehearsed = file;
    this.#make.hidden = !file || !lines;
    this.#make.textContent = `Import ${lines} new ${this.#sort.unit.toLowerCase()}${lines === 1 ? "" : "s"}`;
  }

  /** @param {any} report */
  #report(report) {
    const box = this.#result();
    const { unit } = this.#sort;
    box.append(made("h2", report.dryRun ? "What would come of it" : "What came of it"));
    const counts = box.appendChild(made("dl", "", "tally-list"));
    for (const [name, words] of [["read", `${unit.toLowerCase()}s read`], ...COUNTS]) {
      const line = counts.appendChild(made("div"));
      line.append(made("dt", words), made("dd", String(report[name])));
    }
    const where = report.dryRun ? "Nothing was recorded." : `Recorded as the batch “${report.batch}”, up to change ${report.change}.`;
    box.append(made("p", where, "note-line"));
    for (const note of report.notes) box.append(made("p", note, "note-line"));
    const list = report.problems.length ? box.appendChild(made("ol", "", "rows")) : null;
    for (const { line, detail, errors, conflicting } of report.problems) {
      const row = made("li", errors?.[0]?.detail ?? detail);
      const place = errors?.[0]?.pointer ? `, at ${errors[0].pointer}` : "";
      row.prepend(made("span", `${unit} ${line}${place}${conflicting ? ", in conflict" : ""}`, "row-date"));
      list?.append(row);
    }
    if (report.rejected > report.problems.length) {
      box.append(made("p", `${report.rejected - report.problems.length} more were rejected.`, "note-line"));
    }
    box.focus();
  }

  /** @param {import("../lib/write.js").Answer} answer */
  #refused(answer) {
    const { heading, faults, signIn } = told(answer);
    const box = this.#result();
    box.classList.add("faults");
    box.append(made("p", heading, "faults-title"), ...faults.map(({ text }) => made("p", text)));
    if (signIn) {
      box.appendChild(made("a", "Sign in")).setAttribute("href", `/sign-in?next=${encodeURIComponent(location.pathname)}`);
    }
    box.focus();
  }

  /** The empty place for what came of it. */
  #result() {
    const box = /** @type {HTMLElement} */ (this.querySelector("[data-result]"));
    box.classList.remove("faults");
    box.replaceChildren();
    box.hidden = false;
    return box;
  }

  /** @param {string} text */
  #say(text) {
    const output = this.querySelector("output");
    if (output) output.textContent = text;
  }
}
