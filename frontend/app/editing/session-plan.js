/** Dates of the next sessions by a rule such as “second and fourth Thursday, 10:30”, and their requests. */
import { holidayOn } from '../japanese-holidays.js';
import { dayAfter, fromWall } from './zoned-time.js';

/**
 * @typedef {object} Rule
 * @property {string[]} series slugs
 * @property {string[]} weeks of the month: `1` to `5`, or `last`
 * @property {string} weekday `0` (Sunday) to `6`
 * @property {string} time `10:30`
 * @property {string} from first possible day
 * @property {string} count of sessions
 */
/** @typedef {{day: string, holiday?: import('../japanese-holidays.js').Holiday, isTaken: boolean, isChosen: boolean}} PlannedDay */

/** Upper bound of sessions in one plan. */
export const MOST = 50;
/** Number of days after which the search for a date ends. */
const HORIZON = 366 * 3;

/** @param {string} day @param {Rule} rule */
function follows(day, { weeks, weekday }) {
  const date = new Date(`${day}T00:00Z`);
  if (date.getUTCDay() !== Number(weekday)) return false;
  const isLast = dayAfter(day, 7).slice(0, 7) !== day.slice(0, 7);
  return weeks.includes(String(Math.ceil(date.getUTCDate() / 7))) || (isLast && weeks.includes('last'));
}

/**
 * Days of the rule. Holidays and days with a session of the series are displayed unselected and replaced by further days.
 * @param {Rule} rule
 * @param {Set<string>} taken days with a session of the series
 * @returns {PlannedDay[]}
 */
export function plannedDays(rule, taken) {
  const count = Math.min(Number(rule.count) || 0, MOST);
  /** @type {PlannedDay[]} */
  const days = [];
  let free = 0;
  for (let ahead = 0; rule.from && free < count && ahead < HORIZON; ahead += 1) {
    const day = dayAfter(rule.from, ahead);
    if (!follows(day, rule)) continue;
    const [holiday, isTaken] = [holidayOn(day), taken.has(day)];
    const isChosen = !holiday && !isTaken;
    days.push({ day, holiday, isTaken, isChosen });
    if (isChosen) free += 1;
  }
  return days;
}

/**
 * Lines of `POST /talks/batch`: scheduled sessions with a time only.
 * @param {string[]} days
 * @param {Rule} rule
 * @param {string} timeZone
 */
export const plannedTalks = (days, { series, time }, timeZone) =>
  days.map((day) => ({ session: { start: fromWall({ day, time }, timeZone), series, status: 'scheduled' } }));
