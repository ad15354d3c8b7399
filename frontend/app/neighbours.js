/** Finds the previous and next session in each series, also if several start on the same day. */
import { localDate } from './dates.js';
import { sittings } from './sessions.js';

/** @import { Sitting } from './sessions.js' */
/** @typedef {{previous: Sitting[], next: Sitting[]}} Neighbours */

/** Members of a talk that links display; 30 is an upper bound of talks on one day and the adjacent session. */
const BRIEF =
  'fields=id,title,position,session.id,session.numbers,session.start,session.timeZone,session.kind,session.title&limit=30';

/**
 * @param {Session} session
 * @param {Pick<import('./api.js').Api, 'talks'>} api
 * @returns {Promise<Neighbours>} sessions without duplicates
 */
export async function neighboursOf(session, api) {
  const around = await Promise.all(session.numbers.map(({ series }) => inSeries(session, series, api)));
  const once = (/** @type {(Sitting | undefined)[]} */ found) => [
    ...new Map(found.flatMap((each) => (each ? [[each.session.id, each]] : []))).values(),
  ];
  return { previous: once(around.map(([before]) => before)), next: once(around.map(([, after]) => after)) };
}

/**
 * @param {Session} session
 * @param {string} series
 * @param {Pick<import('./api.js').Api, 'talks'>} api
 * @returns {Promise<[Sitting | undefined, Sitting | undefined]>}
 */
async function inSeries(session, series, api) {
  const day = localDate(session.start);
  const lists = await Promise.all([
    api.talks(`?series=${series}&to=${day}&sort=-start&${BRIEF}`),
    api.talks(`?series=${series}&from=${day}&sort=start&${BRIEF}`),
  ]);
  const talks = new Map(lists.flatMap(({ items }) => items).map((talk) => [talk.id, talk]));
  const numberOf = (/** @type {Session} */ each) =>
    each.numbers.find((number) => number.series === series)?.number ?? 0;
  const order = sittings([...talks.values()]).sort(
    (a, b) => Date.parse(a.session.start) - Date.parse(b.session.start) || numberOf(a.session) - numberOf(b.session),
  );
  const here = order.findIndex((sitting) => sitting.session.id === session.id);
  return here < 0 ? [undefined, undefined] : [order[here - 1], order[here + 1]];
}
