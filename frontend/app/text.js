/** Chooses the language of a localized text and returns it with the text. */

/**
 * The text in the reader's language, or in the first available one.
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
 * Text without its language, for places that cannot declare it, such as the document title.
 * @param {TextMap | undefined} map
 * @param {string} lang
 */
export const plain = (map, lang) => pick(map, lang)?.text ?? '';

/**
 * Language attribute of foreign text, determined from its script.
 * @param {string} text
 * @returns {string | undefined}
 */
export const languageByLetters = (text) =>
  /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) ? 'ja' : undefined;
