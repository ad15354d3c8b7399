/** What became of a text, word by word: what stays, what goes, what is new. Japanese words are found as people read them. */
import { diffArrays } from '../../vendor/diff/diff/array.js';

/** @typedef {{kind: 'kept' | 'removed' | 'inserted', text: string, isCut?: 'start' | 'end' | 'middle'}} Piece isCut: where it is shortened */

/** Texts that differ in more words than these are shown as two, one after the other. */
const MOST_EDITS = 1500;
/** If less than this part of the longer text stays, only crumbs do, and two whole texts are easier to read. */
const LEAST_KEPT = 0.25;

/**
 * @param {string} before
 * @param {string} after
 * @param {string} [lang] of the texts
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

/** Only what has ink and means something. @param {string} text */
const solid = (text) => text.replace(/[\s\p{P}]+/gu, '');

/**
 * Between two changes, a space or a comma that happens to be in both texts only tears them apart: it belongs to both.
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

/** So much of what stays is shown beside a change, and so much of a text that is only new or only old. In characters. */
const CONTEXT = 36;
const ALONE = 240;

/**
 * The same, without what stays far from every change.
 * @param {Piece[]} pieces
 * @returns {Piece[]} one of them is marked as cut where something is missing
 */
export function shortened(pieces) {
  if (pieces.length === 1) return [cut(pieces[0], ALONE, 0)];
  return pieces.map((each, at) => {
    if (each.kind !== 'kept') return each;
    return cut(each, at > 0 ? CONTEXT : 0, at < pieces.length - 1 ? CONTEXT : 0);
  });
}

/** @param {Piece} piece @param {number} start how much of it stays @param {number} end @returns {Piece} */
function cut(piece, start, end) {
  const letters = [...piece.text];
  // A few letters more cost less than the dots in their place.
  if (letters.length <= start + end + CONTEXT) return piece;
  const before = letters.slice(0, start).join('');
  const after = letters.slice(letters.length - end).join('');
  return { ...piece, text: `${before}…${after}`, isCut: !before ? 'start' : after ? 'middle' : 'end' };
}

/** @type {Map<string, Intl.Segmenter>} */
const segmenters = new Map();

/** Sentence by sentence: with each word, browsers copy the text that it was found in. */
const SENTENCES = /[^\n。]{1,300}[\n。]?|[\n。]/gu;

/** @param {string} text @param {string} lang @returns {string[]} which together are the text */
function tokens(text, lang) {
  if (!Intl.Segmenter) return text.match(/[a-z0-9]+|\s+|[^]/giu) ?? [];
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  const sentences = text.match(SENTENCES) ?? [];
  return sentences.flatMap((sentence) => [...segmenter.segment(sentence)].map(({ segment }) => segment));
}
