/** Organizer actions on a whole talk or session: postpone, cancel, reinstate, move, delete, revert. */
import { rememberDeleted } from './deletions.js';

/** @typedef {import('../model.js').Change} Change */
/** @typedef {import('../model.js').Talk} Talk */
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
 * Deletes talks of a session, and the session if none of its talks is left.
 * @param {OrganizerApi} api
 * @param {string[]} talks ids
 * @param {string} session
 */
export async function removeTalks(api, talks, session) {
  const all = await api.talksOf(session);
  const gone = all.filter(({ id }) => talks.includes(id));
  for (const { id } of gone) {
    const { etag } = await api.talk(id);
    await api.remove('talks', id, etag);
  }
  rememberDeleted(gone);
  if (gone.length === all.length) await removeSession(api, session);
}

/** @param {OrganizerApi} api @param {string} session */
async function removeSession(api, session) {
  const { etag } = await api.session(session);
  await api.remove('sessions', session, etag);
}

/**
 * Moves a talk behind the talks of another session; its own session is deleted if it has no other talk.
 * @param {OrganizerApi} api
 * @param {string} talk
 * @param {{id: string}} target session
 */
export async function moveToSession(api, talk, target) {
  const { body, etag } = await api.talk(talk);
  const position = 1 + Math.max(0, ...(await api.talksOf(target.id)).map((each) => each.position));
  await api.change('talks', talk, { session: { id: target.id }, position }, { etag });
  if ((await api.talksOf(body.session.id)).length === 0) await removeSession(api, body.session.id);
}

/**
 * Exchanges the positions of a talk and its neighbour. A position belongs to one talk at a time, so one of them first
 * moves behind the last talk.
 * @param {OrganizerApi} api
 * @param {Talk[]} talks of the session, in order
 * @param {string} talk
 * @param {number} by -1 or 1
 */
export async function moveInSession(api, talks, talk, by) {
  const at = talks.findIndex(({ id }) => id === talk);
  const [one, other] = [talks[at], talks[at + by]];
  if (!one || !other) return;
  const free = talks[talks.length - 1].position + 1;
  /** @type {[Talk, number][]} */
  const steps = [
    [one, free],
    [other, one.position],
    [one, other.position],
  ];
  for (const [{ id }, position] of steps) {
    const { etag } = await api.talk(id);
    await api.change('talks', id, { position }, { etag });
  }
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
