/** A form field with label, errors, and the value that the API would infer. */
import { languagesOf } from '../editing/field-problems.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';

/** @typedef {import('../editable-fields.js').TextField<string>} TextField */
/** @import { Remark } from '../editing/field-problems.js' */
/** @import { TalkForm } from '../editing/talk-form.js' */

/**
 * Context of the fields of any form, supplied by the view.
 * @typedef {object} FieldLook
 * @property {{languages: string[]}} form languages: of its texts
 * @property {Organizer} reader
 * @property {Map<string, Remark[]>} problems by field
 * @property {Map<string, Remark[]>} hints by field
 */

/**
 * Context of the fields of a talk.
 * @typedef {object} TalkLook
 * @property {TalkForm} form
 * @property {Map<number, SpeakerChoice>} choices of people, by row
 * @property {Map<number, SpeakerChoice>} suggestions by row
 * @property {Speaker[]} people
 * @property {string} typing the field being edited
 * @property {string[]} series available to the organizer
 * @property {Map<string, import('../editing/material-upload.js').Upload>} [uploads] of files, by key of a row; absent without uploads
 * @property {boolean} [isInvited] true for an invited speaker, who may change neither speakers nor remarks
 */
/** @typedef {FieldLook & TalkLook} FormLook */

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} value
 * @property {'text' | 'area' | 'note' | 'date' | 'time' | 'url' | 'number' | 'zone'} [type] zone: name of an IANA time zone
 * @property {string} [lang]
 * @property {string} [advice]
 */

/** @param {string} name @param {FieldLook} look @param {string} [advice] */
export function remarks(name, { problems, hints }, advice) {
  const wrong = problems.get(name) ?? [];
  const hint = wrong.length > 0 ? [] : (hints.get(name) ?? []);
  const ids = [
    advice && `${name}-advice`,
    wrong.length > 0 && `${name}-problem`,
    hint.length > 0 && `${name}-hint`,
  ].filter(Boolean);
  return {
    attributes: html`${wrong.length > 0 && html`aria-invalid="true"`}
    ${ids.length > 0 && html`aria-describedby="${ids.join(' ')}"`}`,
    below: html`${advice && html`<p class="advice" id="${name}-advice">${advice}</p>`}
    ${wrong.length > 0 && html`<p class="problem" id="${name}-problem">${wrong.map(({ detail }) => detail).join(' ')}</p>`}
    ${hint.length > 0 && html`<p class="hint" id="${name}-hint">${hint.map(({ detail }) => detail).join(' ')}</p>`}`,
  };
}

/** @param {Field} field @param {FieldLook} look */
export function formField({ name, label, value, type = 'text', lang, advice }, look) {
  const { attributes, below } = remarks(name, look, advice);
  const language = lang && languageName(lang, look.reader.lang);
  const spoken = lang && html`lang="${lang}"`;
  // Date and time inputs have a complete value only on change; texts are read while typing.
  const picked = type === 'date' || type === 'time' || type === 'number';
  const control =
    type === 'area' || type === 'note'
      ? html`<textarea
          id="${name}"
          name="${name}"
          rows="${type === 'area' ? 8 : 2}"
          data-typing="edit"
          ${spoken}
          ${attributes}
        >
${value}</textarea>`
      : html`<input
          id="${name}"
          name="${name}"
          type="${type === 'zone' ? 'text' : type}"
          value="${value}"
          ${type === 'zone' && html`list="time-zones" spellcheck="false"`}
          autocomplete="off"
          ${picked ? html`data-verb="edit"` : html`data-typing="edit"`}
          ${spoken}
          ${attributes}
        />`;
  return html`<div class="form-field" data-key="field-${name}" data-type="${type}">
    <label for="${name}">${label}${language && html` <span class="in-language">${language}</span>`}</label>
    ${control} ${type === 'zone' && zoneNames} ${below}
  </div>`;
}

/**
 * A check box.
 * @param {{name?: string, value?: string, verb: string, on?: boolean, key?: string, series?: string}} box series: whose colour it has
 * @param {unknown} label
 */
export const checkBox = ({ verb, name = verb, value, on, key, series }, label) =>
  html`<label class="choice" ${key && html`data-key="${key}"`} ${series && html`data-series="${series}"`}>
    <input
      type="checkbox"
      name="${name}"
      ${value !== undefined && html`value="${value}"`}
      data-verb="${verb}"
      ${on && html`checked`}
    />
    <span>${label}</span>
  </label>`;

/** Suggestions of time zones. */
const zoneNames = html`<datalist id="time-zones" data-key="time-zones">
  ${Intl.supportedValuesOf('timeZone').map((name) => html`<option value="${name}"></option>`)}
</datalist>`;

/**
 * A text in each language of the form and of its existing values.
 * @param {Omit<Field, 'value'>} field
 * @param {TextMap} map
 * @param {FieldLook} look
 */
export function textFields({ name, ...field }, map, look) {
  const languages = languagesOf(map, look.form);
  return languages.map((lang, at) =>
    formField(
      { ...field, name: `${name}/${lang}`, value: map[lang] ?? '', lang, advice: at === 0 ? field.advice : undefined },
      look,
    ),
  );
}

/**
 * Texts of a talk or session.
 * @param {string} place JSON Pointer of the talk or session
 * @param {TextField[]} fields
 * @param {Record<string, any>} values
 * @param {FormLook} look
 */
export function listedTexts(place, fields, values, look) {
  const { words } = look.reader;
  return fields.map(({ name, label, type, advice }) =>
    textFields(
      { name: `${place}/${name}`, label: words[label], type, advice: advice && words[advice] },
      values[name],
      look,
    ),
  );
}

/**
 * @param {{name: string, label: string, value: string, options: [string, string][]}} field options: value and label
 * @param {FieldLook} look
 */
export function selectField({ name, label, value, options }, look) {
  const { attributes, below } = remarks(name, look);
  return html`<div class="form-field" data-key="field-${name}">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" data-verb="edit" ${attributes}>
      ${options.map(([each, words]) => html`<option value="${each}" ${each === value && html`selected`}>${words}</option>`)}
    </select>
    ${below}
  </div>`;
}
