/** Finds deleted resources in the journal and restores them. */
import { restored } from './organizer-api.js';

/** @import { Kind, OrganizerApi } from './organizer-api.js' */
/** @typedef {{kind: Kind, resource: import('./organizer-api.js').Resource, id: string, at: string, who?: string, last?: any}} Deletion last: state before it */

/** Number of revisions per request. */
const WINDOW = 300;

/** @type {Record<JournalEntry['resource'], Kind>} */
const KINDS = { talk: 'talks', session: 'sessions', speaker: 'speakers', series: 'series' };

/** Talks of the last deletion in this tab. @type {Talk[]} */
let latest = [];

/** Stores a deletion for undo. @param {Talk[]} talks */
export const rememberDeleted = (talks) => {
  latest = talks;
};

/** Talks of the last deletion, for one offer to undo it. @returns {Talk[]} */
export function justDeleted() {
  const talks = latest;
  latest = [];
  return talks;
}

/**
 * Reads the journal backwards.
 * @param {OrganizerApi} api
 * @param {number} revision
 * @param {Set<string>} seen ids of resources with a later change, which are not deleted; extended by this function
 * @returns {Promise<{items: Deletion[], before: number}>} newest first; before: revision to continue from, 0 at the end
 */
export async function deletionsUpTo(api, revision, seen) {
  const before = Math.max(0, revision - WINDOW);
  /** @type {JournalEntry[]} */
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
      return { kind, resource, id, at, who: last?.who, last: last?.before };
    }),
  );
  return { items, before };
}

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
 * Restores deleted talks together, with their sessions if those were deleted, too.
 * @param {OrganizerApi} api
 * @param {Pick<Talk, 'id' | 'session'>[]} talks
 */
export function restoreTalks(api, talks) {
  const sessions = new Set(talks.map(({ session }) => session.id));
  return api.together([
    ...[...sessions].map((id) => restored('session', id)),
    ...talks.map(({ id }) => restored('talk', id)),
  ]);
}

/**
 * Restores a deleted resource.
 * @param {OrganizerApi} api
 * @param {Deletion} deletion
 */
export const restore = (api, { resource, id, last }) =>
  resource === 'talk' ? restoreTalks(api, [last]) : api.together([restored(resource, id)]);
