/** Name field with suggestions of known speakers. The view renders the options. */
import { Combobox } from '../combobox.js';
import { define } from '../custom-element.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { matching } from '../people.js';
import { plain } from '../text.js';
import { remarks } from './form-field.js';

/** @import { FormLook } from './form-field.js' */

/**
 * @param {{name: string, value: string, lang: string, at: number}} field at: row of the speaker
 * @param {FormLook} look
 */
export function speakerCombobox({ name, value, lang, at }, look) {
  const { words, lang: own } = look.reader;
  const { attributes, below } = remarks(name, look);
  // No suggestions while the row shows a choice of speakers, which the list would cover.
  const found = look.typing === name && !look.choices.has(at) ? matching(look.people, value) : [];
  return html`<speaker-combobox class="speaker-combobox form-field" data-key="field-${name}">
    <label for="${name}">${words.name} <span class="in-language">${languageName(lang, own)}</span></label>
    <input
      id="${name}"
      name="${name}"
      type="text"
      value="${value}"
      lang="${lang}"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded="false"
      aria-controls="${name}-options"
      autocomplete="off"
      spellcheck="false"
      data-typing="edit"
      ${attributes}
    />
    <ul class="options" id="${name}-options" role="listbox" aria-label="${words.speakers}">
      ${found.map(
        (person) =>
          html`<li
            role="option"
            id="${name}-option-${person.id}"
            data-verb="choose-person"
            data-name="${at}"
            data-value="${person.id}"
          >
            <span class="name">${plain(person.name, own)}</span>
            <span class="affiliation">${plain(person.affiliation, own)}</span>
            <span class="count">${words.talkCount(person.talkCount)}</span>
          </li>`,
      )}
    </ul>
    <p class="visually-hidden" role="status">${found.length > 0 && words.suggestionCount(found.length)}</p>
    ${below}
  </speaker-combobox>`;
}

define('speaker-combobox', class extends Combobox {});
