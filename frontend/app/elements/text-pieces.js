/** What became of a text: what goes is struck and what comes is underlined, and both are also said. */
import { html } from '../html.js';

/** @typedef {import('../editing/import-words.js').Importing} Reader */
/** @typedef {import('../editing/text-difference.js').Piece} Piece */

/**
 * @param {Piece[]} pieces
 * @param {Reader} reader
 */
export const textPieces = (pieces, { words }) =>
  pieces.map(({ kind, text }) => {
    if (kind === 'removed') return html`<del>${said(words.removed)}${ink(text)}</del>`;
    if (kind === 'inserted') return html`<ins>${said(words.inserted)}${ink(text)}</ins>`;
    return text;
  });

/** @param {string} text */
const said = (text) => html`<span class="visually-hidden">${text}</span>`;

/** A space or a line that comes or goes would not be seen. @param {string} text */
const ink = (text) => (text.trim() === '' ? text.replace(/\n/g, '↵\n').replace(/[^\S\n]/g, '␣') : text);
