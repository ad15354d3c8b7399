/**
 * Stores an unfinished import in the session storage of the tab, so that it survives a reload, an expired token and
 * accidental navigation.
 */

/**
 * @typedef {object} ImportDraft
 * @property {string} text
 * @property {string} fileName
 * @property {import('./source-format.js').Format | ''} format empty: detected
 * @property {string} baseUrl base URL of relative links
 * @property {string} asOf date of the page's revision
 * @property {string | null} source name of the source; null: the default
 */

const NAME = 'draft /organize/import';
/** Browsers store about five million characters per site, shared with other drafts. */
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

/** @param {ImportDraft} draft @returns {boolean} whether the text was stored; a longer one is kept until the document is closed */
export function keepImportDraft(draft) {
  const fits = draft.text.length <= MOST_KEPT;
  try {
    sessionStorage.setItem(NAME, JSON.stringify(fits ? draft : { ...draft, text: '' }));
    return fits;
  } catch {
    return draft.text === '';
  }
}
