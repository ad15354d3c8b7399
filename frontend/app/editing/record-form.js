/** Form values of a record, and request bodies from them, by its list of fields. */
import { newRowKey } from './form-rows.js';
import { text } from './request-body.js';
import { fromWall, toWall } from './zoned-time.js';

/** @import { RecordField } from './record-kinds.js' */
/** @typedef {Record<string, any>} Values */

/** @param {RecordField[]} fields @param {Values} [record] @returns {Values} */
export const valuesOf = (fields, record = {}) =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field, record[field.name])]));

/** New values of fields other than texts. Created each time, because a shared object would be edited in all fields. */
const EMPTY = { texts: () => ({}), flag: () => false, slugs: () => [], scopes: () => [] };

/** @param {RecordField} field @param {any} given */
function valueOf({ type, fields = [] }, given) {
  if (type === 'rows') return (given ?? []).map((/** @type {Values} */ row) => newRow(fields, row));
  if (type === 'group') return valuesOf(fields, given);
  if (type in EMPTY) return given ?? EMPTY[/** @type {'texts'} */ (type)]();
  if (type === 'date') return given ? toWall(given, localZone()).day : '';
  return given === undefined ? '' : String(given);
}

/** @param {RecordField[]} fields @param {Values} [row] @returns {Values & {key: string}} */
export const newRow = (fields, row) => ({ ...valuesOf(fields, row), key: newRowKey() });

/** @param {RecordField[]} fields @param {Values} values @returns {Values} without empty members */
export const recordBody = (fields, values) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = bodyValue(field, values[field.name]);
      return value === undefined || value === '' ? [] : [[field.name, value]];
    }),
  );

/** @param {RecordField} field @param {any} value */
function bodyValue({ type, fields = [] }, value) {
  if (type === 'rows') return withoutBlankRows(fields, value).map((row) => recordBody(fields, row));
  if (type === 'group') {
    const body = recordBody(fields, value);
    return Object.keys(body).length > 0 ? body : undefined;
  }
  if (type === 'texts') return text(value);
  if (type === 'slugs' || type === 'scopes') return value;
  if (type === 'flag') return value || undefined;
  if (type === 'number') return value.trim() === '' ? undefined : Number(value);
  // A token is valid until the end of the day.
  if (type === 'date') return fromWall({ day: value, time: '23:59' }, localZone());
  return value.trim();
}

/** @param {RecordField[]} fields @param {Values[]} rows @returns {Values[]} */
const withoutBlankRows = (fields, rows) => rows.filter((row) => Object.keys(recordBody(fields, row)).length > 0);

/** Without blank rows, so that positions in requests and in the form are the same. @param {RecordField[]} fields @param {Values} values @returns {Values} */
export const tidied = (fields, values) => ({
  ...values,
  ...Object.fromEntries(
    fields
      .filter(({ type }) => type === 'rows')
      .map(({ name, fields: of = [] }) => [name, withoutBlankRows(of, values[name])]),
  ),
});

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Names of the inputs of a form.
 * @param {RecordField[]} fields
 * @param {Values} values
 * @param {string[]} languages
 * @param {string} [place] JSON Pointer of the values
 * @returns {string[]}
 */
export const inputNames = (fields, values, languages, place = '') =>
  fields.flatMap(({ name, type, fields: of = [] }) => {
    const pointer = `${place}/${name}`;
    const value = values[name];
    if (type === 'group') return inputNames(of, value, languages, pointer);
    if (type === 'rows') {
      return value.flatMap((/** @type {Values} */ row, /** @type {number} */ at) =>
        inputNames(of, row, languages, `${pointer}/${at}`),
      );
    }
    return type === 'texts' ? languages.map((lang) => `${pointer}/${lang}`) : [pointer];
  });
