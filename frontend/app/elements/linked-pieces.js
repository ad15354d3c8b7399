/** Text with links. */
import { html } from '../html.js';
import { withFormulas } from './tex-formula.js';

/** @param {import('../reference-links.js').Piece[]} pieces */
export const linkedPieces = (pieces) =>
  pieces.map(({ text, url }) => (url ? html`<a href="${url}">${text}</a>` : withFormulas(text)));
