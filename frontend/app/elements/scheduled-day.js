/** A day of the schedule with its holiday and sessions. */
import { hours, localDate, readersTime, shortDay, zoneName } from '../dates.js';
import { html } from '../html.js';
import { holidayOn } from '../japanese-holidays.js';
import { pathOf } from '../sessions.js';
import { phrase } from './phrase.js';
import { seriesNumbers } from './series-number.js';
import { sessionStatus } from './session-status.js';
import { sittingTitle } from './sitting-title.js';

/** @import { Sitting } from '../sessions.js' */

/**
 * @param {string} day
 * @param {Sitting[]} planned
 * @param {string} today
 * @param {Reader & {holidays: typeof import('../i18n/schedule-ja.js').default.holidays}} reader
 */
export function scheduledDay(day, planned, today, reader) {
  const onDay = planned.filter(({ session }) => localDate(session.start) === day);
  const inJapan = [...reader.series.values()].some(({ timeZone }) => timeZone === 'Asia/Tokyo');
  const holiday = inJapan && holidayOn(day);
  const { day: date, weekday } = shortDay({ start: `${day}T00:00Z`, timeZone: 'UTC' }, reader);
  return html`<li
    class="scheduled-day"
    data-key="${day}"
    ${onDay.length === 0 && html`data-empty`}
    ${day === today && html`aria-current="date"`}
  >
    <p class="date">
      <time datetime="${day}"
        ><span class="number" aria-hidden="true">${Number(day.slice(8))}</span
        ><span class="full">${date} ${weekday}</span></time
      >
      ${holiday && html`<span class="holiday">${reader.holidays[holiday]}</span>`}
    </p>
    ${
      onDay.length > 0 &&
      html`<ul>
        ${onDay.map((sitting) => scheduled(sitting, reader))}
      </ul>`
    }
  </li>`;
}

/** @param {Sitting} sitting @param {Reader} reader */
function scheduled(sitting, reader) {
  const { session, talks } = sitting;
  const mine = readersTime(session, reader);
  return html`<li data-series="${session.numbers[0]?.series}" data-status="${session.status}">
    <p class="hours">${hours(session)} ${zoneName(session.timeZone, session.start, reader.lang)}</p>
    ${mine && html`<p class="yours">${mine}</p>`}
    <p class="numbers">${seriesNumbers(session.numbers, reader)} ${sessionStatus(session, reader)}</p>
    <p class="title"><a href="${pathOf(session) ?? `/talks/${talks[0].id}`}">${sittingTitle(sitting, reader)}</a></p>
    <p class="people">
      ${talks.flatMap(({ speakers }) => speakers.map(({ name }) => html`<span>${phrase(name, reader)}</span> `))}
    </p>
  </li>`;
}
