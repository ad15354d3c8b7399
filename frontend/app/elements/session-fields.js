/** Form fields of a session: time, series, place, and rarely used ones. */
import { zoneName } from '../dates.js';
import { SESSION_CHOICES, SESSION_TEXTS } from '../editable-fields.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { timesOf } from '../editing/talk-body.js';
import { formField, listedTexts, selectField, textFields } from './form-field.js';
import { phrase } from './phrase.js';
import { choices } from './record-fields.js';
import { fieldRows } from './row-buttons.js';

/** @import { FormLook } from './form-field.js' */
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
    ${!session.id && session.kind !== 'talk' && furtherTalks(look)}
    <details class="more-fields" data-key="more-fields">
      <summary>${words.moreFields}</summary>
      <div class="form-part">
        ${formField({ name: '/session/timeZone', label: words.timeZone, value: session.timeZone, type: 'zone' }, look)}
        ${!session.id && numbers(look)} ${coHosts(look)}
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
const series = (look) =>
  choices(
    { name: '/session/series', label: look.reader.words.series, verb: 'choose-series', isSeries: true },
    look.series.map((slug) => [slug, phrase(look.reader.series.get(slug)?.shortName, look.reader) ?? slug]),
    look.form.session.series,
    look,
  );

/** A new session has numbers of the chosen series. @param {FormLook} look */
const numbers = (look) =>
  html`<div class="pair" data-key="numbers">
    ${look.form.session.numbers.map(({ series: slug, number }, at) => {
      const { series: all, words, lang } = look.reader;
      const { id, series } = look.form.session;
      if (!id && !series.includes(slug)) return null;
      const label = words.numberOf(plain(all.get(slug)?.shortName, lang) || slug);
      const advice = id ? undefined : words.numberAdvice;
      return formField({ name: `/session/numbers/${at}/number`, label, value: number, type: 'number', advice }, look);
    })}
  </div>`;

/** @param {FormLook} look */
const coHosts = (look) =>
  fieldRows('coHosts', look.form.coHosts, look, {
    what: look.reader.words.coHosts,
    add: look.reader.words.addCoHost,
    fields: (pointer, { name, url }, { words }) =>
      html`${textFields({ name: `${pointer}/name`, label: words.name }, name, look)}
      ${formField({ name: `${pointer}/url`, label: words.address, value: url, type: 'url' }, look)}`,
  });

/** Speakers and titles of a session with several talks, such as lightning talks. @param {FormLook} look */
const furtherTalks = (look) =>
  html`<section class="form-part" data-key="further-talks" aria-labelledby="further-talks">
    <h3 id="further-talks">${look.reader.words.furtherTalks}</h3>
    <p class="advice">${look.reader.words.furtherTalksAdvice}</p>
    ${fieldRows('furtherTalks', look.form.furtherTalks, look, {
      what: look.reader.words.talkHeading,
      first: 2,
      add: look.reader.words.addFurtherTalk,
      fields: (pointer, { name, affiliation, title }, { words }) =>
        html`${textFields({ name: `${pointer}/name`, label: words.speaker }, name, look)}
        ${textFields({ name: `${pointer}/affiliation`, label: words.affiliation }, affiliation, look)}
        ${textFields({ name: `${pointer}/title`, label: words.title }, title, look)}`,
    })}
  </section>`;
