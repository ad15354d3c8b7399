/** Groups a list of talks by session, and sessions into a programme. */
import { yearOf } from './dates.js';

/** @typedef {{session: Session, talks: Talk[]}} Sitting A session with its talks in the list */

/**
 * @param {Talk[]} talks
 * @returns {Sitting[]} in the order of the talks
 */
export function sittings(talks) {
  /** @type {Map<string, Sitting>} */
  const bySession = new Map();
  for (const talk of talks) {
    const { session } = talk;
    if (!bySession.has(session.id)) bySession.set(session.id, { session, talks: [] });
    bySession.get(session.id)?.talks.push(talk);
  }
  for (const sitting of bySession.values()) sitting.talks.sort((a, b) => a.position - b.position);
  return [...bySession.values()];
}

/**
 * Upcoming sessions, the next first, and past ones by year, the latest first.
 * @param {Sitting[]} list
 * @param {Date} now
 * @returns {{upcoming: Sitting[], years: {year: string, sittings: Sitting[]}[]}}
 */
export function programme(list, now) {
  const byStart = [...list].sort((a, b) => startOf(b) - startOf(a));
  const isNext = (/** @type {Sitting} */ { session }) => isToCome(session, now);
  /** @type {{year: string, sittings: Sitting[]}[]} */
  const years = [];
  for (const sitting of byStart.filter((each) => !isNext(each))) {
    const year = yearOf(sitting.session.start);
    if (years.at(-1)?.year !== year) years.push({ year, sittings: [] });
    years.at(-1)?.sittings.push(sitting);
  }
  return { upcoming: byStart.filter(isNext).reverse(), years };
}

/** True until its end. @param {Session} session @param {Date} now */
export const isToCome = ({ start, end }, now) => Date.parse(end ?? start) > now.getTime();

/** @param {Sitting} sitting */
const startOf = ({ session }) => Date.parse(session.start);

/**
 * Readable URL of a session: its number in the series with most sessions.
 * @param {Session} session
 */
export function pathOf(session) {
  const [first] = [...session.numbers].sort((a, b) => b.number - a.number);
  return first ? `/${first.series}/${first.number}` : undefined;
}

/**
 * Readable URL of a talk: that of its session, with its position if there are several; the permanent one if the session
 * has no number.
 * @param {Talk} talk
 */
export function talkPath({ id, position, session }) {
  const path = pathOf(session);
  if (!path) return `/talks/${id}`;
  const isAlone = position === 1 && (session.kind === 'talk' || session.kind === 'panel');
  return isAlone ? path : `${path}/${position}`;
}
