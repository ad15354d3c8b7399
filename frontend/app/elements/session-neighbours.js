/** Links to the previous and the next session in each series. */
import { fullDay } from '../dates.js';
import { html } from '../html.js';
import { pathOf } from '../sessions.js';
import { seriesNumbers } from './series-number.js';
import { sittingTitle } from './sitting-title.js';

/** @import { Sitting } from '../sessions.js' */

/** @param {{previous: Sitting[], next: Sitting[]}} neighbours @param {Reader} reader */
export function sessionNeighbours({ previous, next }, reader) {
  const { words } = reader;
  return html`<nav class="session-neighbours" aria-label="${words.neighbours}">
    <ul>
      ${previous.map((sitting) => neighbour(sitting, 'prev', words.previous, reader))}
      ${next.map((sitting) => neighbour(sitting, 'next', words.next, reader))}
    </ul>
  </nav>`;
}

/** @param {Sitting} sitting @param {string} rel @param {string} label @param {Reader} reader */
function neighbour(sitting, rel, label, reader) {
  const { session, talks } = sitting;
  return html`<li class="neighbour" data-rel="${rel}">
    <a href="${pathOf(session) ?? `/talks/${talks[0].id}`}" rel="${rel}">
      <span class="direction">${label}</span>
      <span class="numbers">${seriesNumbers(session.numbers, reader)}</span>
      <span class="title">${sittingTitle(sitting, reader)}</span>
      <span class="day">${fullDay(session.start, session.timeZone, reader.lang)}</span>
    </a>
  </li>`;
}
