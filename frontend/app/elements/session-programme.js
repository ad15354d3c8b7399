/** Sessions as a programme: upcoming ones first, then past ones by year. */
import { html } from '../html.js';
import { programme } from '../sessions.js';
import { sessionEntry } from './session-entry.js';

/** @typedef {import('../model.js').Reader} Reader */

/**
 * @param {import('../sessions.js').Sitting[]} sittings
 * @param {Reader} reader
 */
export function sessionProgramme(sittings, reader) {
  const { words, now } = reader;
  const { upcoming, years } = programme(sittings, now);
  return html`<div class="session-programme">
    ${
      upcoming.length > 0 &&
      html`<section class="upcoming" data-key="upcoming" aria-labelledby="upcoming">
        <h2 id="upcoming">${words.upcoming}</h2>
        ${upcoming.map((sitting) => sessionEntry(sitting, reader, { upcoming: true }))}
      </section>`
    }
    ${years.map(
      ({ year, sittings: ofYear }) =>
        html`<section class="year" data-key="year-${year}" aria-labelledby="year-${year}">
          <h2 id="year-${year}">${year}</h2>
          <div class="sessions">${ofYear.map((sitting) => sessionEntry(sitting, reader))}</div>
        </section>`,
    )}
  </div>`;
}
