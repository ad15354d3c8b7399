/** Actions on an item of an import: correct its source, or acknowledge a finding. */
import { canAcknowledge, isWaiting } from '../editing/import-report.js';
import { html } from '../html.js';

/** @import { Item } from '../editing/import-report.js' */
/** @import { Importing as Reader } from '../editing/import-words.js' */
/** @import { Importer } from '../editing/importer.js' */

/** @param {Item} item @param {Importer} importer @param {Reader} reader @returns {import('./source-lines.js').Mark} */
export const markOf =
  (item, { report, chosen, acknowledged }, { words }) =>
  ({ code, severity }) => {
    if (!report?.dryRun || severity === 'error' || !canAcknowledge(item, chosen)) return null;
    const value = `${item.key}.${code}`;
    return html`<label class="seen">
      <input
        type="checkbox"
        name="acknowledge"
        value="${value}"
        data-verb="acknowledge"
        ${acknowledged.has(value) && html`checked`}
      />
      ${words.acknowledge}
    </label>`;
  };

/** @param {Item} item @param {Importer} importer @param {Reader} reader */
export const correctButton = (item, { report, correcting }, { words }) =>
  report?.dryRun &&
  item.line !== undefined &&
  correcting !== item.key &&
  (isWaiting(item) || item.result === 'rejected') &&
  html`<p class="length">
    <button type="button" class="plain" data-verb="correct" value="${item.key}">${words.correctSource}</button>
  </p>`;

/** @param {Item} item @param {Importer} importer @param {Reader} reader */
export function correction({ key, line = 1, lastLine = line }, { lines }, { words }) {
  const text = lines.slice(line - 1, lastLine).join('\n');
  return html`<form class="correction" name="${key}" data-verb="corrected" data-key="correction">
    <div class="form-field">
      <label for="correction">${words.correctSource}</label>
      <textarea id="correction" name="text" rows="8" spellcheck="false" aria-describedby="correction-advice">
${text}</textarea>
      <p class="advice" id="correction-advice">${words.correctAdvice}</p>
    </div>
    <p class="buttons">
      <button class="button">${words.lookAgain}</button>
      <button type="button" class="button is-quiet" data-verb="correct" value="">${words.leaveAsItIs}</button>
    </p>
  </form>`;
}
