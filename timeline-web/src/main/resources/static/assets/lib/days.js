// Days as whole numbers, 0 being 1 January 1970, and the words for them. The browser's own clock and
// time zone have no part in it, so no day ever becomes the one before or after.

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** @typedef {{year: number, month: number, day: number}} Civil a day; month and day count from 1 */
/** @typedef {{from: number, to: number}} Range days, both ends inclusive */

/**
 * The number of a day of the proleptic Gregorian calendar. The year is counted from March, so that
 * the leap day is its last.
 * @param {number} year 0 is 1 BCE
 * @param {number} month from 1; 13 is January of the next year
 * @param {number} [day]
 */
export function number(year, month, day = 1) {
  const moved = month - 3;
  const y = year + Math.floor(moved / 12);
  const m = ((moved % 12) + 12) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) + day - 1 - 719468
  );
}

/**
 * The day with a number.
 * @param {number} days
 * @returns {Civil}
 */
export function civil(days) {
  const z = Math.floor(days) + 719468;
  const era = Math.floor(z / 146097);
  const rest = z - era * 146097;
  const years = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365,
  );
  const ofYear = rest - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: years + era * 400 + (month < 3 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/**
 * Reads a day as addresses and the interface for programs write it: `2026-07-03`, `-0043-03-15`.
 * @param {string | null} text
 * @returns {number | null} null if it is none
 */
export function parse(text) {
  const form = /^([+-]?\d{4,9})-(\d\d)-(\d\d)$/.exec((text ?? "").replace(" ", "+"));
  if (!form) {
    return null;
  }
  const days = number(Number(form[1]), Number(form[2]), Number(form[3]));
  const read = civil(days);
  return read.month === Number(form[2]) && read.day === Number(form[3]) ? days : null;
}

/** @param {number} days */
export function iso(days) {
  const { year, month, day } = civil(days);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : digits.length > 4 ? "+" : "";
  return `${sign}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * A year as people count it: there is no year 0.
 * @param {number} year
 */
export function yearWords(year) {
  return year < 1 ? `${1 - year} BCE` : year < 1000 ? `${year} CE` : String(year);
}

/** @param {number} month from 1 */
export function monthName(month) {
  return MONTHS[month - 1];
}

/** @param {number} days */
export function words(days) {
  const { year, month, day } = civil(days);
  return `${day} ${MONTHS[month - 1]} ${yearWords(year)}`;
}

/**
 * A run of days, without saying a month or year twice: "29 May to 16 July 2026".
 * @param {Range} range
 */
export function rangeWords({ from, to }) {
  if (from === to) {
    return words(from);
  }
  const a = civil(from);
  const b = civil(to);
  if (a.year !== b.year) {
    return `${words(from)} to ${words(to)}`;
  }
  return a.month === b.month
    ? `${a.day} to ${words(to)}`
    : `${a.day} ${MONTHS[a.month - 1]} to ${words(to)}`;
}
