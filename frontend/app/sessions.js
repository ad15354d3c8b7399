/** Turns a flat list of talks back into the sessions in which they were given, and sessions into a programme. */
import { yearOf } from './dates.js';

/** @typedef {import('./model.js').Talk} Talk */
/** @typedef {import('./model.js').Session} Session */
/** @typedef {{session: Session, talks: Talk[]}} Sitting A session with those of its talks that were asked for */

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
 * What is still to come, the nearest first, and what has been, by year, the latest first.
 * @param {Sitting[]} list
 * @param {Date} now
 * @returns {{upcoming: Sitting[], years: {year: string, sittings: Sitting[]}[]}}
 */
export function programme(list, now) {
  const byStart = [...list].sort((a, b) => startOf(b) - startOf(a));
  const isToCome = (/** @type {Sitting} */ { session }) => Date.parse(session.end ?? session.start) > now.getTime();
  /** @type {{year: string, sittings: Sitting[]}[]} */
  const years = [];
  for (const sitting of byStart.filter((each) => !isToCome(each))) {
    const year = yearOf(sitting.session.start);
    if (years.at(-1)?.year !== year) years.push({ year, sittings: [] });
    years.at(-1)?.sittings.push(sitting);
  }
  return { upcoming: byStart.filter(isToCome).reverse(), years };
}

/** @param {Sitting} sitting */
const startOf = ({ session }) => Date.parse(session.start);

/**
 * The readable address of a session: its number in the series that has met most often.
 * @param {Session} session
 */
export function pathOf(session) {
  const [first] = [...session.numbers].sort((a, b) => b.number - a.number);
  return first ? `/${first.series}/${first.number}` : undefined;
}

/**
 * The readable address of a talk: its session's, and its place there where there are several; without a number, the
 * permanent one.
 * @param {Talk} talk
 */
export function talkPath({ id, position, session }) {
  const path = pathOf(session);
  if (!path) return `/talks/${id}`;
  const isAlone = position === 1 && (session.kind === 'talk' || session.kind === 'panel');
  return isAlone ? path : `${path}/${position}`;
}
