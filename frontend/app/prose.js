/**
 * Structure of a longer text: paragraphs separated by empty lines, lists of lines that begin with a bullet or a number,
 * line breaks, formulas (possibly of several lines) and links.
 */
import { pieces } from './formulas.js';
import { addresses } from './reference-links.js';

/** @typedef {{tex: string, display: boolean} | {text: string, url?: string}} Inline */
/** @typedef {Inline[]} Line */
/** @typedef {{kind: 'paragraph', lines: Line[]} | {kind: 'bullets' | 'numbers', first: number, items: Line[][]}} Block */

const BULLET = /^[ \t\u3000]*(?:[-*•‣]\s+|[・•]\s*)(?=\S)/;
const NUMBER = /^[ \t\u3000]*(\d{1,3})[.)．]\s+(?=\S)/;
const INDENT = /^[ \t\u3000]+/;

/** @param {string} text @returns {Block[]} */
export function blocks(text) {
  /** @type {Block[]} */
  const found = [];
  /** @type {Line[]} */
  let lines = [];
  for (const line of [...linesOf(text.trim()), null]) {
    if (line !== null && !isEmpty(line)) {
      lines.push(line);
    } else {
      found.push(...inParagraph(lines));
      lines = [];
    }
  }
  return found;
}

/** @param {string} text @returns {Line[]} */
function linesOf(text) {
  /** @type {Line[]} */
  const lines = [[]];
  for (const piece of pieces(text)) {
    if ('tex' in piece) {
      lines.at(-1)?.push(piece);
    } else {
      piece.text.split('\n').forEach((part, index) => {
        if (index > 0) lines.push([]);
        if (part) lines.at(-1)?.push(...addresses(part));
      });
    }
  }
  return lines;
}

/** @param {Line} line */
const isEmpty = (line) => line.every((piece) => 'text' in piece && piece.text.trim() === '');

/** @param {Line[]} lines without empty ones @returns {Block[]} */
function inParagraph(lines) {
  /** @type {Block[]} */
  const found = [];
  for (const line of lines) {
    const start = beginning(line);
    const marker = BULLET.exec(start) ?? NUMBER.exec(start);
    const last = found.at(-1);
    if (marker) addItem(found, without(line, marker[0].length), marker[1]);
    else if (last && continues(last, start)) linesIn(last).push(without(line, INDENT.exec(start)?.[0].length ?? 0));
    else found.push({ kind: 'paragraph', lines: [line] });
  }
  return found;
}

/** @param {Block[]} found @param {Line} line @param {string} [number] */
function addItem(found, line, number) {
  const kind = number === undefined ? 'bullets' : 'numbers';
  const last = found.at(-1);
  if (last && last.kind !== 'paragraph' && last.kind === kind && follows(last, number)) last.items.push([line]);
  else found.push({ kind, first: Number(number ?? 1), items: [[line]] });
}

/** An indented line belongs to the item above it. @param {Block} block @param {string} start */
const continues = ({ kind }, start) => kind === 'paragraph' || INDENT.test(start);

/** @param {Block} block */
const linesIn = (block) => (block.kind === 'paragraph' ? block.lines : block.items[block.items.length - 1]);

/** @param {Line} line */
const beginning = ([first]) => (first && 'text' in first && !first.url ? first.text : '');

/** Numbers out of sequence are displayed as text. @param {{first: number, items: Line[][]}} list @param {string} [number] */
const follows = ({ first, items }, number) => number === undefined || Number(number) === first + items.length;

/** @param {Line} line @param {number} length of its beginning, in UTF-16 units @returns {Line} */
function without(line, length) {
  const [first, ...rest] = line;
  if (length === 0 || !('text' in first)) return line;
  return first.text.length > length ? [{ text: first.text.slice(length) }, ...rest] : rest;
}
