// The overview as a canvas over exact counts: asked for once, then every zoom and every move is
// reckoned here. Brush, wheel, fingers, keys and buttons all change one thing, the range of days,
// which the list follows and the address names.

import { gestures } from "../lib/brush.js";
import { iso, parse } from "../lib/days.js";
import { json } from "../lib/http.js";
import { overview, summary } from "../lib/overview.js";
import { laneName, links, openSided } from "../lib/listed.js";
import { colours, paintAxis, paintLanes } from "../lib/paint.js";
import { around, framed, length, place, ticks, within, zoomed } from "../lib/scale.js";

/** @typedef {import("../lib/days.js").Range} Range */
/** @typedef {import("../lib/overview.js").Overview} Overview */

const STILL = 100;

export class OverviewStrip extends HTMLElement {
  #ends = new AbortController();
  #stage = this.#child(".stage");
  #canvas = /** @type {HTMLCanvasElement} */ (this.#child("canvas"));
  #brush = this.#child(".brush");
  #links = this.#child(".links");
  #box = { width: 0, height: 0, middles: /** @type {number[]} */ ([]), axis: 0 };
  #whole = { from: 0, to: 0 };
  #range = { from: 0, to: 0 };
  #frame = { from: 0, to: 0 };
  #asked = 0;
  /** @type {Overview | null} */
  #overview = null;
  #still = 0;
  /** @type {import("../lib/paint.js").Colours | null} */
  #colours = null;
  #fading = /** @type {Set<string>} */ (new Set());

  async connectedCallback() {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const { counts, address } = this.dataset;
    try {
      const given = counts ? JSON.parse(counts) : await json(address ?? "", signal);
      this.#overview = overview(given, this.#rows().map((row) => Number(laneName(row).slice(-1))));
    } catch {
      return; // The drawing that the server made stays.
    }
    this.#whole = around(this.#overview.span);
    this.#frame = this.#whole;
    this.#build();
    this.#hear(signal);
    this.#readAddress();
  }

  disconnectedCallback() {
    this.#ends.abort();
  }

  /** @param {string} selector */
  #child(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  #rows() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".lane:not(.axis)")]);
  }

  #build() {
    const lanes = this.#child(".lanes");
    lanes.removeAttribute("role");
    lanes.removeAttribute("aria-label");
    this.classList.add("upgraded");
    for (const hidden of this.querySelectorAll("[hidden]")) {
      hidden.removeAttribute("hidden");
    }
    this.#listed();
  }

  #listed() {
    this.#fading = openSided(this.#articles());
    this.#paintSoon();
  }

  /** @returns {HTMLElement[]} */
  #articles() {
    return [...document.querySelectorAll("fact-list article[data-from]")].map((a) => /** @type {HTMLElement} */ (a));
  }

  /** @param {AbortSignal} signal */
  #hear(signal) {
    const stage = this.#stage;
    new ResizeObserver(() => this.#measure()).observe(stage);
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      matchMedia(query).addEventListener("change", () => this.#measure(), { signal });
    }
    document.fonts.ready.then(() => this.#paintSoon());
    document.addEventListener("address", () => this.#readAddress(), { signal });
    document.addEventListener("listed", () => this.#listed(), { signal });
    gestures(stage, {
      ground: () => ({ frame: this.#frame, width: this.#box.width, whole: this.#whole }),
      range: () => this.#range,
      take: (range, settled, again) => this.#take(range, settled, again),
      enter: () => this.#enter(),
    }, signal);
    this.#child(".zoom").addEventListener("click", (event) => {
      const how = event.target instanceof Element && event.target.closest("button")?.dataset.zoom;
      const zooms = { in: zoomed(this.#range, 0.5, this.#whole), out: zoomed(this.#range, 2, this.#whole) };
      if (how) {
        this.#take(how === "whole" ? this.#whole : zooms[/** @type {"in" | "out"} */ (how)], true);
      }
    }, { signal });
  }

  #measure() {
    const stage = this.#stage.getBoundingClientRect();
    const [...lines] = this.querySelectorAll(".lane > svg");
    const tops = lines.map((line) => line.getBoundingClientRect().top - stage.top);
    const axis = tops.pop() ?? 0;
    this.#box = { width: stage.width, height: stage.height, middles: tops.map((top) => top + 9), axis };
    this.#canvas.width = Math.round(stage.width * devicePixelRatio);
    this.#canvas.height = Math.round(stage.height * devicePixelRatio);
    this.#colours = colours(this, this.#rows());
    this.#paintSoon();
  }

  #readAddress() {
    const query = new URLSearchParams(location.search);
    const all = around(/** @type {Overview} */ (this.#overview).span);
    this.#range = within({ from: parse(query.get("from")) ?? all.from, to: parse(query.get("to")) ?? all.to }, all);
    this.#whole = { from: Math.min(all.from, this.#range.from), to: Math.max(all.to, this.#range.to) };
    this.#frame = framed(this.#whole, this.#range, this.#frame);
    this.#say();
    this.#paintSoon();
  }

  #isWhole = () => length(this.#range) >= length(this.#whole);

  /** @param {Range} range @param {boolean} settled @param {boolean} [again] */
  #take(range, settled, again = false) {
    this.#range = range;
    if (settled) {
      this.#frame = framed(this.#whole, range, this.#frame);
    }
    const all = this.#isWhole();
    const detail = { from: all ? "" : iso(range.from), to: all ? "" : iso(range.to), settled, again };
    this.dispatchEvent(new CustomEvent("range", { bubbles: true, detail }));
    this.#say();
    this.#paintSoon();
  }

  #say() {
    const said = summary(/** @type {Overview} */ (this.#overview), this.#isWhole() ? null : this.#range);
    const days = document.createElement("b");
    days.textContent = said.days;
    this.querySelector("output")?.replaceChildren(days, `, ${said.facts}`);
  }

  #paintSoon() {
    if (this.#asked === 0) {
      this.#asked = requestAnimationFrame(() => this.#paint());
    }
  }

  #paint() {
    this.#asked = 0;
    const context = this.#canvas.getContext("2d");
    const { width, height, middles, axis } = this.#box;
    if (!context || !this.#overview || !this.#colours || width === 0) {
      return;
    }
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    const drawing = { context, width, frame: this.#frame, colours: this.#colours };
    paintAxis(drawing, ticks(this.#frame, width), axis);
    paintLanes(drawing, this.#overview, middles, (span) => this.#fading.has(`${span.from} ${span.to}`));
    const left = Math.max(0, place(this.#frame, width, this.#range.from));
    const right = Math.min(width, place(this.#frame, width, this.#range.to + 1));
    this.#brush.style.translate = `${left}px`;
    this.#brush.style.width = `${Math.max(2, right - left)}px`;
    this.#brush.style.height = `${axis}px`;
    this.#brush.classList.toggle("all", this.#isWhole());
    clearTimeout(this.#still);
    this.#links.hidden = true;
    this.#still = setTimeout(() => this.#link(), STILL);
  }

  /** The links come when nothing moves any more: nobody hits one before. */
  #link() {
    const lanes = this.#rows().map((row, i) => ({ name: laneName(row), middle: this.#box.middles[i] }));
    this.#links.replaceChildren(...links(this.#articles(), lanes, this.#frame, this.#box.width));
    this.#links.hidden = false;
  }

  #enter() {
    const first = this.#articles().find((article) => article.offsetParent !== null);
    if (first) {
      first.tabIndex = -1;
      first.focus();
      first.scrollIntoView({ block: "start" });
    }
  }
}
