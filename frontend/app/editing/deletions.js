/** What was deleted: how to find it in the journal, and how to restore it. */
import { Problem } from '../api.js';

/** @typedef {import('../model.js').Change} Change */
/** @typedef {import('../model.js').Talk} Talk */
/** @typedef {import('./organizer-api.js').Kind} Kind */
/** @typedef {import('./organizer-api.js').OrganizerApi} OrganizerApi */
/** @typedef {{kind: Kind, id: string, at: string, who?: string, last?: any}} Deletion last: state before it */

/** Revisions that are read at once. */
const WINDOW = 300;

/** @type {Record<import('../model.js').JournalEntry['resource'], Kind>} */
const KINDS = { talk: 'talks', session: 'sessions', speaker: 'speakers', series: 'series' };

/** Talks of the last deletion in this tab. @type {Talk[]} */
let latest = [];

/** Keeps a deletion for its undo. @param {Talk[]} talks */
export const rememberDeleted = (talks) => {
  latest = talks;
};

/** Talks that can be restored at once. The offer is made once. @returns {Talk[]} */
export function justDeleted() {
  const talks = latest;
  latest = [];
  return talks;
}

/**
 * Reads the journal backwards.
 * @param {OrganizerApi} api
 * @param {number} revision
 * @param {Set<string>} seen ids of resources with a later change, which are not deleted any more; is extended
 * @returns {Promise<{items: Deletion[], before: number}>} newest first; before: revision to go on with, 0 at the end
 */
export async function deletionsUpTo(api, revision, seen) {
  const before = Math.max(0, revision - WINDOW);
  /** @type {import('../model.js').JournalEntry[]} */
  const entries = [];
  for (let next = before; next < revision;) {
    const page = await api.changes(next, Math.min(WINDOW, revision - next));
    if (page.items.length === 0) break;
    entries.push(...page.items);
    next = page.next;
  }
  const gone = entries.reverse().filter(({ id, action, mergedInto }) => {
    const isLatest = !seen.has(id);
    seen.add(id);
    return isLatest && action === 'delete' && !mergedInto;
  });
  const items = await Promise.all(
    gone.map(async ({ resource, id, at }) => {
      const kind = KINDS[resource];
      const [last] = await api.history(kind, id);
      return { kind, id, at, who: last?.who, last: last?.before };
    }),
  );
  return { items, before };
}

/** @param {OrganizerApi} api @param {Kind} kind @param {string} id @returns {Promise<Change | undefined>} the last change that left something */
const lastState = async (api, kind, id) => (await api.history(kind, id)).find(({ after }) => after);

/**
 * Last state of a deleted talk.
 * @param {OrganizerApi} api
 * @param {string} talk
 * @returns {Promise<Talk | null>}
 */
export async function deletedTalk(api, talk) {
  const [last] = await api.history('talks', talk);
  return last?.action === 'delete' ? last.before : null;
}

/**
 * Restores a deleted resource, and before a talk its session if that was deleted, too.
 * @param {OrganizerApi} api
 * @param {Kind} kind
 * @param {string} id
 */
export async function restore(api, kind, id) {
  const state = await lastState(api, kind, id);
  if (!state) return;
  if (kind === 'talks' && !(await isThere(api, state.after.session.id))) {
    await restore(api, 'sessions', state.after.session.id);
  }
  await api.revert(kind, id, state.revision);
}

/** @param {OrganizerApi} api @param {string} session */
const isThere = (api, session) =>
  api.session(session).then(
    () => true,
    (error) => {
      if (error instanceof Problem && error.status === 404) return false;
      throw error;
    },
  );
