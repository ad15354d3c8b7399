/** Form of a mail to the participants of a session, with its preview. */
import { recordPlace } from '../editing/readable-remark.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { missingNames } from './mail-list.js';
import { recordFields } from './record-fields.js';

/** @import { Values } from '../editing/record-form.js' */
/** @typedef {{recipients: number, missing: string[], preview: Record<'ja' | 'en', {subject: string, text: string}>}} Preview */

/** @type {import('../editing/record-kinds.js').RecordField[]} */
export const MAIL_FIELDS = [
  { name: 'kind', label: 'mailKind', type: 'choice', choices: 'mailKind' },
  { name: 'day', label: 'mailDay', type: 'day', advice: 'mailDay' },
  { name: 'time', label: 'time', type: 'time' },
  { name: 'subject', label: 'mailSubject', type: 'texts', advice: 'mailSubject' },
  { name: 'text', label: 'mailText', type: 'texts', input: 'area', advice: 'mailText' },
  { name: 'test', label: 'testAddress', type: 'text' },
];

/** Members of the API whose field has another name. */
const ELSEWHERE = { at: 'day', mail: 'test' };

/** Name of a field. @param {string} pointer @param {Organizer} reader */
export const mailPlace = (pointer, reader) =>
  recordPlace(
    pointer.replace(/^\/(at|mail)$/, (_, member) => `/${ELSEWHERE[/** @type {'at'} */ (member)]}`),
    MAIL_FIELDS,
    reader,
  );

/**
 * @param {Values} values
 * @param {Preview | null} preview
 * @param {boolean} isPlanned true to change a planned mail, whose kind is fixed
 * @param {Organizer} reader
 */
export function mailForm(values, preview, isPlanned, reader) {
  const { words } = reader;
  const kind = words.mailKinds[/** @type {'meeting'} */ (values.kind)];
  const look = { form: { languages: ['ja', 'en'] }, reader, problems: new Map(), hints: new Map() };
  return html`<section class="record-form" data-key="mail-form" aria-labelledby="new-mail">
    <h2 id="new-mail" tabindex="-1">${isPlanned ? words.labelled(words.editMail, kind) : words.newMail}</h2>
    ${recordFields(
      MAIL_FIELDS.filter(({ name }) => !(isPlanned && name === 'kind')),
      values,
      look,
    )}
    <p class="buttons">
      <button type="button" class="button" data-verb="look">${words.preview}</button>
      ${isPlanned && html`<button type="button" class="button is-quiet" data-verb="leave-mail">${words.no}</button>`}
      ${
        values.test.trim() &&
        html`<button type="button" class="button is-quiet" data-verb="test">${words.sendTest}</button>`
      }
    </p>
    ${preview && mailPreview(preview, isPlanned, reader)}
  </section>`;
}

/** @param {Preview} preview @param {boolean} isPlanned @param {Organizer} reader */
const mailPreview = ({ recipients, missing, preview }, isPlanned, { words, lang }) =>
  html`<section class="form-part" data-key="preview" aria-labelledby="preview">
    <h2 id="preview" tabindex="-1">${words.labelled(words.preview, words.recipientCount(recipients))}</h2>
    ${missing.length > 0 && html`<p class="problem">${words.waitsFor(missingNames(missing, words))}</p>`}
    ${Object.entries(preview).map(
      ([code, { subject, text }]) =>
        html`<section class="mail-preview" lang="${code}">
          <h3><span lang="${lang}">${languageName(code, lang)}</span> ${subject}</h3>
          <pre>${text}</pre>
        </section>`,
    )}
    <p class="buttons">
      <button type="button" class="button" data-verb="write">${isPlanned ? words.save : words.planMail}</button>
    </p>
  </section>`;
