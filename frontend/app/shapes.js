/** URLs of other formats in the API: calendars, feeds, tables, citations. */

/** Formats with texts in one language. */
const IN_A_LANGUAGE = new Set(['ics', 'atom']);

/**
 * @param {Archive} archive
 * @param {string} path within the API, such as `/talks`
 * @param {string} shape
 * @param {{query?: string, lang?: string}} [options] query: filters with their question mark
 * @returns {string} an absolute URL
 */
export function shapeUrl({ api, isCopy }, path, shape, { query = '', lang } = {}) {
  const url = new URL(`${api}${path}.${shape}${query}`, globalThis.location?.href ?? 'http://localhost/');
  // A static copy has no query parameters and only one file per format.
  if (lang && IN_A_LANGUAGE.has(shape) && !isCopy) url.searchParams.set('lang', lang);
  return url.href;
}

/** With this scheme, calendar programs subscribe instead of importing. @param {string} url */
export const webcal = (url) => url.replace(/^https?:/, 'webcal:');
