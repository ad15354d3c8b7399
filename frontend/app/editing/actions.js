/** Organizer actions on a whole talk or session: postpone, cancel, reinstate, move, delete, revert. */
import { rememberDeleted } from './deletions.js';
import { removed, updated } from './organizer-api.js';

/** @import { OrganizerApi } from './organizer-api.js' */
/** @typedef {Change & {kind: 'talks' | 'sessions', id: string, isCurrent: boolean}} Entry */

/**
 * Independent of concurrent changes, so it is sent with the current ETag.
 * @param {OrganizerApi} api
 * @param {string} session
 * @param {string} status
 */
export async function setStatus(api, session, status) {
  const { etag } = await api.session(session);
  await api.change('sessions', session, { status }, { etag });
}

/**
 * Deletes talks of a session, and the session if none of its talks is left.
 * @param {OrganizerApi} api
 * @param {string[]} talks ids
 * @param {string} session
 */
export async function removeTalks(api, talks, session) {
  const all = await api.talksOf(session);
  const gone = all.filter(({ id }) => talks.includes(id));
  const emptied = gone.length === all.length ? [(await api.session(session)).body] : [];
  await api.together([
    ...gone.map((talk) => removed('talk', talk)),
    ...emptied.map((each) => removed('session', each)),
  ]);
  rememberDeleted(gone);
}

/**
 * Moves a talk to the end of another session; its former session is deleted if it has no other talk.
 * @param {OrganizerApi} api
 * @param {string} id of the talk
 * @param {{id: string}} target session
 */
export async function moveToSession(api, id, target) {
  const { body: talk } = await api.talk(id);
  const [there, before] = await Promise.all([api.talksOf(target.id), api.talksOf(talk.session.id)]);
  const position = 1 + Math.max(0, ...there.map((each) => each.position));
  const emptied = before.length === 1 ? [(await api.session(talk.session.id)).body] : [];
  const move = updated('talk', talk, { session: { id: target.id }, position });
  await api.together([move, ...emptied.map((each) => removed('session', each))]);
}

/**
 * Exchanges the positions of a talk and its neighbour.
 * @param {OrganizerApi} api
 * @param {Talk[]} talks of the session, in order
 * @param {string} talk
 * @param {number} by -1 or 1
 */
export async function moveInSession(api, talks, talk, by) {
  const at = talks.findIndex(({ id }) => id === talk);
  const [one, other] = [talks[at], talks[at + by]];
  if (!one || !other) return;
  await api.together([
    updated('talk', one, { position: other.position }),
    updated('talk', other, { position: one.position }),
  ]);
}

/**
 * Changes of a talk and its session, newest first.
 * @param {OrganizerApi} api
 * @param {string} talk
 * @param {string} session
 * @returns {Promise<Entry[]>}
 */
export async function historyOf(api, talk, session) {
  const lists = await Promise.all(
    /** @type {const} */ ([
      ['talks', talk],
      ['sessions', session],
    ]).map(async ([kind, id]) =>
      (await api.history(kind, id)).map((each, at) => ({ ...each, kind, id, isCurrent: at === 0 })),
    ),
  );
  return lists.flat().sort((a, b) => b.revision - a.revision);
}

/** @param {OrganizerApi} api @param {Entry} entry */
export async function revertTo(api, { kind, id, revision }) {
  const { etag } = await (kind === 'talks' ? api.talk(id) : api.session(id));
  await api.revert(kind, id, revision, etag);
}
