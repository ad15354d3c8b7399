/** Languages of the interface. Texts of the archive have languages of their own. */
import en from './i18n/en.js';
import ja from './i18n/ja.js';

/** @typedef {typeof ja} Words */
/** @typedef {'ja' | 'en'} Language */

/** @type {Record<Language, Words>} */
export const LANGUAGES = { ja, en };

/**
 * Name of a language in another one: `en` in Japanese is 英語.
 * @param {string} code BCP 47
 * @param {Language} lang
 */
export function languageName(code, lang) {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
