/**
 * Stores an unsaved form per URL in the session storage of the tab, so that it survives a reload, an expired token and
 * accidental navigation. Forms without private data are also stored in the browser for some days, so that they survive
 * closing the tab.
 */
import { keep, storedValue } from '../storage.js';

/** @import { TalkForm } from './talk-form.js' */

/**
 * @typedef {object} Draft
 * @property {TalkForm} form
 * @property {TalkForm} base original form
 * @property {{talk?: string, session?: string}} etags of the original
 * @property {string} key idempotency key of the announcement
 */

/**
 * @typedef {object} RecordDraft
 * @property {import('./record-form.js').Values} body record as the form has it
 * @property {string} [etag] of the record that they change; absent for a new one
 */

/** In milliseconds. */
const LASTING = 14 * 24 * 3_600_000;

const START = 'draft ';
const name = (/** @type {string} */ address) => START + address;

/** @param {string} address @returns {any} */
function storedAt(address) {
  const { draft, until } = storedValue('localStorage', name(address)) ?? {};
  return storedValue('sessionStorage', name(address)) ?? (until > Date.now() ? draft : null);
}

/** @param {string} address @returns {Draft | null} */
export function draftAt(address) {
  const draft = storedAt(address);
  // A draft of an older version of this page lacks fields.
  return draft?.form?.coHosts && draft.base?.session && draft.key ? draft : null;
}

/** The form of a record; none if the record has changed since. @param {string} address @param {string} [etag] */
export function recordDraftAt(address, etag) {
  const draft = /** @type {RecordDraft | null} */ (storedAt(address));
  return draft?.body && draft.etag === etag ? draft.body : null;
}

/**
 * @param {string} address
 * @param {Draft | RecordDraft | null} draft null deletes it
 * @param {boolean} [isPrivate] true to delete it with the tab
 */
export function keepDraft(address, draft, isPrivate = false) {
  keep('sessionStorage', name(address), draft && JSON.stringify(draft));
  const lasting = draft && JSON.stringify({ draft, until: Date.now() + LASTING });
  if (!draft || !isPrivate) keep('localStorage', name(address), lasting);
}

/** Deletes all drafts of this browser; other tabs keep theirs. */
export function forgetDrafts() {
  try {
    for (const store of [sessionStorage, localStorage]) {
      for (const key of Object.keys(store).filter((each) => each.startsWith(START))) store.removeItem(key);
    }
  } catch {
    // Storage is disabled: there are none.
  }
}

/** A unique Idempotency-Key. */
export const newKey = () => globalThis.crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now();
