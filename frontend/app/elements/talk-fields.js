/** Form fields of a talk: title, speakers, abstract with preview, materials, references. */
import { TALK_TEXTS } from '../editable-fields.js';
import { languagesOf } from '../editing/field-problems.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { formField, listedTexts, selectField } from './form-field.js';
import { materialRows } from './material-rows.js';
import { proseText } from './prose-text.js';
import { referenceRows } from './reference-rows.js';
import { speakerRows } from './speaker-rows.js';

/** @import { FormLook } from './form-field.js' */

/** Selectable spoken languages besides the current one of the talk. */
const SPOKEN = ['ja', 'en'];
const WRITTEN = ['ja', 'en'];
/** Texts with a place of their own in the form; others are at its end. */
const PLACED = ['title', 'abstract', 'part'];

/** @param {FormLook} look */
export function talkFields(look) {
  const { form, reader } = look;
  const { words, lang } = reader;
  const spoken = [...new Set([...SPOKEN, form.language])].filter(Boolean);
  const texts = (/** @type {typeof TALK_TEXTS} */ fields) => listedTexts('', fields, form, look);
  const named = (/** @type {string} */ name) => texts(TALK_TEXTS.filter((field) => field.name === name));
  return html`<section class="form-part" data-key="part-talk" aria-labelledby="talk-heading">
      <div class="part-head">
        <h2 id="talk-heading">${words.talkHeading}</h2>
        ${writtenIn(look)}
      </div>
      ${named('title')} ${speakerRows(look)} ${abstractFields(look)}
      <div class="pair">
        ${selectField(
          {
            name: '/language',
            label: words.spokenLanguage,
            value: form.language,
            options: [
              ['', words.notSaid],
              ...spoken.map((code) => /** @type {[string, string]} */ ([code, languageName(code, lang)])),
            ],
          },
          look,
        )}
        ${!look.isInvited && (form.session.kind === 'lecture' || Object.keys(form.part).length > 0) && named('part')}
      </div>
      ${!look.isInvited && texts(TALK_TEXTS.filter(({ name }) => !PLACED.includes(name)))}
    </section>
    <section class="form-part" id="materials" data-key="part-materials">
      <h2>${words.material}</h2>
      ${materialRows(look)}
    </section>
    <section class="form-part" data-key="part-references">
      <h2>${words.references}</h2>
      ${referenceRows(look)}
    </section>`;
}

/** @param {FormLook} look */
function abstractFields(look) {
  const { form, reader } = look;
  const { words } = reader;
  return languagesOf(form.abstract, form).map((lang, at) => {
    const value = form.abstract[lang] ?? '';
    const advice = at === 0 ? words.abstractAdvice : undefined;
    return html`${formField({ name: `/abstract/${lang}`, label: words.abstract, value, type: 'area', lang, advice }, look)}
    ${
      value.trim() &&
      html`<div
        class="abstract-preview"
        data-key="preview-${lang}"
        role="region"
        aria-label="${words.labelled(words.preview, languageName(lang, reader.lang))}"
      >
        <p class="caption">${words.preview}</p>
        ${proseText({ [lang]: value }, reader)}
      </div>`
    }`;
  });
}

/** A choice for the whole form, which hides text fields in other languages. */
/** @param {FormLook} look */
function writtenIn({ form, reader: { words, lang } }) {
  const all = [...new Set([...WRITTEN, ...form.languages])];
  const options = [
    ...all.map((code) => ({
      value: code,
      name: languageName(code, lang),
      on: form.languages.length === 1 && form.languages[0] === code,
    })),
    { value: all.join(' '), name: words.both, on: form.languages.length > 1 },
  ];
  return html`<fieldset class="segments">
    <legend>${words.writeIn}</legend>
    ${options.map(
      ({ value, name, on }) =>
        html`<label class="segment">
          <input type="radio" name="languages" value="${value}" data-verb="write-in" ${on && html`checked`} />
          <span>${name}</span>
        </label>`,
    )}
  </fieldset>`;
}
