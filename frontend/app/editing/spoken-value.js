/** Converts values of the API into readable lines, so that versions can be compared. */
import { fullDay } from '../dates.js';
import { SESSION_CHOICES } from '../editable-fields.js';
import { languageName } from '../i18n.js';
import { plain } from '../text.js';

/** @import { Place } from './import-report.js' */
/** @typedef {{lang?: string, text: string}} Spoken lang: if known */

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {value is TextMap} */
const isTextMap = (value) =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([tag, text]) => LANGUAGE_TAG.test(tag) && typeof text === 'string');

/** Objects of strings that are not localized texts. */
const NO_TEXTS = new Set(['language', 'numbers']);

/**
 * Splits a change into single values: a new resource by members, a text by languages.
 * @template {Place} T
 * @param {T} place
 * @param {(keyof T)[]} sides names of the members with its values
 * @returns {T[]}
 */
export function apart(place, sides) {
  const values = sides.map((side) => place[side]);
  const there = values.filter((value) => value !== undefined && value !== null);
  const name = place.field.split('/')[1] ?? '';
  const isWhole = place.field === '' && there.length > 0 && there.every(isObject);
  const isText = there.length > 0 && !NO_TEXTS.has(name) && there.every(isTextMap);
  if (!isWhole && !isText) return [place];
  const members = [...new Set(there.flatMap((value) => Object.keys(/** @type {object} */ (value))))];
  return members.flatMap((member) => {
    const part = { ...place, field: `${place.field}/${member}` };
    for (const side of sides) part[side] = /** @type {any} */ (place[side])?.[member];
    return isWhole ? apart(part, sides) : [part];
  });
}

/**
 * @param {string} field JSON Pointer
 * @param {unknown} value
 * @param {Organizer} reader
 * @returns {string} lines; empty for no value
 */
export function spoken(field, value, reader) {
  if (value === undefined || value === null) return '';
  const [, name = '', ...rest] = field.split('/');
  const say = SAYINGS[name];
  if (say && rest.length === 0) return say(value, reader);
  if (say && LISTS.has(name) && rest.length === 1) return say([value], reader);
  return anything(value, reader);
}

/** @param {unknown} value @param {Organizer} reader @returns {string} */
function anything(value, reader) {
  if (Array.isArray(value)) return value.map((each) => anything(each, reader)).join('\n');
  if (isTextMap(value)) return texts(value);
  if (isObject(value)) {
    return Object.entries(value)
      .map(([name, each]) => `${name}: ${anything(each, reader)}`)
      .join(', ');
  }
  return value === undefined || value === null ? '' : String(value);
}

/** @param {unknown} map */
const texts = (map) => (isObject(map) ? [...new Set(Object.values(map))].join(' / ') : map ? String(map) : '');

/** @param {unknown} value @param {(row: any) => (string | false | undefined)[]} say each row in parts */
const rows = (value, say) =>
  [value]
    .flat()
    .map((row) => (isObject(row) ? say(row).filter(Boolean).join(' ').replaceAll(' （', '（') : String(row)))
    .join('\n');

const LISTS = new Set(['speakers', 'materials', 'references', 'coHosts']);

/** @type {Record<string, (value: any, reader: Organizer) => string>} */
const SAYINGS = {
  start: moment,
  end: moment,
  numbers: (value, { words, series, lang }) =>
    (Array.isArray(value) ? value.map((each) => [each.series, each.number]) : Object.entries(value))
      .map(([slug, number]) => words.numberIn(plain(series.get(slug)?.shortName, lang) || slug, number))
      .join(words.joiner),
  language: (value, { words, lang }) => {
    const { code, basis } = isObject(value) ? value : { code: value };
    return languageName(String(code), lang) + (basis === 'inferred' ? words.parenthesised(words.inferred) : '');
  },
  ...Object.fromEntries(SESSION_CHOICES.map(({ name, choices }) => [name, choiceIn(choices)])),
  speakers: (value, { words }) =>
    rows(value, ({ name, id, role, affiliation }) => [
      texts(name) || id,
      affiliation && words.parenthesised(texts(affiliation)).trim(),
      role && role !== 'speaker' && words.parenthesised(words.roles[/** @type {'chair'} */ (role)] ?? role).trim(),
    ]),
  materials: (value, { words }) =>
    rows(value, ({ kind, label, url }) => [
      texts(label) || (words.materials[/** @type {'slides'} */ (kind)] ?? kind),
      url,
    ]),
  references: (value) =>
    rows(value, ({ label, text = '', arxiv, doi, url }) => [
      label && `[${label}]`,
      text,
      arxiv && !text.includes(arxiv) && `arXiv:${arxiv}`,
      ...[doi, url].filter((each) => each && !text.includes(each)),
    ]),
  coHosts: (value) => rows(value, ({ name, url }) => [texts(name), url]),
};

/** Fields with codes of the API. */
const CODES = new Set(['language', ...SESSION_CHOICES.map(({ name }) => String(name))]);

/**
 * A code in words; other values unchanged.
 * @param {string} name of the field
 * @param {string} value
 * @param {Organizer} reader
 */
export const inWords = (name, value, reader) => (CODES.has(name) ? SAYINGS[name](value, reader) : value);

/** @param {'formats' | 'statuses' | 'kinds'} choices @returns {(value: any, reader: Organizer) => string} */
function choiceIn(choices) {
  return (value, { words }) => /** @type {Record<string, string>} */ (words[choices])[value] ?? String(value);
}

/** Local time at the venue, without conversion. @param {unknown} value @param {Organizer} reader */
function moment(value, { lang }) {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(String(value)) ?? [];
  const at = `${day}T${time}Z`;
  return day && !Number.isNaN(Date.parse(at)) ? `${fullDay(at, 'UTC', lang)} ${time}` : String(value);
}
