/** Messages of the API with names of fields instead of JSON Pointers. */
import { languageName } from '../i18n.js';

/** @import { Remark } from './field-problems.js' */
/** @import { RecordField } from './record-kinds.js' */

/**
 * @template {Remark} T
 * @param {T} remark
 * @param {(pointer: string) => string} nameOf name of a field
 * @param {Organizer} reader
 */
export function readableRemark(remark, nameOf, { words, lang }) {
  const { pointer = '', detail = '' } = remark;
  if (!pointer) return { ...remark, detail };
  // No spaces next to Japanese brackets.
  const gap = lang === 'ja' ? / ?\0 ?/g : /\0/g;
  return { ...remark, detail: detail.replaceAll(pointer, '\0').replace(gap, () => words.quoted(nameOf(pointer))) };
}

/**
 * Name of a field of a record.
 * @param {string} pointer such as `/organizers/0/name/ja`
 * @param {RecordField[]} fields
 * @param {Organizer} reader
 * @returns {string}
 */
export function recordPlace(pointer, fields, reader) {
  const { words, lang } = reader;
  const [name, ...rest] = pointer.slice(1).split('/');
  const field = fields.find((each) => each.name === name);
  if (!field) return pointer;
  const label = words.recordFields[field.label];
  const below = (/** @type {string[]} */ path) => recordPlace(`/${path.join('/')}`, field.fields ?? [], reader);
  const [first, ...others] = rest;
  if (first === undefined) return label;
  if (field.type === 'group') return words.labelled(label, below(rest));
  if (field.type === 'texts') return label + words.parenthesised(languageName(first, lang));
  if (field.type !== 'rows') return label;
  const row = words.rowOf(label, Number(first) + 1);
  return others.length > 0 ? words.labelled(row, below(others)) : row;
}
