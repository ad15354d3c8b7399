/** API calls of organizers with the token of this tab. HTTP requests are in api.js. */
import { token } from '../token.js';
import { sendFile } from './resumable-upload.js';

/** @import { Api } from '../api.js' */
/** @typedef {'talks' | 'sessions' | 'speakers' | 'series'} Kind */
/** @typedef {{type: string, baseUrl?: string, asOf?: string, source?: string, series?: string, dryRun?: boolean,
 *   accept?: string[], acknowledge?: string[], key?: string}} Importing type: media type */
/** @typedef {ReturnType<typeof organizerApi>} OrganizerApi */
/** @typedef {JournalEntry['resource']} Resource */
/** @typedef {{action: 'update' | 'delete' | 'restore', resource: Resource, id: string, ifMatch?: string, patch?: object}} RequestedChange */

/** @typedef {{id: string, revision?: number, etag?: string}} Version of a resource, by one of both */

/** @param {Version} version */
const ifMatch = ({ revision, etag = `"${revision}"` }) => etag;

/** @param {Resource} resource @param {Version} read @param {object} patch @returns {RequestedChange} */
export const updated = (resource, read, patch) => ({
  action: 'update',
  resource,
  id: read.id,
  ifMatch: ifMatch(read),
  patch,
});

/** @param {Resource} resource @param {Version} read @returns {RequestedChange} */
export const removed = (resource, read) => ({ action: 'delete', resource, id: read.id, ifMatch: ifMatch(read) });

/** An existing one is not changed. @param {Resource} resource @param {string} id @returns {RequestedChange} */
export const restored = (resource, id) => ({ action: 'restore', resource, id });

/** @param {Api} api */
export function organizerApi(api) {
  const path = (/** @type {Kind} */ kind, /** @type {string} */ id) => `/${kind}/${encodeURIComponent(id)}`;
  const trying = (/** @type {boolean | undefined} */ dryRun) => (dryRun ? '?dryRun=true' : '');
  /** @template T @param {Promise<{body: any, etag?: string}>} answer @returns {Promise<{body: T, etag?: string}>} */
  const as = (answer) => answer;
  return {
    /** @param {string | null} [wanted] token to use instead of the stored one */
    me: async (wanted = token()) => /** @type {Token} */ ((await api.fresh('/tokens/me', { token: wanted })).body),
    /** @param {string} id @returns {Promise<{body: Outcome, etag?: string}>} */
    talk: (id) => as(api.fresh(path('talks', id))),
    /** @param {string} id @returns {Promise<{body: Session, etag?: string}>} */
    session: (id) => as(api.fresh(path('sessions', id))),
    /** Any resource, including data for organizers only. @param {string} where */
    read: (where) => api.fresh(where, { token: token() }),
    /** A table for organizers only. @param {string} where */
    table: (where) => api.text(where, token()),
    /**
     * A write to any resource.
     * @param {'POST' | 'PUT' | 'PATCH' | 'DELETE'} method
     * @param {string} where
     * @param {unknown} [body]
     * @param {{etag?: string, key?: string, type?: string}} [how] type: media type of a text
     */
    write: (method, where, body, how = {}) => api.send(method, where, body, { token: token(), ...how }),
    /** @param {string} talk @param {File} file @param {(sent: number, waiting: boolean) => void} told */
    upload: (talk, file, told) => sendFile(api, path('talks', talk), file, { token: token(), told }),
    /**
     * Changes after a revision, in order.
     * @param {number} since
     * @param {number} limit
     * @returns {Promise<{items: JournalEntry[], next: number}>}
     */
    changes: async (since, limit) => (await api.fresh(`/changes?since=${since}&limit=${limit}`)).body,
    /** @param {string} session @returns {Promise<Talk[]>} */
    talksOf: async (session) => (await api.fresh(`${path('sessions', session)}/talks?limit=100`)).body.items,
    /** @param {string} slug @param {string} number @returns {Promise<Session>} */
    sessionByNumber: async (slug, number) =>
      (await api.fresh(`/series/${encodeURIComponent(slug)}/sessions/${encodeURIComponent(number)}`)).body,
    /** @param {string} id @returns {Promise<{body: Speaker, etag?: string}>} */
    speaker: (id) => as(api.fresh(path('speakers', id))),
    /** @param {Kind} kind @param {string} id @returns {Promise<Change[]>} newest first */
    history: async (kind, id) => (await api.fresh(`${path(kind, id)}/history`, { token: token() })).body.items,
    /** @param {unknown} body @param {{key?: string, dryRun?: boolean}} how @returns {Promise<{body: Outcome, etag?: string}>} */
    announce: (body, { key, dryRun }) =>
      as(api.send('POST', `/talks${trying(dryRun)}`, body, { token: token(), key: dryRun ? undefined : key })),
    /**
     * Several talks in one transaction.
     * @param {object[]} talks
     * @param {{key?: string, dryRun?: boolean}} how
     * @returns {Promise<Outcome[]>}
     */
    announceAll: async (talks, { key, dryRun }) => {
      const permission = { token: token(), key: dryRun ? undefined : key, type: 'application/x-ndjson' };
      const lines = talks.map((talk) => JSON.stringify(talk)).join('\n');
      return (await api.send('POST', `/talks/batch${trying(dryRun)}`, lines, permission)).body.items;
    },
    /**
     * Creates a speaker with the same name as others.
     * @param {TextMap} name @param {string[]} distinctFrom
     */
    namesake: async (name, distinctFrom) =>
      /** @type {Speaker} */ ((await api.send('POST', '/speakers', { name, distinctFrom }, { token: token() })).body),
    /** @param {Kind} kind @param {string} id @param {unknown} patch @param {{etag?: string, dryRun?: boolean}} how */
    change: (kind, id, patch, { etag, dryRun }) =>
      api.send('PATCH', path(kind, id) + trying(dryRun), patch, { token: token(), etag }),
    /**
     * Several changes in one transaction.
     * @param {RequestedChange[]} changes
     * @param {{dryRun?: boolean}} [how]
     */
    together: async (changes, { dryRun } = {}) =>
      (await api.send('POST', `/changes${trying(dryRun)}`, { changes }, { token: token() })).body,
    /** @param {Kind} kind @param {string} id @param {string} [etag] */
    remove: (kind, id, etag) => api.send('DELETE', path(kind, id), undefined, { token: token(), etag }),
    /** @param {Kind} kind @param {string} id @param {number} revision @param {string} [etag] absent for a deleted resource */
    revert: (kind, id, revision, etag) =>
      api.send('POST', `${path(kind, id)}/revert`, { revision }, { token: token(), etag }),
    /**
     * @param {string} text source of a page or a file
     * @param {Importing} how
     * @returns {Promise<import('./import-report.js').Report>}
     */
    importing: async (text, { type, baseUrl, asOf, source, series, dryRun, accept, acknowledge, key }) => {
      const query = new URLSearchParams({
        ...(dryRun && { dryRun: 'true' }),
        ...(baseUrl && { baseUrl }),
        ...(asOf && { asOf }),
        ...(source && { source }),
        ...(series && { series }),
        ...(accept && { accept: accept.join(',') }),
        ...(acknowledge?.length && { acknowledge: acknowledge.join(',') }),
      });
      const charset = `${type}; charset=utf-8`;
      const permission = { token: token(), type: charset, key: dryRun ? undefined : key };
      return (await api.send('POST', `/imports?${query}`, text, permission)).body;
    },
  };
}
