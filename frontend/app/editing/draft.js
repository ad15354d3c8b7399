/**
 * Stores an unsaved form per URL in the session storage of the tab, so that it survives a reload, an expired token and
 * accidental navigation.
 */

/** @typedef {import('./talk-form.js').TalkForm} TalkForm */

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

const name = (/** @type {string} */ address) => `draft ${address}`;

/** @param {string} address @returns {any} */
function storedAt(address) {
  try {
    return JSON.parse(globalThis.sessionStorage?.getItem(name(address)) ?? 'null');
  } catch {
    return null;
  }
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

/** @param {string} address @param {Draft | RecordDraft | null} draft null deletes it */
export function keepDraft(address, draft) {
  try {
    if (draft === null) sessionStorage.removeItem(name(address));
    else sessionStorage.setItem(name(address), JSON.stringify(draft));
  } catch {
    // Storage is disabled or full: the form is kept until the document is closed.
  }
}

/** A unique Idempotency-Key. */
export const newKey = () => globalThis.crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now();
