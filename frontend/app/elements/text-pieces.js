/** Difference of texts as deletions and insertions, which are also labelled for screen readers. */
import { html } from '../html.js';

/** @import { Importing as Reader } from '../editing/import-words.js' */
/** @import { Piece } from '../editing/text-difference.js' */

/** @param {Piece[]} pieces @param {Reader} reader */
export const textPieces = (pieces, { words }) =>
  pieces.map(({ kind, text }) => {
    if (kind === 'removed') return html`<del>${said(words.removed)}${ink(text)}</del>`;
    if (kind === 'inserted') return html`<ins>${said(words.inserted)}${ink(text)}</ins>`;
    return text;
  });

/** @param {string} text */
const said = (text) => html`<span class="visually-hidden">${text}</span>`;

/** Makes inserted and deleted white space visible. @param {string} text */
const ink = (text) => (text.trim() === '' ? text.replace(/\n/g, '↵\n').replace(/[^\S\n]/g, '␣') : text);
