/** A text with rendered formulas and highlighted search words. */
import { html } from '../html.js';
import { marked } from '../marks.js';
import { setPieces } from './tex-formula.js';

/**
 * @param {string} text
 * @param {TextRange[]} ranges
 * @returns {unknown} content of a template
 */
export const markedText = (text, ranges) =>
  marked(text, ranges).map((run) => (run.marked ? html`<mark>${setPieces(run.pieces)}</mark>` : setPieces(run.pieces)));
