/** Rule of a plan, its days, and the sessions that it would create. */
import { fullDay, hours, zoneName } from '../dates.js';
import { MOST } from '../editing/session-plan.js';
import { html } from '../html.js';
import { checkBox, formField, selectField } from './form-field.js';
import { phrase } from './phrase.js';
import { choices } from './record-fields.js';
import { seriesNumbers } from './series-number.js';

/** @import { PlannedDay, Rule } from '../editing/session-plan.js' */

/** Options of a select. A number input would take effect on blur only, and then move the button being clicked. @type {[string, string][]} */
const COUNTS = Array.from({ length: MOST }, (_, at) => [String(at + 1), String(at + 1)]);

/** @param {Rule} rule @param {PlannedDay[]} days @param {string[]} own @param {string} zone @param {Organizer} reader */
export function planForm(rule, days, own, zone, reader) {
  const { words, lang } = reader;
  const look = { form: { languages: [] }, reader, problems: new Map(), hints: new Map() };
  const weekdays = ['1', '2', '3', '4', '5', '6', '0'].map(
    (day) => /** @type {[string, string]} */ ([day, weekdayName(Number(day), lang)]),
  );
  const series = own.map(
    (slug) => /** @type {[string, unknown]} */ ([slug, phrase(reader.series.get(slug)?.shortName, reader) ?? slug]),
  );
  const weeks = Object.entries(words.weeks);
  return html`<div class="plan-form" data-key="plan-form">
    ${choices({ name: 'series', label: words.series }, series, rule.series, look)}
    ${choices({ name: 'weeks', label: words.weeksOfMonth }, weeks, rule.weeks, look)}
    <div class="times">
      ${selectField({ name: 'weekday', label: words.weekday, value: rule.weekday, options: weekdays }, look)}
      ${formField({ name: 'time', label: words.from, value: rule.time, type: 'time' }, look)}
      ${formField({ name: 'from', label: words.planFrom, value: rule.from, type: 'date' }, look)}
      ${selectField({ name: 'count', label: words.planCount, value: rule.count, options: COUNTS }, look)}
      <p class="zone">
        ${words.timesIn(zoneName(zone, rule.from ? `${rule.from}T00:00Z` : reader.now.toISOString(), lang))}
      </p>
    </div>
    <fieldset class="planned-days">
      <legend>${words.plannedDays(days.filter(({ isChosen }) => isChosen).length)}</legend>
      ${days.map((each) => plannedDay(each, reader))}
    </fieldset>
  </div>`;
}

/** @param {PlannedDay} planned @param {Organizer} reader */
const plannedDay = ({ day, holiday, isTaken, isChosen }, { words, lang }) =>
  checkBox(
    { name: 'day', value: day, verb: 'choose-day', on: isChosen, key: `day-${day}` },
    html`${fullDay(`${day}T00:00Z`, 'UTC', lang)}
    ${holiday && html`<span class="remark">${words.holidays[holiday]}</span>`}
    ${isTaken && html`<span class="remark">${words.dayTaken}</span>`}`,
  );

/** @param {number} day 0: Sunday @param {string} lang */
const weekdayName = (day, lang) =>
  new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 10, 1 + day)));

/** @param {Talk[]} talks @param {boolean} isWritten @param {Organizer} reader */
export const planPreview = (talks, isWritten, reader) =>
  html`<section class="desk-part" data-key="preview" aria-labelledby="preview">
    <h2 id="preview" tabindex="-1">
      ${isWritten ? reader.words.planWritten(talks.length) : reader.words.planPreview(talks.length)}
    </h2>
    <ul class="record-list">
      ${talks.map(
        ({ id, session }) =>
          html`<li class="record-entry">
            <p>
              ${isWritten ? html`<a href="/organize/talks/${id}">${seriesNumbers(session.numbers, reader)}</a>` : seriesNumbers(session.numbers, reader)}
            </p>
            <p class="facts">
              <span>${fullDay(session.start, session.timeZone, reader.lang)}</span> <span>${hours(session)}</span>
            </p>
          </li>`,
      )}
    </ul>
    ${
      !isWritten &&
      html`<p class="buttons">
        <button type="button" class="button" data-verb="write">${reader.words.planWrite}</button>
      </p>`
    }
  </section>`;
