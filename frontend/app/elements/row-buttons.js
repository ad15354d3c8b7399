/** Buttons that move or remove a row of a form. */
import { html } from '../html.js';

/**
 * Id of the button to focus after a row was moved.
 * @param {string} rows @param {number} at @param {'up' | 'down'} way
 */
export const rowButtonId = (rows, at, way) => `${rows}-${at}-${way}`;

/**
 * @param {import('../editing/talk-form.js').RowsName} rows
 * @param {number} at
 * @param {number} count
 * @param {string} what name of the row, for screen readers
 * @param {import('../editing/organizer.js').Organizer} reader
 */
export const rowButtons = (rows, at, count, what, { words }) =>
  html`<div class="row-buttons">
    ${
      at > 0 &&
      html`<button
        type="button"
        data-key="up"
        id="${rowButtonId(rows, at, 'up')}"
        data-verb="row-up"
        name="${rows}"
        value="${at}"
        aria-label="${words.labelled(words.moveUp, what)}"
      >
        ↑
      </button>`
    }
    ${
      at < count - 1 &&
      html`<button
        type="button"
        data-key="down"
        id="${rowButtonId(rows, at, 'down')}"
        data-verb="row-down"
        name="${rows}"
        value="${at}"
        aria-label="${words.labelled(words.moveDown, what)}"
      >
        ↓
      </button>`
    }
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

/** @param {import('../editing/talk-form.js').RowsName} rows @param {string} label */
export const addButton = (rows, label) =>
  html`<p class="add-row" data-key="add-${rows}">
    <button type="button" class="button is-quiet" id="add-${rows}" data-verb="row-add" name="${rows}">${label}</button>
  </p>`;
