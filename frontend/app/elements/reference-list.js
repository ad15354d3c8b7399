/** Cited works as printed, with links for arXiv ids, DOIs and URLs. */
import { html } from '../html.js';
import { referencePieces } from '../reference-links.js';
import { linkedPieces } from './linked-pieces.js';

/**
 * @param {Reference[]} references
 * @param {(reference: Reference) => unknown} [behind] content after a reference
 */
export const referenceList = (references, behind = () => null) =>
  html`<ul class="reference-list">
    ${references.map((reference) => {
      const pieces = referencePieces(reference).flatMap((piece, index, all) =>
        // What was added after the printed text stands apart from it.
        index > 0 && !reference.text.includes(piece.text) && all.length > 1 ? [{ text: ' ' }, piece] : [piece],
      );
      return html`<li>
        <span class="label">${reference.label && `[${reference.label}]`}</span>
        <span class="text" lang="${languageOf(reference.text)}">${linkedPieces(pieces)} ${behind(reference)}</span>
      </li>`;
    })}
  </ul>`;

/** References have no language; their script determines the language attribute. */
/** @param {string} text */
export const languageOf = (text) => (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 'ja' : 'en');
