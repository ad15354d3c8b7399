/** Buttons that move or remove a row of a form. */
import { html } from '../html.js';

/**
 * @param {import('../editing/talk-form.js').RowsName} rows
 * @param {number} at
 * @param {number} count
 * @param {string} what name of the row, for screen readers
 * @param {import('../editing/organizer.js').Organizer} reader
 */
export const rowButtons = (rows, at, count, what, { words }) =>
  html`<div class="row-buttons">
    ${at > 0 && moveButton(rows, at, 'up', words.labelled(words.moveUp, what), '↑')}
    ${at < count - 1 && moveButton(rows, at, 'down', words.labelled(words.moveDown, what), '↓')}
    <button
      type="button"
      data-key="remove"
      data-verb="row-remove"
      name="${rows}"
      value="${at}"
      aria-label="${words.labelled(words.remove, what)}"
    >
      ${words.remove}
    </button>
  </div>`;

/**
 * Its id is that of the element to focus after a row was moved.
 * @param {string} rows @param {number} at @param {'up' | 'down'} way @param {string} label @param {string} arrow
 */
const moveButton = (rows, at, way, label, arrow) =>
  html`<button
    type="button"
    data-key="${way}"
    id="${rows}-${at}-${way}"
    data-verb="row-${way}"
    name="${rows}"
    value="${at}"
    aria-label="${label}"
  >
    ${arrow}
  </button>`;

/** @param {import('../editing/talk-form.js').RowsName} rows @param {string} label */
export const addButton = (rows, label) =>
  html`<p class="add-row" data-key="add-${rows}">
    <button type="button" class="button is-quiet" id="add-${rows}" data-verb="row-add" name="${rows}">${label}</button>
  </p>`;
