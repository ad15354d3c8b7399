/** Sessions as a programme: upcoming ones first, then past ones by year. */
import { html } from '../html.js';
import { programme } from '../sessions.js';
import { comingSessions } from './coming-sessions.js';
import { sessionEntry } from './session-entry.js';

/**
 * @param {import('../sessions.js').Sitting[]} sittings
 * @param {Reader} reader
 * @param {Parameters<typeof comingSessions>[2]} [all]
 */
export function sessionProgramme(sittings, reader, all) {
  const { upcoming, years } = programme(sittings, reader.now);
  return html`${comingSessions(upcoming, reader, all)} ${pastSessions(years, reader)}`;
}

/** @param {ReturnType<typeof programme>['years']} years @param {Reader} reader */
export const pastSessions = (years, reader) =>
  html`<div class="session-programme" data-key="past">
    ${years.map(
      ({ year, sittings: ofYear }) =>
        html`<section class="year" data-key="year-${year}" aria-labelledby="year-${year}">
          <h2 id="year-${year}">${year}</h2>
          <div class="sessions">${ofYear.map((sitting) => sessionEntry(sitting, reader))}</div>
        </section>`,
    )}
  </div>`;
