/** Buttons of a list entry, and the confirmation of irreversible actions. */
import { html } from '../html.js';

/**
 * @param {string} verb
 * @param {string | number} value
 * @param {string} label
 * @param {string} what name of the entry, for the accessible name
 * @param {Words} words
 * @param {string} [name]
 */
export const entryButton = (verb, value, label, what, words, name = '') =>
  html`<button
    type="button"
    class="button is-quiet"
    data-verb="${verb}"
    name="${name}"
    value="${value}"
    aria-label="${words.labelled(label, what)}"
  >
    ${label}
  </button>`;

/**
 * @param {string} question
 * @param {{verb: string, value: string, label: string}} yes
 * @param {Words & {no: string}} words
 */
export const sureQuestion = (question, { verb, value, label }, words) =>
  html`<div class="sure" data-key="sure" role="group" aria-labelledby="sure">
    <p id="sure" tabindex="-1">${question}</p>
    <p class="buttons">
      <button type="button" class="button" data-verb="${verb}" value="${value}">${label}</button>
      <button type="button" class="button is-quiet" data-verb="ask" value="">${words.no}</button>
    </p>
  </div>`;
