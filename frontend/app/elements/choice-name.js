/** Label of a filter value, for choices and chips. */
import { dateOnly } from '../dates.js';
import { languageName } from '../i18n.js';
import { plain } from '../text.js';
import { phrase } from './phrase.js';

/**
 * @param {string} name
 * @param {string} value
 * @param {TextMap | undefined} label label from the API
 * @param {Reader} reader
 * @returns {unknown} text or markup
 */
export const choiceName = (name, value, label, reader) =>
  phrase(labelOf(name, value, label, reader), reader) ?? wordFor(name, value, reader);

/**
 * The same as text, for titles.
 * @param {string} name
 * @param {string} value
 * @param {TextMap | undefined} label
 * @param {Reader} reader
 */
export const choiceText = (name, value, label, reader) =>
  plain(labelOf(name, value, label, reader), reader.lang) || wordFor(name, value, reader);

/** @param {string} name @param {string} value @param {TextMap | undefined} label @param {Reader} reader */
const labelOf = (name, value, label, { series }) =>
  label ?? (name === 'series' ? series.get(value)?.shortName : undefined);

/** @param {string} name @param {string} value @param {Reader} reader */
function wordFor(name, value, { words, lang }) {
  /** @type {Record<string, (value: any) => string>} */
  const names = {
    year: words.yearName,
    fiscalYear: words.fiscalYearName,
    language: (code) => languageName(code, lang),
    kind: (kind) => words.kinds[/** @type {'talk'} */ (kind)],
    material: (kind) => words.materials[/** @type {'none'} */ (kind)],
    format: (format) => words.formats[/** @type {'hybrid'} */ (format)],
    status: (status) => words.statuses[/** @type {'confirmed'} */ (status)],
    joint: (joint) => (joint === 'true' ? words.jointOnly : words.notJoint),
    from: (day) => words.sinceDay(dayName(day, lang)),
    to: (day) => words.untilDay(dayName(day, lang)),
    reference: (work) => (work.startsWith('text:') ? words.reference : words.citing(work)),
  };
  return names[name]?.(value) ?? value;
}

/** @param {string} day `2023-04-01` @param {string} lang */
function dayName(day, lang) {
  if (Number.isNaN(Date.parse(day))) return day;
  return dateOnly({ start: day, timeZone: 'UTC' }, lang);
}
