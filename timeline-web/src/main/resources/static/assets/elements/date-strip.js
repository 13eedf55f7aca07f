// A date that is typed, as a small picture beside the days of its timeline.

import { parse } from "../lib/days.js";
import { picture } from "../lib/ministrip.js";

const SVG = "http://www.w3.org/2000/svg";

export class DateStrip extends HTMLElement {
  connectedCallback() {
    this.closest("date-choice")?.addEventListener("reading", (event) => this.#show(/** @type {CustomEvent} */ (event).detail));
  }

  /** @param {import("../lib/ministrip.js").Reading & {certain: boolean}} reading */
  #show(reading) {
    const [from, to] = [parse(this.dataset.from ?? ""), parse(this.dataset.to ?? "")];
    const { own, bar, dot, words } = picture(reading, from === null || to === null ? null : { from, to });
    const style = `dot-${reading.shape}${reading.certain ? "" : " dot-uncertain"}`;
    const drawing = element("svg", { class: "lane-line", width: "100%", height: 18, role: "img", "aria-label": words });
    drawing.append(element("line", { class: "ground", x1: 0, x2: "100%", y1: 9, y2: 9 }));
    own && drawing.append(element("rect", { class: "own", ...across(own), y: 1, height: 16, rx: 3 }));
    bar && drawing.append(element("rect", { class: dot === null ? style : "reach", ...across(bar), y: 5.5, height: 7, rx: 3.5 }));
    dot !== null && drawing.append(element("circle", { class: style, cx: `${dot}%`, cy: 9, r: 4.5 }));
    this.hidden = !bar && dot === null;
    this.replaceChildren(drawing, Object.assign(document.createElement("small"), { textContent: words.slice(reading.words.length + 2), ariaHidden: "true" }));
  }
}

/** @param {import("../lib/ministrip.js").Bar} bar */
const across = ({ x, width }) => ({ x: `${x}%`, width: `${width}%` });

/** @param {string} name @param {Record<string, string | number>} attributes */
function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
