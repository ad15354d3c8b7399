/** Longer text: paragraphs, line breaks, rendered formulas and linked URLs; never interpreted as markup. */
import { html } from '../html.js';
import { addresses } from '../reference-links.js';
import { paragraphs, pick } from '../text.js';
import { linkedPieces } from './linked-pieces.js';

/**
 * @param {import('../model.js').TextMap | undefined} map
 * @param {import('../model.js').Reader} reader
 */
export function proseText(map, { lang }) {
  const found = pick(map, lang);
  if (!found) return null;
  return html`<div class="prose-text" lang="${found.lang}">
    ${paragraphs(found.text).map(
      (lines) => html`<p>${lines.map((line, index) => [index > 0 && html`<br />`, linkedPieces(addresses(line))])}</p>`,
    )}
  </div>`;
}
