// The text of a source, of which sentences are marked: by a click or a tap, by keys, or any part of
// it by a selection, as a mouse or a finger makes it.

import { made } from "../lib/faults.js";
import { paragraphs } from "../lib/sentences.js";

/** @typedef {import("../lib/sentences.js").Place} Place */

const SOON = 400;
const FAR = 10;
const PART = 50;

/** How many sentences on either side of what is marked are looked through for dates, in its paragraph. */
const NEAR = 6;

/** How far a key goes. @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: FAR, PageUp: -FAR, Home: -Infinity, End: Infinity };

/** Sentences as few together as a browser can lay out anew with each key. @param {Place[]} sentences */
const inParts = (sentences) => Array.from({ length: Math.ceil(sentences.length / PART) }, (_, i) => sentences.slice(i * PART, (i + 1) * PART));

export class SentenceMarks extends HTMLElement {
  #text = "";
  /** @type {import("../lib/sentences.js").Paragraph[]} */
  #paragraphs = [];
  /** @type {(Place & {span: HTMLElement})[]} */
  #sentences = [];
  #anchor = 0;
  #at = 0;
  #soon = 0;
  #ends = new AbortController();

  connectedCallback() {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.addEventListener("mousedown", (event) => event.shiftKey && event.preventDefault(), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    this.addEventListener("focus", () => this.#point(), { signal });
    document.addEventListener("selectionchange", () => this.#later(), { signal });
  }

  disconnectedCallback() {
    this.#ends.abort();
  }

  /** @param {string} text */
  show(text) {
    this.#text = text;
    this.lang = this.dataset.language ?? "";
    const found = paragraphs(text, this.lang);
    this.#paragraphs = found;
    this.#sentences = [];
    [this.#anchor, this.#at] = [0, 0];
    this.replaceChildren(...found.flatMap(({ sentences }) => inParts(sentences).map((part) => this.#paragraph(part))));
    this.tabIndex = 0;
    this.mark({ start: 0, end: 0 });
  }

  /** Shows what is marked. @param {Place} place */
  mark({ start, end }) {
    this.#select((one) => one.start < end && one.end > start);
    const [from, to] = [this.#spot(start), this.#spot(end)];
    CSS.highlights?.delete("quote");
    if (start < end && from && to) {
      const range = document.createRange();
      range.setStart(...from);
      range.setEnd(...to);
      CSS.highlights?.set("quote", new Highlight(range));
    }
  }

  /** @param {Place[]} sentences */
  #paragraph(sentences) {
    const paragraph = made("div");
    for (const { start, end } of sentences) {
      const span = made("span", this.#text.slice(start, end));
      span.id = `sentence-${this.#sentences.length}`;
      span.setAttribute("role", "option");
      this.#sentences.push({ start, end, span });
      paragraph.append(span, " ");
    }
    return paragraph;
  }

  /** @param {(sentence: Place) => boolean} chosen */
  #select(chosen) {
    for (const sentence of this.#sentences) sentence.span.setAttribute("aria-selected", String(chosen(sentence)));
  }

  /** Where a place is in the page; at the edge of a sentence where it is between two. @param {number} place @returns {[Node, number] | null} */
  #spot(place) {
    const sentence = this.#sentences.find(({ end }) => end >= place);
    const node = sentence?.span.firstChild;
    return sentence && node ? [node, Math.max(0, place - sentence.start)] : null;
  }

  /** @param {Place} place @param {boolean} [keys] whether the hands are on the keys */
  #tell({ start, end }, keys = false) {
    this.mark({ start, end });
    const paragraphs = this.#paragraphs.filter((one) => one.start < end && one.end > start);
    const beside = paragraphs.flatMap(({ sentences }) => sentences);
    const [first, last] = [beside.findIndex((one) => one.end > start), beside.findLastIndex((one) => one.start < end)];
    const around = { start: beside[Math.max(0, first - NEAR)]?.start ?? start, end: beside[Math.min(beside.length - 1, last + NEAR)]?.end ?? end };
    this.dispatchEvent(new CustomEvent("marked", { bubbles: true, detail: { text: this.#text, start, end, around, keys } }));
  }

  /** From where the choice began to where it is. @returns {Place} */
  #range() {
    const [first, last] = [Math.min(this.#anchor, this.#at), Math.max(this.#anchor, this.#at)];
    return { start: this.#sentences[first].start, end: this.#sentences[last].end };
  }

  #point() {
    const span = this.#sentences[this.#at]?.span;
    this.querySelector(".at")?.classList.remove("at");
    span?.classList.add("at");
    span?.scrollIntoView({ block: "nearest" });
    span && this.setAttribute("aria-activedescendant", span.id);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const step = STEPS[key];
    if (!this.#sentences.length || ctrlKey || metaKey || altKey || !(step || key === "Enter" || key === " ")) {
      return;
    }
    event.preventDefault();
    if (step) {
      const chosen = this.querySelector("[aria-selected=true]");
      this.#at = chosen ? Math.max(0, Math.min(this.#sentences.length - 1, this.#at + step)) : this.#at;
      if (!shiftKey) this.#anchor = this.#at;
      this.#point();
      this.mark(this.#range());
    } else {
      this.#tell(this.#range(), true);
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const at = this.#sentences.findIndex(({ span }) => span === event.target);
    if (at < 0 || !getSelection()?.isCollapsed) {
      return;
    }
    this.#at = at;
    if (!event.shiftKey) this.#anchor = at;
    this.#point();
    this.#tell(this.#range());
  }

  #later() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#selected(), SOON);
  }

  /** What was selected in the text, if anything was. */
  #selected() {
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const within = range ? this.#sentences.filter(({ span }) => span.firstChild && range.intersectsNode(span.firstChild)) : [];
    const [first, last] = [within[0], within.at(-1)];
    if (!range || !first || !last) {
      return;
    }
    const start = first.span.firstChild === range.startContainer ? first.start + range.startOffset : first.start;
    const end = last.span.firstChild === range.endContainer ? last.start + range.endOffset : last.end;
    if (this.#text.slice(start, end).trim()) {
      [this.#anchor, this.#at] = [this.#sentences.indexOf(first), this.#sentences.indexOf(last)];
      this.#tell({ start, end });
    }
  }
}
