/** Invitations of speakers to fill in a talk, with their answers. */
import { fullDay } from '../dates.js';
import { placeName } from '../editing/place-name.js';
import { html } from '../html.js';
import { copyButton } from './copy-button.js';
import { sureQuestion } from './entry-buttons.js';
import { formField, selectField } from './form-field.js';

/** Languages of mails. @type {[string, string][]} */
const LANGUAGE_NAMES = [
  ['ja', '日本語'],
  ['en', 'English'],
];

/**
 * @typedef {object} Invitation
 * @property {string} id
 * @property {string} created
 * @property {string} expires
 * @property {string} invitedBy
 * @property {string} [mail] address to which the link was sent
 * @property {string} [reminded] time of the reminder
 * @property {string} [answered] time of the last answer
 * @property {Record<string, unknown>} [proposal] merge patch pending an organizer's decision
 * @property {{slides?: boolean, recording?: boolean}} [consent]
 */

/** @param {{day: string, mail: string, language: string}} asked day: last day of a new link @param {Organizer} reader */
export function invitationForm({ day, mail, language }, reader) {
  const { words } = reader;
  const look = { form: { languages: [] }, reader, problems: new Map(), hints: new Map() };
  return html`<section class="plan-form" data-key="invitation-form">
    ${formField({ name: 'day', label: words.linkUntil, value: day, type: 'date' }, look)}
    <div class="pair">
      ${formField({ name: 'mail', label: words.speakerMail, value: mail, advice: words.speakerMailAdvice }, look)}
      ${selectField({ name: 'language', label: words.language, value: language, options: LANGUAGE_NAMES }, look)}
    </div>
    <p class="buttons">
      <button type="button" class="button" data-verb="invite">${mail ? words.sendLink : words.makeLink}</button>
    </p>
  </section>`;
}

/**
 * The link of a new invitation, which is shown only once.
 * @param {string} link
 * @param {{held: string, until: string}} days of the session, and the last one of the link
 * @param {Organizer} reader
 */
export function newLink(link, { held, until }, { words }) {
  const mail = `mailto:?subject=${encodeURIComponent(words.linkSubject(held))}&body=${encodeURIComponent(words.linkBody(link, until))}`;
  return html`<p class="secret notice" data-key="link">
    <code>${link}</code> ${copyButton(words.copySecret, link, words)} <a href="${mail}">${words.mailLink}</a>
  </p>`;
}

/** @param {Invitation[]} items @param {string} asking id of the one to withdraw @param {Organizer} reader */
export const invitationEntries = (items, asking, reader) =>
  html`<ul class="record-list" data-key="invitations">
    ${items.map((each) => entry(each, asking === each.id, reader))}
  </ul>`;

/** @param {Invitation} invitation @param {boolean} isAsked @param {Organizer} reader */
function entry({ id, created, expires, invitedBy, mail, reminded, answered, proposal, consent = {} }, isAsked, reader) {
  const { words, lang, zone, now } = reader;
  const day = (/** @type {string} */ iso) => fullDay(iso, zone, lang);
  const isOver = Date.parse(expires) < now.getTime();
  const agreed = Object.entries(consent).flatMap(([what, yes]) =>
    yes ? [words.consents[/** @type {'slides'} */ (what)]] : [],
  );
  return html`<li class="record-entry" data-key="invitation-${id}">
    <div>
      <h2>${answered ? words.answeredOn(day(answered)) : words.notAnswered}</h2>
      <p class="facts">
        <span>${words.invitedOn(day(created), invitedBy)}</span>
        <span>${isOver ? words.isExpired : words.validUntil(day(expires))}</span>
        ${mail && html`<span>${mail}</span>`} ${reminded && html`<span>${words.remindedOn(day(reminded))}</span>`}
        ${agreed.length > 0 && html`<span>${words.agreedTo(agreed.join(words.listJoiner))}</span>`}
        ${
          proposal &&
          html`<span class="waiting">
            ${words.answerWaits(
              Object.keys(proposal)
                .map((name) => placeName(`/${name}`, reader))
                .join(words.listJoiner),
            )}
          </span>`
        }
      </p>
    </div>
    ${isAsked ? sureQuestion(words.sureWithdraw, { verb: 'withdraw', value: id, label: words.withdraw }, words) : buttons(id, proposal !== undefined, words)}
  </li>`;
}

/** @param {string} id @param {boolean} waits @param {Organizer['words']} words */
const buttons = (id, waits, words) =>
  html`<p class="buttons">
    ${waits && html`<button type="button" class="button" data-verb="accept" value="${id}">${words.acceptAnswer}</button>`}
    <button type="button" class="button is-quiet" data-verb="ask" value="${id}">${words.withdraw}</button>
  </p>`;
