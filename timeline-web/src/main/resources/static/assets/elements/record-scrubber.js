// Lets the record be read change by change. The slider stops at the timeline's own changes; its
// form does the same without a script.

import { keepSteps } from "../lib/http.js";

export class RecordScrubber extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLInputElement | null} */
    const slider = this.querySelector("input[type=range]");
    const form = slider?.form;
    if (!slider || !form) {
      return;
    }
    const steps = this.dataset.steps;
    for (const touch of steps ? ["focusin", "pointerenter"] : []) {
      this.addEventListener(touch, () => keepSteps(steps ?? ""), { once: true });
    }
    const stops = [...this.querySelectorAll("option")];
    const numbers = stops.map((stop) => Number(stop.value));
    const newest = Number(slider.max);
    const given = Number(slider.value);
    if (numbers.length) {
      // The slider counts the changes; the form sends the number of one.
      slider.removeAttribute("list");
      slider.min = "0";
      slider.max = String(numbers.length - 1);
      slider.value = String(Math.max(0, numbers.findLastIndex((number) => number <= given)));
    }
    slider.removeAttribute("name");
    const sent = form.appendChild(document.createElement("input"));
    sent.type = "hidden";
    const button = form.querySelector("button");
    button?.remove();
    const said = this.querySelector(".stands strong");
    const change = () => (numbers.length ? numbers[Number(slider.value)] : Number(slider.value));
    const say = () => {
      const words = stops[Number(slider.value)]?.label ?? `change ${change()}`;
      const position = numbers.length ? `, ${Number(slider.value) + 1} of ${numbers.length}` : "";
      slider.setAttribute("aria-valuetext", `${words}${position}`);
      return words;
    };
    say();
    if (numbers.length > 1 && numbers.length <= 24) {
      slider.style.setProperty("--stops", String(numbers.length - 1));
      slider.classList.add("stops");
    }
    slider.addEventListener("input", () => {
      const words = say();
      if (said) {
        said.textContent = words.replace(/^[^,]*, /, "");
      }
    });
    slider.addEventListener("change", () => {
      // After the newest change there is nothing but the present.
      sent.name = change() >= newest ? "" : "asOf";
      sent.value = `change:${change()}`;
      form.requestSubmit();
    });
  }
}
