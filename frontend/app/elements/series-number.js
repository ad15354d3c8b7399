/** A session number, 第58回DLAP, in the colour of the series. */
import { html } from '../html.js';
import { phrase } from './phrase.js';

/** @param {SessionNumber} number @param {Reader} reader */
function seriesNumber({ series, number }, reader) {
  const { before, after } = reader.words.numberParts(number);
  const name = phrase(reader.series.get(series)?.shortName, reader) ?? series;
  return html`${before}${name}${after}`;
}

/**
 * All numbers of a session in printed form.
 * @param {SessionNumber[]} numbers
 * @param {Reader} reader
 */
export const seriesNumbers = (numbers, reader) =>
  numbers.map((each, index) => [
    index > 0 && html`<span class="series-joiner">${reader.words.joiner}</span>`,
    html`<span class="series-number" data-series="${each.series}">${seriesNumber(each, reader)}</span>`,
  ]);

/**
 * Same, with links to the series.
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
