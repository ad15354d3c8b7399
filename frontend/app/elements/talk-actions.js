/** Buttons for actions on a session and on one of its talks, each with a confirmation. */
import { html } from '../html.js';
import { plain } from '../text.js';
import { sureQuestion } from './entry-buttons.js';

/** @import { Action } from '../editing/editor.js' */

/**
 * @typedef {object} Acting
 * @property {string} id of the talk
 * @property {Talk[]} talks of the session
 * @property {string} status of the session
 * @property {string[]} series available to the organizer
 * @property {Action | null} asking
 */

/** @param {Acting} acting @param {Organizer} reader */
export function talkActions(acting, reader) {
  const { talks, asking } = acting;
  const { words } = reader;
  const count = Math.max(1, talks.length);
  if (asking === 'move') return part(words.actions, moveForm(acting, reader));
  if (asking) return part(words.actions, sure(asking, count, reader));
  return html`${part(words.actionsOnSession(count), buttons(ofSession(acting, words)))}
  ${part(words.actionsOnTalk, html`${buttons(ofTalk(words))} ${count > 1 && order(acting, words)}`)}`;
}

/** @param {string} heading @param {unknown} content */
const part = (heading, content) =>
  html`<section class="talk-actions" data-key="actions-${heading}">
    <h2>${heading}</h2>
    ${content}
  </section>`;

/** @param {Acting} acting @param {Organizer['words']} words @returns {[Action, string][]} */
function ofSession({ status, talks }, words) {
  const isOff = status === 'postponed' || status === 'cancelled';
  /** @type {[Action, string, boolean][]} */
  const all = [
    ['confirmed', words.reinstate, isOff],
    ['postponed', words.postpone, status !== 'postponed'],
    ['cancelled', words.cancelSession, status !== 'cancelled'],
    ['sessionDeleted', words.deleteSession, talks.length > 1],
  ];
  return all.flatMap(([action, name, isPossible]) => (isPossible ? [[action, name]] : []));
}

/** @param {Organizer['words']} words @returns {[Action, string][]} */
const ofTalk = (words) => [
  ['move', words.moveTalk],
  ['deleted', words.deleteTalk],
];

/** @param {[Action, string][]} actions */
const buttons = (actions) =>
  html`<p class="buttons" data-key="ask">
    ${actions.map(
      ([action, name]) =>
        html`<button type="button" class="button is-quiet" id="ask-${action}" data-verb="ask" value="${action}">
          ${name}
        </button>`,
    )}
  </p>`;

/** @param {Acting} acting @param {Organizer['words']} words */
function order({ id, talks }, words) {
  const at = talks.findIndex((talk) => talk.id === id);
  return html`<p class="buttons" data-key="order">
    <span>${words.placeOf(at + 1, talks.length)}</span>
    ${at > 0 && html`<button type="button" class="button is-quiet" data-verb="talk-up">${words.earlier}</button>`}
    ${
      at < talks.length - 1 &&
      html`<button type="button" class="button is-quiet" data-verb="talk-down">${words.later}</button>`
    }
  </p>`;
}

/** @param {Exclude<Action, 'move'>} asking @param {number} count @param {Organizer} reader */
const sure = (asking, count, { words }) =>
  sureQuestion(words.sure[asking](count), { verb: 'act', value: asking, label: words.yes[asking] }, words);

/** @param {Organizer['words']} words */
const no = (words) => html`<button type="button" class="button is-quiet" data-verb="ask" value="">${words.no}</button>`;

/** @param {Acting} acting @param {Organizer} reader */
const moveForm = ({ series }, { words, lang, series: all }) =>
  html`<form class="sure" data-key="move" data-verb="move-talk">
    <p id="sure" tabindex="-1">${words.moveAdvice}</p>
    <div class="pair">
      <div class="form-field">
        <label for="move-series">${words.series}</label>
        <select id="move-series" name="series">
          ${series.map((slug) => html`<option value="${slug}">${plain(all.get(slug)?.shortName, lang) || slug}</option>`)}
        </select>
      </div>
      <div class="form-field">
        <label for="move-number">${words.numbers}</label>
        <input id="move-number" name="number" type="number" min="1" required />
      </div>
    </div>
    <p class="buttons"><button class="button">${words.moveTalk}</button> ${no(words)}</p>
  </form>`;
