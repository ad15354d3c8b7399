/** Coming sessions, the next first; if none is planned, the calendar that will contain them. */
import { html } from '../html.js';
import { shapeUrl, webcal } from '../shapes.js';
import { sessionEntry } from './session-entry.js';

/**
 * @param {import('../sessions.js').Sitting[]} sittings
 * @param {Reader} reader
 * @param {{feed: string, query: string}} [all] path of the calendar of all sessions, and the query of their schedule;
 *   absent in a list that contains only some
 */
export function comingSessions(sittings, reader, all) {
  const { words } = reader;
  if (sittings.length === 0 && !all) return null;
  return html`<section class="upcoming" data-key="upcoming" aria-labelledby="upcoming">
    <h2 id="upcoming">${words.upcoming}</h2>
    ${sittings.map((sitting) => sessionEntry(sitting, reader, { upcoming: true }))}
    ${
      all &&
      html`<p class="dates">
        ${sittings.length === 0 && html`<span>${nothingPlanned(all.feed, reader)}</span>`}
        <a href="/schedule${all.query}">${words.schedule}</a>
      </p>`
    }
  </section>`;
}

/** @param {string} feed @param {Reader} reader */
function nothingPlanned(feed, { words, lang, archive }) {
  const { before, link, after } = words.noneToCome;
  return html`${before}<a href="${webcal(shapeUrl(archive, feed, 'ics', { lang }))}">${link}</a>${after}`;
}
