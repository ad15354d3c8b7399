/** Numbers of the coming sessions of a series while they are reordered: the sequence of numbers is kept, the sessions move. */
import { updated } from './organizer-api.js';

/** @param {Session} session @param {string} series */
export const numberIn = ({ numbers }, series) => numbers.find((each) => each.series === series)?.number ?? 0;

/** @param {Session[]} sessions @param {string} series */
export const byNumber = (sessions, series) =>
  sessions.toSorted((one, other) => numberIn(one, series) - numberIn(other, series));

/** @param {Session[]} sessions */
export const byDate = (sessions) => sessions.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));

/**
 * @param {Session[]} sessions in their new order
 * @param {string} series
 * @returns {import('./organizer-api.js').RequestedChange[]} one for each session that gets another number
 */
export function renumbered(sessions, series) {
  const numbers = byNumber(sessions, series).map((each) => numberIn(each, series));
  return sessions.flatMap((session, at) =>
    numberIn(session, series) === numbers[at] ? [] : [updated('session', session, { numbers: given(session, at) })],
  );

  /** @param {Session} session @param {number} at */
  function given(session, at) {
    return session.numbers.map((each) => (each.series === series ? { series, number: numbers[at] } : each));
  }
}
