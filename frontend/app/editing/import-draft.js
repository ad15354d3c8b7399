/** Keeps what somebody is about to import in this tab, so that it survives a reload, a lost token and a wrong click. */

/**
 * @typedef {object} ImportDraft
 * @property {string} text
 * @property {string} fileName
 * @property {import('./source-format.js').Format | ''} format nothing: the one that is recognised
 * @property {string} baseUrl against which relative links are resolved
 * @property {string} asOf the day of the page's revision
 * @property {string | null} source under which name it is remembered; nothing: the usual one
 */

const NAME = 'draft /organize/import';
/** Browsers keep about five million characters for a site; others of its drafts need room, too. */
export const MOST_KEPT = 2_000_000;

/** @type {ImportDraft} */
export const BLANK = { text: '', fileName: '', format: '', baseUrl: '', asOf: '', source: null };

/** @returns {ImportDraft} */
export function importDraft() {
  try {
    const kept = JSON.parse(globalThis.sessionStorage?.getItem(NAME) ?? 'null');
    return typeof kept?.text === 'string' ? { ...BLANK, ...kept } : BLANK;
  } catch {
    return BLANK;
  }
}

/** @param {ImportDraft} draft @returns {boolean} whether all of it is kept; a text that is too long lasts as long as the document */
export function keepImportDraft(draft) {
  const fits = draft.text.length <= MOST_KEPT;
  try {
    sessionStorage.setItem(NAME, JSON.stringify(fits ? draft : { ...draft, text: '' }));
    return fits;
  } catch {
    return draft.text === '';
  }
}
