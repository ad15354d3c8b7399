/** Form rows for references, and a field for pasting all of them. */
import { html } from '../html.js';
import { formField } from './form-field.js';
import { addButton, rowButtons } from './row-buttons.js';

/** @import { FormLook } from './form-field.js' */

/** @param {FormLook} look */
export function referenceRows(look) {
  const { form, reader } = look;
  const { words } = reader;
  return html`<div class="form-rows reference-rows" data-key="references">
    ${form.references.map((row, at) => {
      const what = words.rowOf(words.referenceText, at + 1);
      const pointer = `/references/${at}`;
      const ids = /** @type {const} */ ([
        ['arxiv', 'arXiv'],
        ['doi', 'DOI'],
        ['url', 'URL'],
      ]);
      return html`<fieldset class="form-row" data-key="row-${row.key}">
        <legend>${what}</legend>
        <div class="labelled">
          ${formField({ name: `${pointer}/label`, label: words.referenceLabel, value: row.label }, look)}
          ${formField({ name: `${pointer}/text`, label: words.referenceText, value: row.text, type: 'note' }, look)}
        </div>
        <details class="identifiers" data-key="ids">
          <summary>${words.identifiers} <span class="found">${row.arxiv} ${row.doi} ${row.url}</span></summary>
          <div class="pair">
            ${ids.map(([name, label]) => formField({ name: `${pointer}/${name}`, label, value: row[name] }, look))}
          </div>
        </details>
        ${rowButtons('references', at, form.references.length, what, reader)}
      </fieldset>`;
    })}
    ${addButton('references', words.addReference)}
    <details class="paste" data-key="paste-references-${form.references.length}">
      <summary>${words.pasteReferences}</summary>
      <form class="paste-form" data-verb="paste-references">
        <div class="form-field">
          <label for="reference-lines">${words.references}</label>
          <textarea id="reference-lines" name="text" rows="5"></textarea>
        </div>
        <p><button class="button is-quiet">${words.takeOver}</button></p>
      </form>
    </details>
  </div>`;
}
