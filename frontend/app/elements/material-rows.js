/** Form rows for materials: kind, URL and label. */
import { html } from '../html.js';
import { formField, selectField, textFields } from './form-field.js';
import { fieldRows } from './row-buttons.js';

/** @param {import('./form-field.js').FormLook} look */
export function materialRows(look) {
  const { words } = look.reader;
  const kinds = /** @type {[string, string][]} */ (Object.entries(words.materials).filter(([kind]) => kind !== 'none'));
  return fieldRows('materials', look.form.materials, look, {
    what: words.material,
    add: words.addMaterial,
    fields: (pointer, { url, kind, label }) =>
      html`${formField({ name: `${pointer}/url`, label: words.address, value: url, type: 'url' }, look)}
      ${selectField({ name: `${pointer}/kind`, label: words.kind, value: kind, options: kinds }, look)}
      ${textFields({ name: `${pointer}/label`, label: words.label, advice: words.labelAdvice }, label, look)}`,
  });
}
