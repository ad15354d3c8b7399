/** Keeps an unsaved form for its address in this tab, so that it survives a reload, a lost token and a wrong click. */

/** @typedef {import('./talk-form.js').TalkForm} TalkForm */

/**
 * @typedef {object} Draft
 * @property {TalkForm} form
 * @property {TalkForm} base what the form began with
 * @property {{talk?: string, session?: string}} etags of what it began with
 * @property {string} key so that the same announcement is never made twice
 */

const name = (/** @type {string} */ address) => `draft ${address}`;

/** @param {string} address @returns {Draft | null} */
export function draftAt(address) {
  try {
    const draft = JSON.parse(globalThis.sessionStorage?.getItem(name(address)) ?? 'null');
    return draft?.form?.session && draft.base?.session && draft.key ? draft : null;
  } catch {
    return null;
  }
}

/** @param {string} address @param {Draft | null} draft nothing to forget it */
export function keepDraft(address, draft) {
  try {
    if (draft === null) sessionStorage.removeItem(name(address));
    else sessionStorage.setItem(name(address), JSON.stringify(draft));
  } catch {
    // Storage is forbidden or full: the form lasts as long as the document.
  }
}

/** An Idempotency-Key: nobody else makes the same one. */
export const newKey = () => globalThis.crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now();
