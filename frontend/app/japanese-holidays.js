/**
 * National holidays of Japan by the Act on National Holidays (国民の祝日に関する法律, as of 2022). Computed for years from
 * 2022 to 2099; the equinoxes are announced in the preceding February; the formula is correct for all years since 1980.
 */

/** @typedef {keyof typeof import('./i18n/schedule-ja.js').default.holidays} Holiday */

/** Holidays on a fixed day. @type {Record<string, Holiday>} */
const FIXED = {
  '01-01': 'newYear',
  '02-11': 'foundation',
  '02-23': 'emperor',
  '04-29': 'showa',
  '05-03': 'constitution',
  '05-04': 'greenery',
  '05-05': 'children',
  '08-11': 'mountain',
  '11-03': 'culture',
  '11-23': 'labour',
};
/** Holidays on the n-th Monday of a month. @type {Record<string, Holiday>} */
const MONDAYS = { '01-2': 'comingOfAge', '07-3': 'marine', '09-3': 'aged', '10-2': 'sports' };

const DAY = 86_400_000;
const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
/** @param {Date} date */
const isoDay = (date) => date.toISOString().slice(0, 10);

/** Day of March and of September. @param {number} year */
const equinoxes = (year) =>
  [20.8431, 23.2488].map((first) => Math.floor(first + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4)));

/** A holiday named by the act itself. @param {Date} date @returns {Holiday | undefined} */
function named(date) {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [spring, autumn] = equinoxes(year);
  if (month === 3 && day === spring) return 'spring';
  if (month === 9 && day === autumn) return 'autumn';
  const monday = date.getUTCDay() === 1 ? MONDAYS[`${two(month)}-${Math.ceil(day / 7)}`] : undefined;
  return monday ?? FIXED[`${two(month)}-${two(day)}`];
}

/** Substitute holiday: the first day that is not a holiday after a holiday on a Sunday. @param {Date} date */
function isSubstitute(date) {
  let before = new Date(date.getTime() - DAY);
  while (named(before)) {
    if (before.getUTCDay() === 0) return true;
    before = new Date(before.getTime() - DAY);
  }
  return false;
}

/** @param {string} day `2027-01-11` @returns {Holiday | undefined} */
export function holidayOn(day) {
  const date = new Date(`${day}T00:00Z`);
  const [before, after] = [-DAY, DAY].map((by) => named(new Date(date.getTime() + by)));
  return named(date) ?? (isSubstitute(date) ? 'substitute' : before && after ? 'between' : undefined);
}

/** Every day of a year. @param {number} year @returns {[string, Holiday][]} */
export function holidaysOf(year) {
  const first = Date.UTC(year, 0, 1);
  return Array.from({ length: 366 }, (_, at) => isoDay(new Date(first + at * DAY))).flatMap((day) => {
    const holiday = day.startsWith(String(year)) ? holidayOn(day) : undefined;
    return holiday ? [/** @type {[string, Holiday]} */ ([day, holiday])] : [];
  });
}
