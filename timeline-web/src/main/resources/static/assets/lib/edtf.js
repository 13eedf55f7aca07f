// Dates as people choose them, written as expressions (EDTF), and back. What an expression means is
// for the service to say.

/**
 * @typedef {object} Choice
 * @property {string} kind
 * @property {string} [day] of a day, by, from, between or span: YYYY-MM-DD
 * @property {string} [until] the other day
 * @property {string} [year]
 * @property {string} [month] of two digits
 * @property {string} [season] spring is 21
 * @property {boolean} [unsure]
 */

const DAY = "\\d{4}-\\d\\d-\\d\\d";

/** What a choice is written as; empty where something is left to choose. @param {Choice} choice */
export function write({ kind, day = "", until = "", year = "", month = "", season = "", unsure = false }) {
  const doubt = unsure ? "?" : "";
  const [one, other] = [day && day + doubt, until && until + doubt];
  const long = /^\d{1,4}$/.test(year) ? year.padStart(4, "0") : "";
  switch (kind) {
    case "day":
      return one;
    case "month":
      return long && month && `${long}-${month}${doubt}`;
    case "season":
      return long && season && `${long}-${season}${doubt}`;
    case "year":
      return long && long + doubt;
    case "by":
      return one && `[..${one}]`;
    case "from":
      return one && `[${one}..]`;
    case "between":
      return one && other && `[${one}..${other}]`;
    case "span":
      return one && other && `${one}/${other}`;
    default:
      return "";
  }
}

/** @type {[string, RegExp][]} */
const FORMS = [
  ["undated", /^$/],
  ["day", new RegExp(`^(?<day>${DAY})$`)],
  ["season", /^(?<year>\d{4})-(?<season>2[1-4])$/],
  ["month", /^(?<year>\d{4})-(?<month>\d\d)$/],
  ["year", /^(?<year>\d{4})$/],
  ["by", new RegExp(`^\\[\\.\\.(?<day>${DAY})\\]$`)],
  ["from", new RegExp(`^\\[(?<day>${DAY})\\.\\.\\]$`)],
  ["between", new RegExp(`^\\[(?<day>${DAY})\\.\\.(?<until>${DAY})\\]$`)],
  ["span", new RegExp(`^(?<day>${DAY})/(?<until>${DAY})$`)],
];

/** The choice that would write an expression; of the kind "other" where none would. @param {string} text @returns {Choice} */
export function read(text) {
  const unsure = text.includes("?");
  const plain = text.trim().replaceAll("?", "");
  for (const [kind, form] of FORMS) {
    const found = plain.match(form);
    const choice = found && { kind, ...found.groups, unsure };
    if (choice && write(choice) === text.trim()) {
      return choice;
    }
  }
  return { kind: "other" };
}

/** How a date is drawn: the shape's name in the style sheet. @param {any} reading as the service gave it */
export function shape({ edtf, earliest, latest, precision }) {
  if (!earliest && !latest) {
    return "unknown";
  }
  const once = edtf.startsWith("[");
  if (!earliest) {
    return once ? "by" : "start-unknown";
  }
  if (!latest) {
    return once ? "from" : "end-unknown";
  }
  return earliest === latest && /day|second/.test(precision) ? "day" : "period";
}
