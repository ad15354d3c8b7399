/** Months and days of a calendar, as `2024-02` and `2024-02-15`. */

const iso = (/** @type {number} */ time) => new Date(time).toISOString();

/** @param {string} month @param {number} by number of months @returns {string} */
export function monthAfter(month, by) {
  const [year, number] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + by)).slice(0, 7);
}

/** @param {string} month @returns {string[]} */
export function daysOf(month) {
  const last = iso(Date.parse(`${monthAfter(month, 1)}-01`) - 1).slice(8, 10);
  return Array.from({ length: Number(last) }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
}

/**
 * Days before the first one in its week, which starts on Sunday in Japanese and on Monday in English calendars.
 * @param {string} day
 * @param {string} lang
 */
export const daysBefore = (day, lang) => (new Date(day).getUTCDay() + (lang === 'ja' ? 0 : 6)) % 7;
