/** How to take part in a session. */
import { isToCome, pathOf } from './sessions.js';

/**
 * Complete for a session from a single read; otherwise without times.
 * @param {Session} session
 * @param {Reader['series']} series
 * @returns {Joining | undefined} undefined if nothing is known, or if the session is cancelled or postponed
 */
export function joiningOf(session, series) {
  if (session.status === 'cancelled' || session.status === 'postponed') return undefined;
  if (session.joining) return session.joining;
  const slugs = session.numbers.map((each) => each.series);
  return session.participation ?? slugs.map((slug) => series.get(slug)?.participation).find(Boolean);
}

/**
 * The sign-up form while sign-up is open.
 * @param {Session} session
 * @param {Reader} reader
 */
export function openForm(session, reader) {
  const { series, now } = reader;
  const joining = joiningOf(session, series);
  const isOpen = isToCome(session, now) && joining && !isBeforeOpening(joining, now) && !isClosed(joining, now);
  return isOpen ? formOf(joining, pathOf(session), reader) : undefined;
}

/**
 * @param {WayToJoin} way
 * @param {string | undefined} path of the page of the session or series
 * @param {Reader} reader
 */
export function formOf({ mode, signUpUrl }, path, { archive, lang }) {
  if (mode === 'external') return signUpUrl;
  return mode === 'here' && path && !archive.isCopy ? `/sign-up${path}${lang === 'en' ? '?lang=en' : ''}` : undefined;
}

/** @param {Joining} joining @param {Date} now */
export const isBeforeOpening = ({ opensAt }, now) => opensAt !== undefined && now.getTime() < Date.parse(opensAt);

/** @param {Joining} joining @param {Date} now */
export const isClosed = ({ deadlineAt }, now) => deadlineAt !== undefined && Date.parse(deadlineAt) <= now.getTime();
