/** Form of an import: pasted or dropped source, and metadata that it does not contain. */
import { FORMATS } from '../editing/source-format.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { fileDrop } from './file-drop.js';

/** @import { Importing as Reader } from '../editing/import-words.js' */
/** @import { Importer } from '../editing/importer.js' */

const FILES = '.md,.markdown,.html,.htm,.txt,.csv,.yaml,.yml,text/*';

/** @param {Importer} importer @param {Reader} reader */
export function importForm(importer, reader) {
  const { words, archive } = reader;
  const { draft, busy, encoding, isKept } = importer;
  const remark = [encoding && words.inEncoding(encoding), !isKept && words.tooLongToKeep].filter(Boolean).join(' ');
  return html`<form
    class="import-form"
    data-verb="look"
    data-key="import-form"
    novalidate
    ${busy !== '' && html`inert`}
  >
    ${fileDrop(
      { verb: 'take-file', label: words.uploadFile, accept: FILES },
      html`<div class="form-field" data-type="source">
        <label for="source-text"
          >${words.sourceText}${draft.fileName && html` <span class="in-language">${words.fromFile(draft.fileName)}</span>`}</label
        >
        <textarea
          id="source-text"
          name="text"
          rows="14"
          spellcheck="false"
          autocomplete="off"
          data-typing="edit-source"
          aria-describedby="source-text-advice"
        >
${draft.text}</textarea>
        <p class="advice" id="source-text-advice">${words.sourceAdvice}</p>
        <p class="hint" role="status">${remark}</p>
      </div>`,
    )}
    <div class="pair">
      ${formatField(importer, reader)}
      ${field('baseUrl', 'url', draft.baseUrl, words.baseUrl, words.baseUrlAdvice, 'https://example.org/seminar/')}
      ${field('asOf', 'date', draft.asOf, words.asOf, words.asOfAdvice)} ${seriesField(importer, reader)}
      ${field('source', 'text', importer.source, words.sourceName, words.sourceNameAdvice)}
    </div>
    <p class="buttons">
      <button class="button" id="look">${busy === 'reading' ? words.looking : words.look}</button>
      <a class="template" href="${archive.api}/imports/template.csv" download="template.csv">${words.template}</a>
    </p>
  </form>`;
}

/** @param {Importer} importer @param {Reader} reader */
const seriesField = ({ draft }, { words, lang, series }) =>
  html`<div class="form-field" data-key="field-series">
    <label for="series">${words.seriesOfPage}</label>
    <select id="series" name="series" data-verb="edit-field" aria-describedby="series-advice">
      <option value="" ${!draft.series && html`selected`}>${words.asThePageSays}</option>
      ${[...series.values()].map(
        ({ slug, shortName }) =>
          html`<option value="${slug}" ${slug === draft.series && html`selected`}>
            ${plain(shortName, lang) || slug}
          </option>`,
      )}
    </select>
    <p class="advice" id="series-advice">${words.seriesOfPageAdvice}</p>
  </div>`;

/** @param {Importer} importer @param {Reader} reader */
function formatField({ draft, format }, { words }) {
  const found = words.sourceFormats[format];
  return html`<div class="form-field" data-key="field-format">
    <label for="format">${words.sourceFormat}</label>
    <select id="format" name="format" data-verb="edit-field">
      <option value="" ${!draft.format && html`selected`}>
        ${draft.format ? words.recognise : words.recognised(found)}
      </option>
      ${FORMATS.map(
        (each) =>
          html`<option value="${each}" ${each === draft.format && html`selected`}>
            ${words.sourceFormats[each]}
          </option>`,
      )}
    </select>
  </div>`;
}

/**
 * @param {'baseUrl' | 'asOf' | 'source'} name
 * @param {'url' | 'date' | 'text'} type
 * @param {string} value
 * @param {string} label
 * @param {string} advice
 * @param {string} [placeholder]
 */
const field = (name, type, value, label, advice, placeholder = '') =>
  html`<div class="form-field" data-key="field-${name}">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      placeholder="${placeholder}"
      autocomplete="off"
      spellcheck="false"
      ${type === 'date' ? html`data-verb="edit-field"` : html`data-typing="edit-field"`}
      aria-describedby="${name}-advice"
    />
    <p class="advice" id="${name}-advice">${advice}</p>
  </div>`;
