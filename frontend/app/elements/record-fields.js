/** Form fields of a record by its list of fields. */
import { html } from '../html.js';
import { checkBox, formField, remarks, selectField, textFields } from './form-field.js';
import { phrase } from './phrase.js';
import { fieldRows } from './row-buttons.js';

/** @import { FieldLook } from './form-field.js' */
/** @import { Values } from '../editing/record-form.js' */
/** @import { RecordField } from '../editing/record-kinds.js' */

/**
 * @param {RecordField[]} fields
 * @param {Values} values
 * @param {FieldLook} look
 * @param {string} [place] JSON Pointer of the values
 * @returns {unknown[]}
 */
export const recordFields = (fields, values, look, place = '') =>
  fields.map((field) => recordField(field, values[field.name], look, `${place}/${field.name}`));

/** @param {RecordField} field @param {any} value @param {FieldLook} look @param {string} name @returns {unknown} */
function recordField(field, value, look, name) {
  const { words } = look.reader;
  const { type, fields = [] } = field;
  const label = words.recordFields[field.label];
  const advice = field.advice && words.recordAdvice[field.advice];
  switch (type) {
    case 'group':
      return part(label, recordFields(fields, value, look, name));
    case 'rows':
      return part(
        label,
        fieldRows(name, value, look, {
          what: label,
          add: words.addRow(label),
          fields: (pointer, row) => html`${recordFields(fields, row, look, pointer)}`,
        }),
      );
    case 'texts':
      return html`<div class="pair">${textFields({ name, label, advice, type: field.input }, value, look)}</div>`;
    case 'slugs':
      return choices({ name, label, advice }, seriesChoices(look), value, look);
    case 'scopes':
      return choices({ name, label, advice }, scopeChoices(look), value, look);
    case 'flag':
      return checkBox({ name, verb: 'flag', on: value, key: `flag-${name}` }, label);
    case 'choice':
      return selectField({ name, label, value, options: optionsOf(field, look) }, look);
    default:
      return formField({ name, label, value, type: field.input ?? (type === 'day' ? 'date' : type), advice }, look);
  }
}

/** @param {RecordField} field @param {FieldLook} look @returns {[string, string][]} */
const optionsOf = ({ choices: of }, { reader: { words } }) => [
  ['', words.notSaid],
  ...Object.entries(of ? words.recordChoices[of] : {}),
];

/** @param {string} heading @param {unknown} content */
const part = (heading, content) =>
  html`<section class="form-part" data-key="part-${heading}">
    <h2>${heading}</h2>
    ${content}
  </section>`;

/** @param {FieldLook} look @returns {[string, unknown][]} */
const seriesChoices = ({ reader }) =>
  [...reader.series.values()].map(({ slug, shortName }) => [slug, phrase(shortName, reader) ?? slug]);

/** @param {FieldLook} look @returns {[string, unknown][]} */
const scopeChoices = (look) => [
  ...seriesChoices(look).map(
    ([slug, name]) => /** @type {[string, unknown]} */ ([`write:${slug}`, html`${name}${look.reader.words.mayEdit}`]),
  ),
  ...seriesChoices(look).map(
    ([slug, name]) =>
      /** @type {[string, unknown]} */ ([`people:${slug}`, html`${name}${look.reader.words.mayReadPeople}`]),
  ),
  ['admin', look.reader.words.mayEverything],
];

/**
 * @param {{name: string, label: string, advice?: string, verb?: string, isSeries?: boolean}} field isSeries: each choice has the colour of its series
 * @param {[string, unknown][]} options value and label
 * @param {string[]} chosen
 * @param {FieldLook} look
 */
export function choices({ name, label, advice, verb = 'choose', isSeries }, options, chosen, look) {
  const { attributes, below } = remarks(name, look, advice);
  return html`<fieldset class="choices" id="${name}" tabindex="-1" data-key="choices-${name}" ${attributes}>
    <legend>${label}</legend>
    ${options.map(([value, words]) =>
      checkBox(
        { name, value, verb, on: chosen.includes(value), key: value, series: isSeries ? value : undefined },
        words,
      ),
    )}
    ${below}
  </fieldset>`;
}
