/** Form of a record with its problems and the save button. */
import { readableRemark, recordPlace } from '../editing/readable-remark.js';
import { html } from '../html.js';
import { recordFields } from './record-fields.js';

/** @import { RecordEditor } from '../editing/record-editor.js' */

/** @param {RecordEditor} editor @param {Organizer} reader */
export function recordForm({ kind, record, values, problems, languages, isChanged }, reader) {
  const { words } = reader;
  const told = inWords(problems, kind.fields, reader);
  const look = { form: { languages }, reader, problems: told, hints: new Map() };
  const fields = kind.fields.filter(({ isFixed }) => !record || !isFixed);
  const isThere = record !== null || kind.part !== undefined;
  return html`<form class="record-form" data-key="record-form" data-verb="save" novalidate>
    ${recordFields(fields, values, look)} ${told.size > 0 && problemList(told, words)}
    <p class="buttons">
      <button class="button" id="save">${isThere ? words.save : words.createIt}</button>
      <span role="status">${record && !isChanged && problems.size === 0 && words.unchanged}</span>
    </p>
  </form>`;
}

/**
 * @param {Map<string, import('../editing/field-problems.js').Remark[]>} problems
 * @param {import('../editing/record-kinds.js').RecordField[]} fields
 * @param {Organizer} reader
 */
const inWords = (problems, fields, reader) =>
  new Map(
    [...problems].map(([name, remarks]) => [
      name,
      remarks.map((each) => readableRemark(each, (pointer) => recordPlace(pointer, fields, reader), reader)),
    ]),
  );

/** @param {Map<string, import('../editing/field-problems.js').Remark[]>} problems @param {Organizer['words']} words */
export const problemList = (problems, words) =>
  obstacleList(
    words.cannotSave,
    [...problems.values()].flat().map(({ detail }) => detail),
  );

/** What was refused. @param {string} heading @param {unknown[]} told */
export const obstacleList = (heading, told) =>
  html`<div class="obstacles" id="problems" tabindex="-1" role="alert" data-refused data-key="problems">
    <h2>${heading}</h2>
    <ul>
      ${told.map((each) => html`<li>${each}</li>`)}
    </ul>
  </div>`;
