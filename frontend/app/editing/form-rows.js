/** Rows of a form, such as speakers and references. Each has a key, so that the focus stays in it when rows move. */

import { valueAt, withValue } from './form-value.js';

/** @import { Detail } from '../verbs.js' */
/** @import { TalkForm } from './talk-form.js' */

/**
 * @typedef {object} PersonRow
 * @property {string} key
 * @property {string} id of a known speaker, or empty for a new name
 * @property {TextMap} name
 * @property {TextMap} affiliation
 * @property {string} role
 * @property {boolean} [mending] the name of a known speaker is being corrected
 */
/** @typedef {{key: string, kind: string, label: TextMap, url: string, chapters?: string}} MaterialRow chapters: lines such as `0:00 Introduction` */
/** @typedef {{key: string, label: string, text: string, arxiv: string, doi: string, url: string}} ReferenceRow */
/** @typedef {{key: string, name: TextMap, url: string}} CoHostRow */
/** @typedef {{key: string, name: TextMap, affiliation: TextMap, title: TextMap}} FurtherTalkRow Another talk of a new session */
/** @typedef {'speakers' | 'materials' | 'references' | 'coHosts' | 'furtherTalks'} RowsName */
/** @typedef {PersonRow | MaterialRow | ReferenceRow | CoHostRow | FurtherTalkRow} Row */

let made = 0;
export const newRowKey = () => `${Date.now().toString(36)}-${(made += 1)}`;

export const NEW_ROW = {
  /** @returns {PersonRow} */
  speakers: () => ({ key: newRowKey(), id: '', name: {}, affiliation: {}, role: 'speaker' }),
  /** @returns {MaterialRow} */
  materials: () => ({ key: newRowKey(), kind: 'slides', label: {}, url: '' }),
  /** @returns {ReferenceRow} */
  references: () => ({ key: newRowKey(), label: '', text: '', arxiv: '', doi: '', url: '' }),
  /** @returns {CoHostRow} */
  coHosts: () => ({ key: newRowKey(), name: {}, url: '' }),
  /** @returns {FurtherTalkRow} */
  furtherTalks: () => ({ key: newRowKey(), name: {}, affiliation: {}, title: {} }),
};

/** Members with inferred values. */
const PRESET = new Set(['key', 'kind', 'role', 'mending']);

/** @param {unknown} value a text, texts by language, or rows @returns {boolean} */
const isBlank = (value) =>
  typeof value === 'object' && value !== null ? Object.values(value).every(isBlank) : !String(value ?? '').trim();

/** True if all fields of the row are empty. @param {object} row */
export const isBlankRow = (row) => Object.entries(row).every(([name, value]) => PRESET.has(name) || isBlank(value));

/** @param {TalkForm} form @param {RowsName} rows @param {object[]} [given] values of the new rows @returns {TalkForm} */
export const withRows = (form, rows, given = [{}]) => ({
  ...form,
  [rows]: [
    .../** @type {Row[]} */ (form[rows]).filter((row) => !isBlankRow(row)),
    ...given.map((each) => ({ ...NEW_ROW[rows](), ...each })),
  ],
});

/**
 * How rows of a kind of form are made and found.
 * @template F
 * @typedef {object} RowKind
 * @property {(form: F, rows: string) => object} newRow
 * @property {(form: F, rows: string, at: number) => string} firstField its id
 */
/** @template F @typedef {{form: F, focus?: string}} Step focus: id of an element */

/** Replaces blank rows. @template {object} F @param {F} form @param {string} rows @param {RowKind<F>} kind @returns {Step<F>} */
export function addRow(form, rows, { newRow, firstField }) {
  const filled = valueAt(form, rows).filter((/** @type {object} */ row) => !isBlankRow(row));
  const more = withValue(form, rows, [...filled, newRow(form, rows)]);
  return { form: more, focus: firstField(more, rows, filled.length) };
}

/** @template {object} F @param {F} form @param {string} rows @param {number} at @param {RowKind<F>} kind @returns {Step<F>} */
export function removeRow(form, rows, at, { firstField }) {
  const left = valueAt(form, rows).toSpliced(at, 1);
  const fewer = withValue(form, rows, left);
  return {
    form: fewer,
    focus: left.length > 0 ? firstField(fewer, rows, Math.min(at, left.length - 1)) : `add-${rows}`,
  };
}

/** @template {object} F @param {F} form @param {string} rows @param {number} at @param {1 | -1} by @returns {Step<F>} */
export function moveRow(form, rows, at, by) {
  const list = moved(valueAt(form, rows), at, by);
  return { form: withValue(form, rows, list), focus: movedFocus(rows, at, by, list.length) };
}

/**
 * Actions of the buttons of rows.
 * @template {object} F
 * @param {() => F} form
 * @param {(step: (detail: Detail) => Step<F>) => (detail: Detail) => any} then
 * @param {RowKind<F>} kind
 */
export const rowVerbs = (form, then, kind) => ({
  'row-add': then(({ name }) => addRow(form(), name, kind)),
  'row-remove': then(({ name, value }) => removeRow(form(), name, Number(value), kind)),
  'row-up': then(({ name, value }) => moveRow(form(), name, Number(value), -1)),
  'row-down': then(({ name, value }) => moveRow(form(), name, Number(value), 1)),
});

/**
 * @template T
 * @param {T[]} list
 * @param {number} at
 * @param {number} by
 * @returns {T[]}
 */
export function moved(list, at, by) {
  const rest = list.toSpliced(at, 1);
  return rest.toSpliced(at + by, 0, list[at]);
}

/**
 * Id of the button that moves the row on. At the end of the list, the button in this direction does not exist.
 * @param {string} rows @param {number} at @param {1 | -1} by @param {number} length
 */
export function movedFocus(rows, at, by, length) {
  const to = at + by;
  return `${rows}-${to}-${(by < 0 && to > 0) || to === length - 1 ? 'up' : 'down'}`;
}
