/** Form fields of a session: time, series, place, and rarely used ones. */
import { zoneName } from '../dates.js';
import { SESSION_CHOICES, SESSION_TEXTS } from '../editable-fields.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { timesOf } from '../editing/talk-body.js';
import { formField, listedTexts, remarks, selectField } from './form-field.js';
import { phrase } from './phrase.js';

/** @typedef {import('./form-field.js').FormLook} FormLook */
/** @typedef {[string, string][]} Options */

/** @param {FormLook} look @param {string} now ISO 8601, for the name of the time zone while no date is set */
export function sessionFields(look, now) {
  const { form, reader } = look;
  const { session } = form;
  const { words, lang } = reader;
  const zone = zoneName(session.timeZone, timesOf(session).start ?? now, lang);
  const isRare = (/** @type {{isRare?: boolean}} */ field) => field.isRare;
  const isUsual = (/** @type {{isRare?: boolean}} */ field) => !field.isRare;
  const texts = (/** @type {typeof SESSION_TEXTS} */ fields) => listedTexts('/session', fields, session, look);
  return html`<section class="form-part" data-key="part-session" aria-labelledby="session-heading">
    <h2 id="session-heading">${words.sessionHeading}</h2>
    <div class="times">
      ${formField({ name: '/session/day', label: words.day, value: session.day, type: 'date' }, look)}
      ${formField({ name: '/session/from', label: words.from, value: session.from, type: 'time' }, look)}
      ${formField({ name: '/session/to', label: words.to, value: session.to, type: 'time' }, look)}
      <p class="zone">${words.timesIn(zone)}</p>
    </div>
    ${session.id ? numbers(look) : series(look)}
    <div class="pair">${SESSION_CHOICES.filter(isUsual).map((field) => choice(field, look))}</div>
    ${confirmation(look)} ${texts(SESSION_TEXTS.filter(isUsual))}
    <details class="more-fields" data-key="more-fields">
      <summary>${words.moreFields}</summary>
      <div class="form-part">
        ${SESSION_CHOICES.filter(isRare).map((field) => choice(field, look))} ${texts(SESSION_TEXTS.filter(isRare))}
      </div>
    </details>
  </section>`;
}

/** @param {typeof SESSION_CHOICES[number]} field @param {FormLook} look */
function choice({ name, label, choices }, look) {
  const { words } = look.reader;
  const { session } = look.form;
  const unset = name === 'format' ? words.notSaid : name === 'status' && !session.id && words.automatic;
  const known = /** @type {Options} */ (Object.entries(words[choices]));
  const options = /** @type {Options} */ (unset ? [['', unset], ...known] : known);
  return selectField({ name: `/session/${name}`, label: words[label], value: session[name], options }, look);
}

/** A talk with a title is usually confirmed. @param {FormLook} look */
const confirmation = ({ form, reader: { words } }) =>
  form.session.id &&
  form.session.status === 'scheduled' &&
  Object.values(form.title).some(Boolean) &&
  html`<p class="offer" data-key="confirmation">
    <span>${words.titleIsKnown}</span>
    <button type="button" class="button is-quiet" data-verb="confirm-session">${words.confirmSession}</button>
  </p>`;

/** @param {FormLook} look */
function series(look) {
  const { form, reader } = look;
  const { attributes, below } = remarks('/session/series', look);
  return html`<fieldset class="choices" id="/session/series" tabindex="-1" data-key="series" ${attributes}>
    <legend>${reader.words.series}</legend>
    ${look.series.map(
      (slug) =>
        html`<label class="choice" data-series="${slug}" data-key="series-${slug}">
          <input
            type="checkbox"
            name="/session/series"
            value="${slug}"
            data-verb="choose-series"
            ${form.session.series.includes(slug) && html`checked`}
          />
          <span>${phrase(reader.series.get(slug)?.shortName, reader) ?? slug}</span>
        </label>`,
    )}
    ${below}
  </fieldset>`;
}

/** @param {FormLook} look */
const numbers = (look) =>
  html`<div class="pair" data-key="numbers">
    ${look.form.session.numbers.map(({ series: slug, number }, at) => {
      const { series: all, words, lang } = look.reader;
      const label = words.numberOf(plain(all.get(slug)?.shortName, lang) || slug);
      return formField({ name: `/session/numbers/${at}/number`, label, value: number, type: 'number' }, look);
    })}
  </div>`;
