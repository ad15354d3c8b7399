/**
 * Search without an index: scans all texts of all talks. Words match substrings, ignoring width and case. Features that
 * need the server's dictionaries (inflections, readings of names, variant characters, spelling suggestions) are
 * missing. Ranking is that of the server: titles weigh more than names, names more than abstracts; equal results are
 * sorted by date, newest first.
 */
import { SESSION_TEXTS, TALK_TEXTS } from '../editable-fields.js';
import { folded } from './folded-text.js';

/** @typedef {{wanted: string[], unwanted: string[]}} Question Normalized words */
/** @typedef {{field: string, weight: number, text: string, language?: string, item?: number, long?: boolean}} Field */

const TITLE = 256;
const NAME = 64;
const SUMMARY = 16;
const AFFILIATION = 4;
const VENUE = 2;
const REFERENCE = 1;
/** Characters of context displayed around a match in a long text, in UTF-16 units. */
const BEFORE = 40;
const EXCERPT = 160;

/**
 * Parses `"a phrase"` and `-word` as the API does.
 * @param {string} q
 * @returns {Question | null} undefined for an empty query
 */
export function questionOf(q) {
  /** @type {Question} */
  const question = { wanted: [], unwanted: [] };
  for (const [, minus, phrase, word] of q.matchAll(/([-－])?(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\s"“”＂]+))/g)) {
    const text = folded(phrase ?? word ?? '').text.trim();
    if (text) (minus ? question.unwanted : question.wanted).push(text);
  }
  return question.wanted.length > 0 ? question : null;
}

/**
 * Cache of normalized texts per talk.
 * @type {WeakMap<object, (Field & {fold: import('./folded-text.js').Folded})[]>}
 */
const texts = new WeakMap();

/** @param {object} of @param {() => Field[]} fields */
function textsOf(of, fields) {
  const known = texts.get(of) ?? fields().map((field) => ({ ...field, fold: folded(field.text) }));
  texts.set(of, known);
  return known;
}

/**
 * @template {object} T
 * @param {T[]} all newest first
 * @param {Question} question
 * @param {(item: T) => Field[]} fieldsOf
 * @returns {(T & {highlights: FoundText[]})[]} most relevant first
 */
function search(all, { wanted, unwanted }, fieldsOf) {
  const found = all.flatMap((item) => {
    const fields = textsOf(item, () => fieldsOf(item));
    const best = wanted.map((word) =>
      Math.max(0, ...fields.map(({ fold, weight }) => (has(fold.text, word) ? weight * worth(fold.text, word) : 0))),
    );
    if (best.includes(0) || unwanted.some((word) => fields.some(({ fold }) => has(fold.text, word)))) return [];
    return [{ item, score: best.reduce((sum, each) => sum + each, 0), fields }];
  });
  return found
    .sort((a, b) => b.score - a.score)
    .map(({ item, fields }) => ({ ...item, highlights: fields.flatMap((field) => highlight(field, wanted)) }));
}

/** Names match with and without spaces. @param {string} text @param {string} word */
const has = (text, word) => text.includes(word);

/** A whole word counts twice as much as a part. @param {string} text @param {string} word */
function worth(text, word) {
  const at = text.indexOf(word);
  const isInside = (/** @type {string} */ character) => /[\p{sc=Latin}\p{N}]/u.test(character);
  const cutBefore = isInside(text.charAt(at - 1)) && isInside(word.charAt(0));
  const cutAfter = isInside(text.charAt(at + word.length)) && isInside(word.charAt(word.length - 1));
  return cutBefore || cutAfter ? 1 : 2;
}

/** @param {Field & {fold: import('./folded-text.js').Folded}} field @param {string[]} words @returns {FoundText[]} */
function highlight({ field, item, language, text, long, fold }, words) {
  /** @type {TextRange[]} */
  const ranges = [];
  for (const word of words) {
    for (let at = fold.text.indexOf(word); at >= 0; at = fold.text.indexOf(word, at + word.length)) {
      const offset = fold.starts[at];
      ranges.push({ offset, length: fold.ends[at + word.length - 1] - offset });
    }
  }
  if (ranges.length === 0) return [];
  ranges.sort((a, b) => a.offset - b.offset);
  const place = { field, ...(item !== undefined && { item }), ...(language && { language }), ranges };
  return [long ? { ...place, excerpt: excerpt(text, ranges[0].offset) } : place];
}

/** @param {string} text @param {number} first */
function excerpt(text, first) {
  const offset = Math.max(0, first - BEFORE);
  return { offset, text: text.slice(offset, offset + EXCERPT) };
}

/** @param {Talk[]} talks @param {Question} question */
export const searchTalks = (talks, question) => search(talks, question, fieldsOfTalk);

/** @param {Speaker[]} people @param {Question} question */
export const searchPeople = (people, question) =>
  search(people, question, ({ name }) => [
    ...each('name', NAME, name),
    // 橋本 幸士 also matches 橋本幸士.
    ...Object.values(name).map((text) => ({ field: 'also', weight: NAME, text: text.replace(/\s+/g, '') })),
  ]);

/** @param {string} field @param {number} weight @param {TextMap | undefined} map @param {Partial<Field>} [more] */
const each = (field, weight, map = {}, more = {}) =>
  Object.entries(map).map(([language, text]) => ({ field, weight, text, language, ...more }));

/** Weights of texts of a talk or session; others weigh as much as a venue. @type {Record<string, number>} */
const WEIGHTS = { title: TITLE, part: TITLE, abstract: SUMMARY };

/** @param {Talk} talk @returns {Field[]} the most important first */
const fieldsOfTalk = (talk) =>
  [
    ...TALK_TEXTS.flatMap(({ name, type }) => each(name, WEIGHTS[name] ?? VENUE, talk[name], { long: Boolean(type) })),
    ...SESSION_TEXTS.flatMap(({ name }) => each(`session.${name}`, WEIGHTS[name] ?? VENUE, talk.session[name])),
    ...talk.speakers.flatMap(({ name, affiliation }, item) => [
      ...each('speakers.name', NAME, name, { item }),
      ...each('speakers.affiliation', AFFILIATION, affiliation, { item }),
    ]),
    ...(talk.references ?? []).map(({ text }, item) => ({
      ...{ field: 'references', weight: REFERENCE, text, item, long: true },
    })),
  ].sort((a, b) => b.weight - a.weight);
