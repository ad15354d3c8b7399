/**
 * Form rows for speakers. Known speakers keep their identity when their name is edited; new names create new speakers.
 */
import { nameLanguages } from '../editing/field-problems.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { remarks, selectField, textFields } from './form-field.js';
import { phrase } from './phrase.js';
import { addButton, rowButtons } from './row-buttons.js';
import { speakerCombobox } from './speaker-combobox.js';

/** @import { FormLook } from './form-field.js' */
/** @import { PersonRow } from '../editing/form-rows.js' */

/** @param {FormLook} look */
export function speakerRows(look) {
  const { form, reader } = look;
  return html`<div class="form-rows speaker-rows" data-key="speakers">
    ${form.speakers.map((row, at) => speakerRow(row, at, look))}
    ${!look.isInvited && addButton('speakers', reader.words.addSpeaker)}
  </div>`;
}

/** @param {PersonRow} row @param {number} at @param {FormLook} look */
function speakerRow(row, at, look) {
  const { form, reader } = look;
  const { words, lang } = reader;
  const pointer = `/speakers/${at}`;
  const what = words.rowOf(words.speaker, at + 1);
  const roles = /** @type {[string, string][]} */ (Object.entries(words.roles));
  return html`<fieldset class="form-row" data-key="row-${row.key}">
    <legend>${what}</legend>
    ${
      row.id && !row.mending
        ? known(row, at, look)
        : html`<div class="pair">
            ${nameLanguages(row, form).map((each) =>
              speakerCombobox({ name: `${pointer}/name/${each}`, value: row.name[each] ?? '', lang: each, at }, look),
            )}
          </div>`
    }
    ${choices(look.choices.get(at)?.speakers ?? [], at, look)} ${!row.id && taken(at, look)}
    ${didYouMean(look.suggestions.get(at)?.speakers ?? [], at, look)}
    <div class="pair">
      ${textFields({ name: `${pointer}/affiliation`, label: words.affiliation }, row.affiliation, look)}
      ${
        !look.isInvited &&
        (form.speakers.length > 1 || form.session.kind !== 'talk' || row.role !== 'speaker') &&
        selectField({ name: `${pointer}/role`, label: words.role, value: row.role, options: roles }, look)
      }
    </div>
    ${!look.isInvited && rowButtons('speakers', at, form.speakers.length, plain(row.name, lang) || what, reader)}
  </fieldset>`;
}

/** @param {PersonRow} row @param {number} at @param {FormLook} look */
function known({ name }, at, look) {
  const { words } = look.reader;
  const { below } = remarks(`/speakers/${at}`, look);
  return html`<div class="known-person" data-key="known" id="/speakers/${at}">
    <span class="name">${phrase(name, look.reader)}</span>
    ${!look.isInvited && html`<button type="button" data-verb="another-person" value="${at}">${words.anotherPerson}</button>`}
    <button type="button" data-verb="mend-name" value="${at}">${words.mendName}</button>
    ${below}
  </div>`;
}

/**
 * Several speakers have this name; the organizer must choose.
 * @param {Speaker[]} people @param {number} at @param {FormLook} look
 */
const choices = (people, at, { reader: { words, lang } }) =>
  people.length > 0 &&
  html`<fieldset class="which-person" data-key="which" id="which-${at}" tabindex="-1">
    <legend>${words.whichPerson}</legend>
    ${people.map(
      ({ id, name, affiliation, talkCount }) =>
        html`<label class="choice" data-key="which-${id}">
          <input type="radio" name="which-${at}" value="${id}" data-verb="choose-person" />
          <span>${words.person(plain(name, lang), plain(affiliation, lang))}</span>
          <span class="count">${words.talkCount(talkCount)}</span>
        </label>`,
    )}
    ${namesake(at, words.namesake)}
  </fieldset>`;

/** @param {number} at @param {string} label */
const namesake = (at, label) =>
  html`<p class="did-you-mean" data-key="namesake">
    <button type="button" data-verb="namesake" value="${at}">${label}</button>
  </p>`;

/**
 * The typed name belongs to a known speaker, to whom the talk will be assigned.
 * @param {number} at @param {FormLook} look
 */
const taken = (at, { hints, reader }) =>
  [...hints].some(([field, list]) => field.startsWith(`/speakers/${at}/`) && list.some(isKnown)) &&
  namesake(at, reader.words.namesake);

/** @param {import('../editing/field-problems.js').Remark} remark */
const isKnown = ({ code }) => code === 'known-speaker';

/**
 * Speakers whose name differs only by variant characters.
 * @param {Speaker[]} people @param {number} at @param {FormLook} look
 */
const didYouMean = (people, at, { reader: { words, lang } }) =>
  people.length > 0 &&
  html`<p class="did-you-mean" data-key="meant">
    ${words.didYouMean}${people.map(
      ({ id, name, affiliation }) =>
        html`<button type="button" data-verb="choose-person" name="${at}" value="${id}">
          ${words.person(plain(name, lang), plain(affiliation, lang))}
        </button>`,
    )}
  </p>`;
