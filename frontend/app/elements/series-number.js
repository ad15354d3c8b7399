/** The number of a session in a series, 第58回DLAP, in the colour of that series. */
import { html } from '../html.js';
import { phrase } from './phrase.js';

/** @typedef {import('../model.js').Reader} Reader */
/** @typedef {import('../model.js').SessionNumber} SessionNumber */

/** @param {SessionNumber} number @param {Reader} reader */
function seriesNumber({ series, number }, reader) {
  const { before, after } = reader.words.numberParts(number);
  const name = phrase(reader.series.get(series)?.shortName, reader) ?? series;
  return html`${before}${name}${after}`;
}

/**
 * All numbers of a session, joined as they are printed.
 * @param {SessionNumber[]} numbers
 * @param {Reader} reader
 */
export const seriesNumbers = (numbers, reader) =>
  numbers.map((each, index) => [
    index > 0 && html`<span class="series-joiner">${reader.words.joiner}</span>`,
    html`<span class="series-number" data-series="${each.series}">${seriesNumber(each, reader)}</span>`,
  ]);

/**
 * The same, each leading to its series.
 * @param {SessionNumber[]} numbers
 * @param {Reader} reader
 */
export const seriesNumberLinks = (numbers, reader) =>
  numbers.map((each, index) => [
    index > 0 && html`<span class="series-joiner">${reader.words.joiner}</span>`,
    html`<a class="series-number" data-series="${each.series}" href="/${each.series}"
      >${seriesNumber(each, reader)}</a
    >`,
  ]);
