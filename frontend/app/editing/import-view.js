/** View model of an item in an import report: field names, changes, and lines of the source. */
import { languageByLetters } from '../text.js';
import { placeName } from './place-name.js';
import { excerpt, notesOf } from './source-excerpt.js';
import { apart, spoken } from './spoken-value.js';
import { difference, shortened } from './text-difference.js';

/** @import { Conflict, FieldChange, Item, Place } from './import-report.js' */
/** @import { Importing as Reader } from './import-words.js' */
/** @import { Piece } from './text-difference.js' */
/** @typedef {'last' | 'source' | 'archive'} Side */
/** @typedef {{name: string, lang?: string, pieces: Piece[]}} ChangeView */
/** @typedef {{name: string, lang?: string, versions: {side: Side, pieces: Piece[]}[]}} ConflictView */

const SIDES = /** @type {const} */ (['last', 'source', 'archive']);
/** Maximum length of a displayed line in characters. Lines of a source are often whole paragraphs. */
const LONG_LINE = 150;

/**
 * @param {Item} item
 * @param {string[]} lines of the source
 * @param {boolean} whole without abbreviation
 * @param {Reader} reader
 */
export function itemView(item, lines, whole, reader) {
  const names = naming([...item.changes, ...item.conflicts], reader);
  const short = (/** @type {Piece[]} */ pieces) => (whole ? pieces : shortened(pieces));
  const isNew = item.result === 'created';
  const changes = item.changes
    // The number of a new talk already shows its position.
    .filter(({ field }) => !(isNew && field === '/position'))
    .flatMap((each) => changesIn(each, names, reader))
    .map((each) => ({ ...each, pieces: short(isNew ? calm(each.pieces) : each.pieces) }));
  const conflicts = item.conflicts
    .flatMap((each) => apart(each, [...SIDES]))
    .map((each) => conflictView(each, names, reader));
  const source = cutLines(excerpt(lines, item, notesOf(item, whole), whole), whole);
  const isLong =
    source.left > 0 ||
    source.lines.some(({ isCut }) => isCut) ||
    changes.some(({ pieces }) => pieces.some(({ isCut }) => isCut)) ||
    notesOf(item, true).length > notesOf(item).length;
  return { changes, conflicts, source, isLong };
}

/** @param {ReturnType<typeof excerpt>} found @param {boolean} whole */
export const cutLines = (found, whole) => ({
  ...found,
  lines: found.lines.map((line) => {
    const letters = [...line.text];
    const isCut = !whole && letters.length > LONG_LINE * 1.2;
    return { ...line, isCut, text: isCut ? `${letters.slice(0, LONG_LINE).join('')}…` : line.text };
  }),
});

/** In a new item, insertions are not highlighted. @param {Piece[]} pieces @returns {Piece[]} */
const calm = (pieces) => pieces.map((piece) => ({ ...piece, kind: 'kept' }));

/**
 * @param {FieldChange} change
 * @param {(place: Place) => string} names
 * @param {Reader} reader
 * @returns {ChangeView[]}
 */
const changesIn = (change, names, reader) =>
  apart(change, ['before', 'after']).flatMap((each) => {
    const [before, after] = [each.before, each.after].map((value) => spoken(each.field, value, reader));
    const lang = languageOf(each.field) ?? languageByLetters(before + after);
    if (before === '' && after === '') return [];
    return [{ name: names(each), lang, pieces: difference(before, after, lang) }];
  });

/** @param {Conflict} conflict @param {(place: Place) => string} names @param {Reader} reader @returns {ConflictView} */
function conflictView(conflict, names, reader) {
  const [last, source, archive] = SIDES.map((side) => spoken(conflict.field, conflict[side], reader));
  const lang = languageOf(conflict.field) ?? languageByLetters(source + archive);
  const isKnown = last !== '';
  const versions = [
    ...(isKnown ? [{ side: SIDES[0], pieces: [{ kind: /** @type {const} */ ('kept'), text: last }] }] : []),
    { side: SIDES[1], pieces: from(isKnown ? last : archive, source, lang) },
    { side: SIDES[2], pieces: from(isKnown ? last : archive, archive, lang) },
  ];
  return { name: names(conflict), lang, versions };
}

/**
 * Text of a version with its insertions highlighted.
 * @param {string} old @param {string} text @param {string} [lang]
 */
const from = (old, text, lang) => difference(old, text, lang).filter(({ kind }) => kind !== 'removed');

/** @param {string} field @returns {string | undefined} */
const languageOf = (field) => /^\/\w+\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.exec(field)?.[1];

/**
 * Field names of an item, with talk numbers if there are several talks.
 * @param {Place[]} places
 * @param {Reader} reader
 * @returns {(place: Place) => string}
 */
function naming(places, reader) {
  const { words } = reader;
  const several = places.some(({ position = 1 }) => position > 1);
  return ({ resource, position, field }) => {
    const name = placeName(resource === 'session' ? `/session${field}` : field, reader);
    if (resource === 'speaker') return words.fieldOf(words.speaker, name);
    return resource === 'talk' && several && position
      ? words.fieldOf(words.rowOf(words.talkHeading, position), name)
      : name;
  };
}
