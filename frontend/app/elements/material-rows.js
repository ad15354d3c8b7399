/** Form rows for materials: kind, URL and label. */
import { html } from '../html.js';
import { formField, selectField, textFields } from './form-field.js';
import { addButton, rowButtons } from './row-buttons.js';

/** @param {import('./form-field.js').FormLook} look */
export function materialRows(look) {
  const { form, reader } = look;
  const { words } = reader;
  const kinds = /** @type {[string, string][]} */ (Object.entries(words.materials).filter(([kind]) => kind !== 'none'));
  return html`<div class="form-rows material-rows" data-key="materials">
    ${form.materials.map((row, at) => {
      const what = words.rowOf(words.material, at + 1);
      const pointer = `/materials/${at}`;
      return html`<fieldset class="form-row" data-key="row-${row.key}">
        <legend>${what}</legend>
        <div class="pair">
          ${formField({ name: `${pointer}/url`, label: words.address, value: row.url, type: 'url' }, look)}
          ${selectField({ name: `${pointer}/kind`, label: words.kind, value: row.kind, options: kinds }, look)}
          ${textFields({ name: `${pointer}/label`, label: words.label, advice: words.labelAdvice }, row.label, look)}
        </div>
        ${rowButtons('materials', at, form.materials.length, what, reader)}
      </fieldset>`;
    })}
    ${addButton('materials', words.addMaterial)}
  </div>`;
}
