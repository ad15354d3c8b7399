/** Describes inferred values in words. */
import { plain } from '../text.js';

/**
 * @param {Inferred} inferred
 * @param {Organizer} reader
 * @returns {string | null} null for self-evident values
 */
export function inferredWords({ code = '', value, detail = '' }, { words, series, lang }) {
  const said = String(value);
  if (code === 'zone-of-series' || (code === 'next-position' && value === 1)) return null;
  if (code === 'next-number') {
    const [slug, number] = said.split(' ');
    return words.willBe(words.numberIn(plain(series.get(slug)?.shortName, lang) || slug, Number(number)));
  }
  if (code === 'usual-length') return words.willBe(said.slice(11, 16));
  if (code === 'usual-status') return words.willBe(words.statuses[/** @type {'confirmed'} */ (said)] ?? said);
  return detail || null;
}
