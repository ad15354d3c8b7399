/** Buttons to postpone, cancel, reinstate and delete, each with a confirmation. */
import { html } from '../html.js';

/** @typedef {import('../editing/editor.js').Action} Action */

/**
 * @param {import('../model.js').Status | string} status status of the session
 * @param {Action | null} asking
 * @param {import('../editing/organizer.js').Organizer} reader
 */
export function talkActions(status, asking, { words }) {
  const isOff = status === 'postponed' || status === 'cancelled';
  /** @type {[Action, string][]} */
  const actions = [
    ...(isOff ? [/** @type {[Action, string]} */ (['confirmed', words.reinstate])] : []),
    ...(status === 'postponed' ? [] : [/** @type {[Action, string]} */ (['postponed', words.postpone])]),
    ...(status === 'cancelled' ? [] : [/** @type {[Action, string]} */ (['cancelled', words.cancelSession])]),
    ['deleted', words.deleteTalk],
  ];
  return html`<section class="talk-actions" data-key="actions" aria-labelledby="actions">
    <h2 id="actions">${words.actions}</h2>
    ${
      asking
        ? html`<div class="sure" data-key="sure" role="group" aria-labelledby="sure">
            <p id="sure" tabindex="-1">${words.sure[asking]}</p>
            <p class="buttons">
              <button type="button" class="button" data-verb="act" value="${asking}">${words.yes[asking]}</button>
              <button type="button" class="button is-quiet" data-verb="ask" value="">${words.no}</button>
            </p>
          </div>`
        : html`<p class="buttons" data-key="ask">
            ${actions.map(
              ([action, name]) =>
                html`<button type="button" class="button is-quiet" id="ask-${action}" data-verb="ask" value="${action}">
                  ${name}
                </button>`,
            )}
          </p>`
    }
  </section>`;
}
