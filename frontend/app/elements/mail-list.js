/** Mails of a session with their state, and actions on unsent ones. */
import { doneAt } from '../dates.js';
import { html } from '../html.js';
import { entryButton, sureQuestion } from './entry-buttons.js';

/**
 * @typedef {object} Mail
 * @property {string} id
 * @property {string} kind
 * @property {'planned' | 'held' | 'sending' | 'sent' | 'dropped'} state
 * @property {string} at not sent before
 * @property {number} recipients
 * @property {number} sent
 * @property {number} failed failed
 * @property {number} bounced permanently refused
 * @property {string[]} missing missing preconditions
 */

/** @param {Mail[]} mails @param {string} asking action that awaits confirmation, and id of the mail @param {Organizer} reader */
export const mailList = (mails, asking, reader) =>
  html`<section class="desk-part" data-key="mails" aria-labelledby="mails">
    <h2 id="mails" tabindex="-1">${reader.words.mails}</h2>
    <ul class="record-list">
      ${mails.map((mail) => entry(mail, asking, reader))}
    </ul>
    ${mails.length === 0 && html`<p class="nothing">${reader.words.noMails}</p>`}
  </section>`;

/** @param {Mail} mail @param {string} asking @param {Organizer} reader */
function entry(mail, asking, reader) {
  const { words } = reader;
  const name = words.mailKinds[/** @type {'reminder'} */ (mail.kind)];
  const [action, asked] = asking.split(' ');
  const isOpen = mail.state === 'planned' || mail.state === 'held' || mail.state === 'sending';
  return html`<li class="record-entry" data-key="mail-${mail.id}">
    <div>
      <h3>${name}</h3>
      ${facts(mail, reader)}
    </div>
    ${isOpen && (asked === mail.id ? sure(action, mail, words) : buttons(mail, name, words))}
  </li>`;
}

/** @param {Mail} mail @param {Organizer} reader */
function facts({ state, at, recipients, sent, failed, bounced, missing }, reader) {
  const { words } = reader;
  return html`<p class="facts">
    <span class="${state === 'held' && 'state'}">${words.mailStates[state]}</span> <span>${doneAt(at, reader)}</span>
    <span>${words.recipientCount(recipients)}</span> ${sent > 0 && html`<span>${words.sentCount(sent)}</span>`}
    ${failed + bounced > 0 && html`<span class="waiting">${words.failedCount(failed + bounced)}</span>`}
    ${missing.length > 0 && html`<span class="waiting">${words.waitsFor(missingNames(missing, words))}</span>`}
  </p>`;
}

/** Names of the missing settings and data. @param {string[]} missing @param {Organizer['words']} words */
export const missingNames = (missing, words) =>
  missing.map((each) => (each === 'meeting-address' ? words.recordKinds.meeting : each)).join(words.listJoiner);

/** @param {Mail} mail @param {string} name @param {Organizer['words']} words */
const buttons = ({ id, state }, name, words) =>
  html`<p class="buttons">
    ${[
      ...(state === 'sending' ? [] : [['edit-mail', id, words.editMail]]),
      state === 'held' ? ['release', id, words.release] : ['hold', id, words.hold],
      ['ask', `now ${id}`, words.sendNow],
      ['ask', `drop ${id}`, words.drop],
    ].map(([verb, value, label]) => entryButton(verb, value, label, name, words))}
  </p>`;

/** @param {string} action @param {Mail} mail @param {Organizer['words']} words */
const sure = (action, { id, recipients }, words) =>
  action === 'now'
    ? sureQuestion(words.sureSendNow(recipients), { verb: 'act', value: `now ${id}`, label: words.sendNow }, words)
    : sureQuestion(words.sureDrop, { verb: 'act', value: `${action} ${id}`, label: words.drop }, words);
