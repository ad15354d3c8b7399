/** Splits texts at the API's highlight ranges for display. */
import { spans } from './formulas.js';

/** @import { Piece } from './formulas.js' */
/** @typedef {{marked: boolean, pieces: Piece[]}} Run Adjacent pieces with the same highlighting */
/** @typedef {(lang: string) => TextRange[]} Found Ranges by language of the text */

/**
 * Ranges of one field.
 * @param {FoundText[] | undefined} highlights
 * @param {string} field such as `title` or `speakers.name`
 * @param {number} [item] index in the field's list
 * @returns {Found}
 */
export const foundIn =
  (highlights = [], field, item) =>
  (lang) =>
    highlights
      .filter((each) => each.field === field && each.item === item && (each.language ?? lang) === lang)
      .flatMap(({ ranges }) => ranges);

/**
 * Formulas are highlighted as a whole, because parts of them cannot be rendered.
 * @param {string} text
 * @param {TextRange[]} ranges in UTF-16 units; may overlap, and reach beyond the text
 * @returns {Run[]} pieces that cover the whole text
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
 * An excerpt with ranges relative to its beginning.
 * @param {FoundText} highlight
 * @returns {{text: string, ranges: TextRange[], cutBefore: boolean} | null}
 */
export function excerptOf({ excerpt, ranges }) {
  if (!excerpt) return null;
  const { offset, text } = excerpt;
  const inside = ranges
    .map((range) => ({ offset: range.offset - offset, length: range.length }))
    .filter((range) => range.offset < text.length && range.offset + range.length > 0);
  return { text, ranges: inside, cutBefore: offset > 0 };
}

/** @param {number} from @param {number} to @param {TextRange[]} ranges @returns {[number, number][]} */
function cuts(from, to, ranges) {
  const edges = ranges.flatMap(({ offset, length }) => [offset, offset + length]);
  const places = [...new Set([from, ...edges.filter((edge) => edge > from && edge < to), to])].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => [places[index], end]);
}

/** @param {number} from @param {number} to @param {TextRange[]} ranges */
const overlaps = (from, to, ranges) => ranges.some(({ offset, length }) => offset < to && offset + length > from);

/** @param {Run[]} runs @param {boolean} isMarked @param {Piece} piece */
function add(runs, isMarked, piece) {
  const last = runs.at(-1);
  if (last?.marked === isMarked) last.pieces.push(piece);
  else runs.push({ marked: isMarked, pieces: [piece] });
}
