/** Form rows for materials: kind, URL and label. */
import { html } from '../html.js';
import { formField, selectField, textFields } from './form-field.js';
import { fileDrop } from './file-drop.js';
import { fieldRows } from './row-buttons.js';

/** @import { FormLook } from './form-field.js' */

/** @param {FormLook} look */
export function materialRows(look) {
  const { words } = look.reader;
  const kinds = /** @type {[string, string][]} */ (Object.entries(words.materials).filter(([kind]) => kind !== 'none'));
  return fieldRows('materials', look.form.materials, look, {
    what: words.material,
    add: words.addMaterial,
    fields: (pointer, { key, url, kind, label, chapters = '' }) =>
      html`${withChooser(pointer, key, formField({ name: `${pointer}/url`, label: words.address, value: url, type: 'url' }, look), look)}
      ${selectField({ name: `${pointer}/kind`, label: words.kind, value: kind, options: kinds }, look)}
      ${textFields({ name: `${pointer}/label`, label: words.label, advice: words.labelAdvice }, label, look)}
      ${
        kind === 'video' &&
        formField(
          {
            name: `${pointer}/chapters`,
            label: words.chapters,
            value: chapters,
            type: 'area',
            advice: words.chaptersAdvice,
          },
          look,
        )
      }`,
  });
}

/**
 * The address with a chooser for a file, which fills it in.
 * @param {string} pointer @param {string} key @param {Markup} address @param {FormLook} look
 */
function withChooser(pointer, key, address, { uploads, reader: { words } }) {
  if (!uploads) return address;
  const upload = uploads.get(key);
  return fileDrop(
    { verb: 'upload', label: words.uploadFile, accept: '', name: `${pointer}/file` },
    html`${address}
    ${
      upload &&
      'sent' in upload &&
      html`<p class="hint upload" role="status">
        ${upload.waiting ? words.uploadWaits : words.uploading}
        <progress value="${upload.sent}" max="1" aria-label="${words.uploading}"></progress>
      </p>`
    }
    ${
      upload &&
      'problem' in upload &&
      html`<p class="problem" role="alert">${upload.problem.detail ?? upload.problem.title ?? words.notUploaded}</p>`
    }`,
  );
}
