/** Interface texts for organizers. They are loaded with the organizers' pages only. */
import linksEn from '../i18n/links-en.js';
import linksJa from '../i18n/links-ja.js';
import managingEn from '../i18n/managing-en.js';
import managingJa from '../i18n/managing-ja.js';
import en from '../i18n/organizing-en.js';
import ja from '../i18n/organizing-ja.js';
import participantsEn from '../i18n/participants-en.js';
import participantsJa from '../i18n/participants-ja.js';
import scheduleEn from '../i18n/schedule-en.js';
import scheduleJa from '../i18n/schedule-ja.js';

/** @typedef {typeof ja & typeof linksJa & typeof managingJa & typeof participantsJa & Pick<typeof scheduleJa, 'holidays'>} OwnWords */
/** @typedef {Words & OwnWords} OrganizerWords */
/** @typedef {Omit<Reader, 'words'> & {words: OrganizerWords}} Organizer */

/** @type {Record<'ja' | 'en', OwnWords>} */
export const ORGANIZING = {
  ja: { ...ja, ...linksJa, ...managingJa, ...participantsJa, holidays: scheduleJa.holidays },
  en: { ...en, ...linksEn, ...managingEn, ...participantsEn, holidays: scheduleEn.holidays },
};

/** @param {Reader} reader @returns {Organizer} */
export const organizer = (reader) => ({ ...reader, words: { ...reader.words, ...ORGANIZING[reader.lang] } });

/**
 * Series that the holder of the token may edit.
 * @param {Token} token
 * @param {Reader} reader
 * @returns {string[]} slugs
 */
export const ownSeries = ({ scopes }, { series }) =>
  [...series.keys()].filter((slug) => scopes.includes('admin') || scopes.includes(`write:${slug}`));
