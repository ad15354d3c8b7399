/**
 * Stores an unfinished import in the session storage of the tab, so that it survives a reload, an expired token and
 * accidental navigation.
 */

import { keep, storedValue } from '../storage.js';
import { formatOfType } from './source-format.js';

/**
 * @typedef {object} ImportDraft
 * @property {string} text
 * @property {string} fileName
 * @property {import('./source-format.js').Format | ''} format empty: detected
 * @property {string} baseUrl base URL of relative links
 * @property {string} asOf date of the page's revision
 * @property {string} series slug of the series of the page; empty: as the page says
 * @property {string | null} source name of the source; null: the default
 */

/** Limit of the API in bytes. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** Reason why a text cannot be sent. @param {string} text @returns {'' | 'tooLong' | 'needsText'} */
export function hindranceOf(text) {
  const isLong = text.length > MOST_BYTES / 3 && new TextEncoder().encode(text).length > MOST_BYTES;
  return text.trim() === '' ? 'needsText' : isLong ? 'tooLong' : '';
}

const NAME = 'draft /organize/import';
/** Browsers store about five million characters per site, shared with other drafts. */
export const MOST_KEPT = 2_000_000;

/** @type {ImportDraft} */
export const BLANK = { text: '', fileName: '', format: '', baseUrl: '', asOf: '', series: '', source: null };

/**
 * A draft of the page that is imported automatically.
 * @param {{text: string, mediaType: string, baseUrl?: string, asOf?: string}} page
 * @returns {ImportDraft}
 */
export const pulledDraft = ({ text, mediaType, baseUrl = '', asOf = '' }) => ({
  ...BLANK,
  ...{ text, baseUrl, asOf, format: formatOfType(mediaType), source: 'pull' },
});

/** @returns {ImportDraft} */
export function importDraft() {
  const kept = storedValue('sessionStorage', NAME);
  return typeof kept?.text === 'string' ? { ...BLANK, ...kept } : BLANK;
}

/** @param {ImportDraft} draft @returns {boolean} whether the text was stored; a longer one is kept until the document is closed */
export function keepImportDraft(draft) {
  const fits = draft.text.length <= MOST_KEPT;
  const isKept = keep('sessionStorage', NAME, JSON.stringify(fits ? draft : { ...draft, text: '' }));
  return isKept ? fits : draft.text === '';
}
