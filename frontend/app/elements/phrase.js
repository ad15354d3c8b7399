/** A text of the archive, marked with the language in which it is written, its formulas set. */
import { html } from '../html.js';
import { pick } from '../text.js';
import { withFormulas } from './tex-formula.js';

/**
 * @param {import('../model.js').TextMap | undefined} map
 * @param {import('../model.js').Reader} reader
 */
export function phrase(map, { lang }) {
  const found = pick(map, lang);
  return found && html`<span lang="${found.lang}">${withFormulas(found.text)}</span>`;
}
