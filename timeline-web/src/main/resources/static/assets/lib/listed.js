// What elements ask of the facts that are listed: real links over the marks of the strip, as long as
// there are few enough to hit one; and that what is read stays where it is.

import { place } from "./scale.js";

/** @typedef {import("./days.js").Range} Range */

const MOST = 100;
const HIGH = 16;

/** The class of a lane or of what is in it. @param {Element | null} of */
export const laneName = (of) => /lane-\d/.exec(of?.className ?? "")?.[0] ?? "";

/**
 * The bounds of those facts that go on, on the other side of it, for nobody knows how long. The
 * counts do not tell them from a single day that has a bound.
 * @param {HTMLElement[]} articles
 */
export function openSided(articles) {
  const open = articles.filter((article) => article.querySelector(".mark-start-unknown, .mark-end-unknown"));
  return new Set(open.map(({ dataset }) => `${dataset.from} ${dataset.to}`));
}

/**
 * @param {HTMLElement[]} articles the facts that are listed
 * @param {{name: string, middle: number}[]} lanes
 * @param {Range} frame
 * @param {number} width
 */
export function links(articles, lanes, frame, width) {
  const seen = articles.filter(
    ({ dataset }) => Number(dataset.to) >= frame.from && Number(dataset.from) <= frame.to,
  );
  return seen.length > MOST ? [] : seen.map((article) => link(article, lanes, frame, width));
}

/** @param {HTMLElement} article @param {{name: string, middle: number}[]} lanes @param {Range} frame @param {number} width */
function link(article, lanes, frame, width) {
  const lane = lanes.find(({ name }) => name === laneName(article.closest(".entry")));
  const left = Math.max(0, place(frame, width, Number(article.dataset.from)));
  const right = Math.min(width, place(frame, width, Number(article.dataset.to) + 1));
  const size = Math.max(HIGH, right - left);
  const made = document.createElement("a");
  made.href = `#${article.id}`;
  made.tabIndex = -1;
  const when = article.querySelector(".when > :first-child")?.textContent;
  made.title = `${when}: ${article.querySelector("h3")?.firstChild?.textContent?.trim()}`;
  made.setAttribute("aria-label", made.title);
  made.style.width = `${size}px`;
  made.style.translate = `${(left + right - size) / 2}px ${(lane?.middle ?? 0) - HIGH / 2}px`;
  return made;
}

/**
 * The first fact in sight that is still listed afterwards stays where it is.
 * @param {Element} list holds the facts
 * @returns {() => void} to be called once it has changed
 */
export function anchored(list) {
  const tops = [...list.querySelectorAll("article[id]")]
    .map((article) => ({ id: article.id, box: article.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > 0 && box.top < innerHeight && box.height > 0);
  return () => {
    for (const { id, box } of tops) {
      const now = document.getElementById(id);
      if (now) {
        scrollBy({ top: now.getBoundingClientRect().top - box.top, behavior: "instant" });
        return;
      }
    }
  };
}
