/** Word-based difference of two texts. Japanese is split into words by the browser. */
import { diffArrays } from '../../vendor/diff/diff/array.js';

/** @typedef {{kind: 'kept' | 'removed' | 'inserted', text: string, isCut?: 'start' | 'end' | 'middle'}} Piece isCut: where it is abbreviated */

/** Texts with more edits are displayed as two complete texts. */
const MOST_EDITS = 1500;
/** Minimum common fraction of the longer text; below it, two complete texts are easier to read. */
const LEAST_KEPT = 0.25;

/**
 * @param {string} before
 * @param {string} after
 * @param {string} [lang] language of the texts
 * @returns {Piece[]}
 */
export function difference(before, after, lang = 'ja') {
  const found = diffArrays(tokens(before, lang), tokens(after, lang), { maxEditLength: MOST_EDITS });
  if (!found) return whole(before, after);
  const pieces = found.map(({ added, removed, value }) => piece(added, removed, value.join('')));
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? solid(text).length : 0), 0);
  if (kept < LEAST_KEPT * Math.max(solid(before).length, solid(after).length)) return whole(before, after);
  return joined(pieces);
}

/** @param {boolean} added @param {boolean} removed @param {string} text @returns {Piece} */
const piece = (added, removed, text) => ({ kind: removed ? 'removed' : added ? 'inserted' : 'kept', text });

/** @param {string} before @param {string} after @returns {Piece[]} */
const whole = (before, after) =>
  [piece(false, true, before), piece(true, false, after)].filter(({ text }) => text !== '');

/** Without white space and punctuation. @param {string} text */
const solid = (text) => text.replace(/[\s\p{P}]+/gu, '');

/**
 * Merges adjacent changes that are separated only by white space or punctuation.
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
function joined(pieces) {
  /** @type {Piece[]} */
  const result = [];
  let [removed, inserted] = ['', ''];
  const flush = () => {
    result.push(...whole(removed, inserted));
    [removed, inserted] = ['', ''];
  };
  pieces.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'inserted') inserted += text;
    else if (removed && inserted && solid(text) === '' && !text.includes('\n') && at < pieces.length - 1) {
      removed += text;
      inserted += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  });
  flush();
  return result;
}

/** Unchanged characters displayed around a change, and characters displayed of a text that is only new or only old. */
const CONTEXT = 36;
const ALONE = 240;

/**
 * Omits unchanged text that is far from changes.
 * @param {Piece[]} pieces
 * @returns {Piece[]} abbreviated pieces are marked
 */
export function shortened(pieces) {
  if (pieces.length === 1) return [cut(pieces[0], ALONE, 0)];
  return pieces.map((each, at) => {
    if (each.kind !== 'kept') return each;
    return cut(each, at > 0 ? CONTEXT : 0, at < pieces.length - 1 ? CONTEXT : 0);
  });
}

/** @param {Piece} piece @param {number} start characters to keep at the start @param {number} end @returns {Piece} */
function cut(piece, start, end) {
  const letters = [...piece.text];
  // Keeps the piece if abbreviation would save little.
  if (letters.length <= start + end + CONTEXT) return piece;
  const before = letters.slice(0, start).join('');
  const after = letters.slice(letters.length - end).join('');
  return { ...piece, text: `${before}…${after}`, isCut: !before ? 'start' : after ? 'middle' : 'end' };
}

/** @type {Map<string, Intl.Segmenter>} */
const segmenters = new Map();

/** Sentence by sentence, because browsers copy the segmented text for each word. */
const SENTENCES = /[^\n。]{1,300}[\n。]?|[\n。]/gu;

/** @param {string} text @param {string} lang @returns {string[]} tokens whose concatenation is the text */
function tokens(text, lang) {
  if (!Intl.Segmenter) return text.match(/[a-z0-9]+|\s+|[^]/giu) ?? [];
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  const sentences = text.match(SENTENCES) ?? [];
  return sentences.flatMap((sentence) => [...segmenter.segment(sentence)].map(({ segment }) => segment));
}
