/** Longer text with its paragraphs, lists, formulas and links; never interpreted as markup. */
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { blocks } from '../prose.js';
import { pick } from '../text.js';
import { setPieces } from './tex-formula.js';

/** @param {TextMap | undefined} map @param {Reader} reader */
export function proseText(map, { lang }) {
  const found = pick(map, lang);
  if (!found) return null;
  return html`<div class="prose-text" lang="${found.lang}">${blocks(found.text).map(block)}</div>`;
}

/** Names the language of a text that is not available in the reader's. @param {TextMap} map @param {Reader} reader */
export function inLanguage(map, { lang, words }) {
  const shown = pick(map, lang)?.lang ?? lang;
  return shown !== lang && html`<span class="in-language">${words.inLanguage(languageName(shown, lang))}</span>`;
}

/** @param {import('../prose.js').Block} block */
function block(block) {
  if (block.kind === 'paragraph') return html`<p>${broken(block.lines)}</p>`;
  const items = block.items.map((lines) => html`<li>${broken(lines)}</li>`);
  return block.kind === 'bullets'
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ol start="${block.first}">
        ${items}
      </ol>`;
}

/** @param {import('../prose.js').Line[]} lines */
const broken = (lines) => lines.map((line, index) => [index > 0 && html`<br />`, line.map(inline)]);

/** @param {import('../prose.js').Inline} piece */
function inline(piece) {
  if ('tex' in piece) return setPieces([piece]);
  return piece.url ? html`<a href="${piece.url}">${piece.text}</a>` : piece.text;
}
