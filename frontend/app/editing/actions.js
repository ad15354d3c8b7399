/** Organizer actions on a whole talk: postpone, cancel, reinstate, delete, restore, revert. */
import { Problem } from '../api.js';

/** @typedef {import('../model.js').Change} Change */
/** @typedef {import('./organizer-api.js').OrganizerApi} OrganizerApi */
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
 * Also deletes the session if this was its only talk.
 * @param {OrganizerApi} api
 * @param {string} talk
 * @param {string} session
 * @param {boolean} isOnly
 */
export async function removeTalk(api, talk, session, isOnly) {
  const { etag } = await api.talk(talk);
  await api.remove('talks', talk, etag);
  if (!isOnly) return;
  const { etag: ofSession } = await api.session(session);
  await api.remove('sessions', session, ofSession);
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

/**
 * Last state of a deleted talk.
 * @param {OrganizerApi} api
 * @param {string} talk
 * @returns {Promise<{talk: import('../model.js').Talk, revision: number} | null>}
 */
export async function deletedTalk(api, talk) {
  const [last, ...earlier] = await api.history('talks', talk);
  const before = earlier.find(({ after }) => after);
  return last?.action === 'delete' && before ? { talk: last.before ?? before.after, revision: before.revision } : null;
}

/**
 * Restores a deleted talk, and before it the session if that was deleted, too.
 * @param {OrganizerApi} api
 * @param {string} talk
 * @param {string} session
 * @param {number} revision
 */
export async function restore(api, talk, session, revision) {
  const isThere = await api.session(session).catch((error) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
  if (!isThere) {
    const before = (await api.history('sessions', session)).find(({ after }) => after);
    if (before) await api.revert('sessions', session, before.revision);
  }
  await api.revert('talks', talk, revision);
}
