/** Detects the format of an import by file name or content. */

/** @typedef {'markdown' | 'html' | 'text' | 'csv' | 'yaml'} Format */

/** @type {Record<Format, string>} */
export const MEDIA_TYPES = {
  markdown: 'text/markdown',
  html: 'text/html',
  text: 'text/plain',
  csv: 'text/csv',
  yaml: 'application/yaml',
};

export const FORMATS = /** @type {Format[]} */ (Object.keys(MEDIA_TYPES));

/** File names. `.txt` is ambiguous. @type {[RegExp, Format][]} */
const NAMES = [
  [/\.(?:md|markdown|mdown)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
  [/\.csv$/i, 'csv'],
  [/\.ya?ml$/i, 'yaml'],
];

/** Patterns of the beginning of a text. The first match decides. @type {[RegExp, Format][]} */
const LOOKS = [
  [/^\s*<(?:!doctype\s+html|html|head|body|\?xml)\b/i, 'html'],
  [/^(?:---\s*\n)?(?:#.*\n|\s*\n)*(?:sessions|series|speakers):\s*(?:\n|$)/, 'yaml'],
  [/^\ufeff?(?=.*(?:\b(?:date|start|numbers?|title)\b|日時|日付|題目))[^\n,]+(?:,(?! )[^\n,]*){2,}(?:\n|$)/i, 'csv'],
  [/^#{1,6} ?\S|\]\([^)\s]+\)|<br\s*\/?>|^```/m, 'markdown'],
  [/<(?:p|div|h[1-6]|ul|table)\b[^>]*>/i, 'html'],
];

/** Length of the beginning in characters. */
const BEGINNING = 20_000;

/** @param {string} text @param {string} [fileName] @returns {Format} */
export function formatOf(text, fileName = '') {
  const named = NAMES.find(([pattern]) => pattern.test(fileName));
  if (named) return named[1];
  const beginning = text.slice(0, BEGINNING);
  return LOOKS.find(([pattern]) => pattern.test(beginning))?.[1] ?? 'text';
}

/** @param {string} type media type @returns {Format | ''} */
export const formatOfType = (type) => FORMATS.find((format) => MEDIA_TYPES[format] === type) ?? '';

/**
 * Default name of the source, by format: a table is not a newer version of the page.
 * @param {Format} format
 */
export const usualSource = (format) => (format === 'csv' ? 'table' : format === 'yaml' ? 'programme' : 'page');
