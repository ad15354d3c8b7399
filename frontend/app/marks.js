/** Where the words that somebody searched for stand in a text: the ranges of the API, cut to pieces that can be shown. */
import { spans } from './formulas.js';

/** @typedef {import('./formulas.js').Piece} Piece */
/** @typedef {import('./model.js').Highlight} Highlight */
/** @typedef {import('./model.js').Range} Range */
/** @typedef {{marked: boolean, pieces: Piece[]}} Run Pieces that are marked together, or not at all */
/** @typedef {(lang: string) => Range[]} Found Ranges in a text, by its language */

/**
 * The ranges of one field.
 * @param {Highlight[] | undefined} highlights
 * @param {string} field such as `title` or `speakers.name`
 * @param {number} [item] place in the field's list
 * @returns {Found}
 */
export const foundIn =
  (highlights = [], field, item) =>
  (lang) =>
    highlights
      .filter((each) => each.field === field && each.item === item && (each.language ?? lang) === lang)
      .flatMap(({ ranges }) => ranges);

/**
 * A formula is marked as a whole, because half a formula cannot be set.
 * @param {string} text
 * @param {Range[]} ranges in UTF-16 units; may overlap, and reach beyond the text
 * @returns {Run[]} all of the text
 */
export function marked(text, ranges) {
  /** @type {Run[]} */
  const runs = [];
  for (const { from, to, piece } of spans(text)) {
    if ('text' in piece && to - from === piece.text.length) {
      for (const [start, end] of cuts(from, to, ranges)) {
        add(runs, overlaps(start, end, ranges), { text: text.slice(start, end) });
      }
    } else {
      add(runs, overlaps(from, to, ranges), piece);
    }
  }
  return runs;
}

/**
 * A piece of a longer text, with the ranges that lie in it counted from its own beginning.
 * @param {Highlight} highlight
 * @returns {{text: string, ranges: Range[], cutBefore: boolean} | null}
 */
export function excerptOf({ excerpt, ranges }) {
  if (!excerpt) return null;
  const { offset, text } = excerpt;
  const inside = ranges
    .map((range) => ({ offset: range.offset - offset, length: range.length }))
    .filter((range) => range.offset < text.length && range.offset + range.length > 0);
  return { text, ranges: inside, cutBefore: offset > 0 };
}

/** @param {number} from @param {number} to @param {Range[]} ranges @returns {[number, number][]} */
function cuts(from, to, ranges) {
  const edges = ranges.flatMap(({ offset, length }) => [offset, offset + length]);
  const places = [...new Set([from, ...edges.filter((edge) => edge > from && edge < to), to])].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => [places[index], end]);
}

/** @param {number} from @param {number} to @param {Range[]} ranges */
const overlaps = (from, to, ranges) => ranges.some(({ offset, length }) => offset < to && offset + length > from);

/** @param {Run[]} runs @param {boolean} isMarked @param {Piece} piece */
function add(runs, isMarked, piece) {
  const last = runs.at(-1);
  if (last?.marked === isMarked) last.pieces.push(piece);
  else runs.push({ marked: isMarked, pieces: [piece] });
}
