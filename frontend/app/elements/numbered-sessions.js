/** Coming sessions with the numbers that they would get. */
import { fullDay, hours } from '../dates.js';
import { byNumber, numberIn } from '../editing/session-numbers.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { selectField } from './form-field.js';
import { phrase } from './phrase.js';
import { moveButtons } from './row-buttons.js';
import { seriesNumbers } from './series-number.js';
import { sessionStatus } from './session-status.js';
import { talkByline } from './talk-byline.js';

/**
 * @typedef {object} Numbering
 * @property {string} series slug
 * @property {string[]} own slugs of the organizer's series
 * @property {Session[]} order
 * @property {Map<string, Talk>} talks first talk by session
 * @property {boolean} isChanged
 * @property {boolean} isByDate
 */

/** @param {Numbering} numbering @param {Organizer} reader */
export function numberedSessions(numbering, reader) {
  const { series, own, order, isChanged, isByDate } = numbering;
  const { words, lang } = reader;
  const look = { form: { languages: [] }, reader, problems: new Map(), hints: new Map() };
  const options = own.map(
    (slug) => /** @type {[string, string]} */ ([slug, plain(reader.series.get(slug)?.shortName, lang) || slug]),
  );
  const numbers = byNumber(order, series).map((session) => numberIn(session, series));
  return html`${own.length > 1 && selectField({ name: 'series', label: words.series, value: series, options }, look)}
    <section class="desk-part" data-key="numbers" aria-labelledby="numbers">
      <h2 id="numbers" tabindex="-1">${words.upcoming}</h2>
      <ul class="record-list">
        ${order.map((session, at) => row(session, at, numbers, numbering, reader))}
      </ul>
      ${order.length === 0 && html`<p class="nothing">${words.nothingToCome}</p>`}
      <p class="buttons">
        ${
          isChanged &&
          html`<button type="button" class="button" data-verb="write">${words.save}</button>
            <button type="button" class="button is-quiet" data-verb="reset">${words.discard}</button>`
        }
        ${!isByDate && html`<button type="button" class="button is-quiet" data-verb="by-date">${words.numberByDate}</button>`}
      </p>
    </section>`;
}

/** @param {Session} session @param {number} at @param {number[]} numbers @param {Numbering} numbering @param {Organizer} reader */
function row(session, at, numbers, { series, order, talks }, reader) {
  const { words, lang } = reader;
  const before = numberIn(session, series);
  const now = [{ series, number: numbers[at] }];
  const talk = talks.get(session.id);
  const day = fullDay(session.start, session.timeZone, lang);
  return html`<li class="record-entry" data-key="session-${session.id}">
    <div>
      <h3>
        ${seriesNumbers(now, reader)}
        ${before !== numbers[at] && html`<span class="state">${words.numberBefore(before)}</span>`}
        ${sessionStatus(session, reader)}
      </h3>
      <p class="facts">
        <time datetime="${session.start}">${day} ${hours(session)}</time>
        <span>${phrase(session.title ?? talk?.title, reader) ?? words.titleToCome}</span>
      </p>
      ${talk && talkByline(talk, reader)}
    </div>
    <div class="row-buttons">${moveButtons('numbers', at, order.length, day, reader)}</div>
  </li>`;
}
