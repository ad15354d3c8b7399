/** Rows of a form with buttons that add, move and remove them. */
import { html } from '../html.js';

/**
 * @template {{key: string}} T
 * @param {string} rows name of the list in the form
 * @param {T[]} list
 * @param {{reader: Organizer}} look
 * @param {object} given
 * @param {string} given.what name of a row
 * @param {number} [given.first] number of the first row
 * @param {string} given.add
 * @param {(pointer: string, row: T, reader: Organizer) => Markup} given.fields
 */
export const fieldRows = (rows, list, { reader }, { what, first = 1, add, fields }) =>
  html`<div class="form-rows" data-key="rows-${rows}">
    ${list.map((row, at) => {
      const name = reader.words.rowOf(what, at + first);
      const pointer = rows.startsWith('/') ? `${rows}/${at}` : `/${rows}/${at}`;
      return html`<fieldset class="form-row" data-key="row-${row.key}">
        <legend>${name}</legend>
        <div class="pair">${fields(pointer, row, reader)}</div>
        ${rowButtons(rows, at, list.length, name, reader)}
      </fieldset>`;
    })}
    ${addButton(rows, add)}
  </div>`;

/**
 * @param {string} rows name of the list in the form
 * @param {number} at
 * @param {number} count
 * @param {string} what name of the row, for screen readers
 * @param {Organizer} reader
 */
export const rowButtons = (rows, at, count, what, reader) =>
  html`<div class="row-buttons">
    ${moveButtons(rows, at, count, what, reader)}
    <button
      type="button"
      data-key="remove"
      data-verb="row-remove"
      name="${rows}"
      value="${at}"
      aria-label="${reader.words.labelled(reader.words.remove, what)}"
    >
      ${reader.words.remove}
    </button>
  </div>`;

/**
 * Same for rows that cannot be removed.
 * @param {string} rows @param {number} at @param {number} count @param {string} what @param {Organizer} reader
 */
export const moveButtons = (rows, at, count, what, { words }) =>
  html`${at > 0 && moveButton(rows, at, 'up', words.labelled(words.moveUp, what), '↑')}
  ${at < count - 1 && moveButton(rows, at, 'down', words.labelled(words.moveDown, what), '↓')}`;

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

/** @param {string} rows @param {string} label */
export const addButton = (rows, label) =>
  html`<p class="add-row" data-key="add-${rows}">
    <button type="button" class="button is-quiet" id="add-${rows}" data-verb="row-add" name="${rows}">${label}</button>
  </p>`;
