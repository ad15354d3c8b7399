/** A text of the archive with its language attribute and rendered formulas. */
import { html } from '../html.js';
import { pick } from '../text.js';
import { markedText } from './marked-text.js';

/**
 * @param {TextMap | undefined} map
 * @param {Reader} reader
 * @param {import('../marks.js').Found} [found] highlighted ranges
 */
export function phrase(map, { lang }, found = () => []) {
  const shown = pick(map, lang);
  return shown && html`<span lang="${shown.lang}">${markedText(shown.text, found(shown.lang))}</span>`;
}

/**
 * The other versions of a name: a reading, or the name in other letters.
 * @param {TextMap} map
 * @param {Reader} reader
 */
export const alsoNamed = (map, { lang }) =>
  Object.entries(map)
    .filter(([tag]) => tag !== pick(map, lang)?.lang)
    .map(([tag, other]) => html`<p class="also" lang="${tag}">${other}</p>`);

/**
 * A Japanese name in Latin letters, which is inferred from its reading, for readers of other languages.
 * @param {string | undefined} romanized
 * @param {Reader} reader
 */
export const romanizedName = (romanized, { lang, words }) =>
  romanized &&
  lang !== 'ja' &&
  html`<span class="romanized" lang="ja-Latn"
    >${romanized}<span class="basis">${words.parenthesised(words.inferred)}</span></span
  >`;
