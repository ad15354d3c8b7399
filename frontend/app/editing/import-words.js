/** Interface texts of the import page. They are loaded with that page only. */
import en from '../i18n/importing-en.js';
import ja from '../i18n/importing-ja.js';
import { organizer } from './organizer.js';

/** @typedef {Omit<Organizer, 'words'> & {words: Organizer['words'] & typeof ja}} Importing */

export const IMPORTING = { ja, en };

/** @param {Reader} reader @returns {Importing} */
export function importing(reader) {
  const base = organizer(reader);
  return { ...base, words: { ...base.words, ...IMPORTING[reader.lang] } };
}
