/** Chooses among the languages in which a text exists, and never hides which one it chose. */

/** @typedef {import('./model.js').TextMap} TextMap */

/**
 * The text in the reader's language, or else in the language in which it exists.
 * @param {TextMap | undefined} map
 * @param {string} lang
 * @returns {{text: string, lang: string} | null}
 */
export function pick(map, lang) {
  if (!map) return null;
  const found = [lang, ...Object.keys(map)].find((tag) => map[tag]);
  return found ? { text: map[found], lang: found } : null;
}

/**
 * Only the words, for places that cannot say their language, such as a document's title.
 * @param {TextMap | undefined} map
 * @param {string} lang
 */
export const plain = (map, lang) => pick(map, lang)?.text ?? '';

/**
 * Paragraphs, which an empty line separates, as lists of lines.
 * @param {string} text
 * @returns {string[][]}
 */
export const paragraphs = (text) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n'));

/**
 * The language in which something from elsewhere has to be read aloud, as far as its letters tell.
 * @param {string} text
 * @returns {string | undefined}
 */
export const languageByLetters = (text) =>
  /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) ? 'ja' : undefined;
