/** List of the series with links to their pages. */
import { html } from '../html.js';
import { pick } from '../text.js';
import { phrase } from './phrase.js';

/** @param {Reader} reader */
export const seriesIntroduction = (reader) =>
  html`<ul class="series-introduction">
    ${[...reader.series.values()].map((series) => {
      const short = pick(series.shortName, reader.lang);
      const repeats = short && Object.values(series.name).includes(short.text);
      return html`<li>
        <a href="/${series.slug}" data-series="${series.slug}"
          ><span class="name">${phrase(series.name, reader)}</span> ${
            !repeats && html`<span class="short">${phrase(series.shortName, reader)}</span>`
          }</a
        >
      </li>`;
    })}
  </ul>`;
