/** Maps JSON Pointers of the API's messages to fields of the form. */
import { SESSION_CHOICES, SESSION_TEXTS, TALK_TEXTS } from '../editable-fields.js';
import { isBlankRow } from './form-rows.js';
import { NAME_LANGUAGES } from './record-kinds.js';

/** @import { TalkForm } from './talk-form.js' */
/** @typedef {{pointer?: string, code?: string, detail?: string}} Remark */

/** Pointers of members whose field has another name. @type {[RegExp, string][]} */
const ELSEWHERE = [
  [/^\/session\/start\b.*/, '/session/day'],
  [/^\/session\/end\b.*/, '/session/to'],
  [/^\/session\/coHosts\b/, '/coHosts'],
  [/^\/session\/series\b.*/, '/session/series'],
  [/^\/session\/numbers?$/, '/session/numbers/0/number'],
  [/^(\/session\/numbers\/\d+)\b.*/, '$1/number'],
  [/^(\/speakers\/\d+)\/(?:id|speakerId)$/, '$1'],
];

/**
 * Blank rows are not sent, so row numbers of body and form differ.
 * @param {string} pointer
 * @param {TalkForm} form
 */
function rowsCounted(pointer, form) {
  const [, rows, at, rest = ''] =
    /^\/(speakers|materials|references|coHosts|furtherTalks)\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
  if (!rows) return pointer;
  const filled = form[/** @type {'speakers'} */ (rows)].flatMap((row, index) => (isBlankRow(row) ? [] : [index]));
  return `/${rows}/${filled[Number(at)] ?? at}${rest}`;
}

/** Languages in which a text has a field. @param {TextMap} map @param {{languages: string[]}} form @returns {string[]} */
export const languagesOf = (map, { languages }) => [
  ...new Set([...languages, ...Object.keys(map).filter((lang) => map[lang])]),
];

/**
 * Languages of a person's name. A known speaker also has a reading and a Latin form.
 * @param {import('./form-rows.js').PersonRow} row @param {{languages: string[]}} form
 */
export const nameLanguages = ({ id, name }, form) => [
  ...new Set([...(id ? NAME_LANGUAGES : []), ...languagesOf(name, form)]),
];

/** Names of all fields of a form. @param {TalkForm} form @returns {string[]} */
export function fieldNames(form) {
  const { session } = form;
  const texts = (/** @type {string} */ name, /** @type {TextMap} */ map) =>
    languagesOf(map, form).map((lang) => `${name}/${lang}`);
  const members = (/** @type {string} */ name, /** @type {string[]} */ ...of) => of.map((each) => `${name}/${each}`);
  return [
    ...TALK_TEXTS.flatMap(({ name }) => texts(`/${name}`, form[name])),
    ...form.speakers.flatMap((row, at) => [
      ...(row.id && !row.mending ? [`/speakers/${at}`] : members(`/speakers/${at}/name`, ...nameLanguages(row, form))),
      ...texts(`/speakers/${at}/affiliation`, row.affiliation),
      `/speakers/${at}/role`,
    ]),
    '/language',
    ...form.materials.flatMap(({ label }, at) => [
      ...members(`/materials/${at}`, 'url', 'kind'),
      ...texts(`/materials/${at}/label`, label),
    ]),
    ...form.references.flatMap((_, at) => members(`/references/${at}`, 'text', 'label', 'arxiv', 'doi', 'url')),
    ...form.coHosts.flatMap(({ name }, at) => [...texts(`/coHosts/${at}/name`, name), `/coHosts/${at}/url`]),
    ...form.furtherTalks.flatMap(({ name, affiliation, title }, at) => [
      ...texts(`/furtherTalks/${at}/name`, name),
      ...texts(`/furtherTalks/${at}/affiliation`, affiliation),
      ...texts(`/furtherTalks/${at}/title`, title),
    ]),
    ...members('/session', 'day', 'from', 'to', 'timeZone', 'series', ...SESSION_CHOICES.map(({ name }) => name)),
    ...(session.id || session.numbers.some(({ number }) => number)
      ? session.numbers.map((_, at) => `/session/numbers/${at}/number`)
      : []),
    ...SESSION_TEXTS.flatMap(({ name }) => texts(`/session/${name}`, session[name])),
  ];
}

/**
 * The field itself, the field around it, or the first field in it.
 * @param {string} place
 * @param {string[]} fields
 * @returns {string | undefined}
 */
export function nearestField(place, fields) {
  const inside = (/** @type {string} */ outer, /** @type {string} */ inner) => inner.startsWith(`${outer}/`);
  return (
    fields.find((field) => field === place) ??
    fields.filter((field) => inside(field, place)).sort((a, b) => b.length - a.length)[0] ??
    (place ? fields.find((field) => inside(place, field)) : undefined)
  );
}

/**
 * @param {string} pointer
 * @param {TalkForm} form
 * @param {string[]} fields names of the displayed fields
 * @returns {string | undefined} the name of the field
 */
export function fieldOf(pointer, form, fields) {
  let place = pointer;
  for (const [pattern, name] of ELSEWHERE) place = place.replace(pattern, name);
  place = rowsCounted(place, form);
  return (
    nearestField(place, fields) ??
    // A new session has no numbers yet, only series.
    (place.startsWith('/session/numbers') ? fields.find((field) => field === '/session/series') : undefined)
  );
}

/**
 * @template {Remark} T
 * @param {T[]} remarks
 * @param {TalkForm} form
 * @param {string[]} fields
 */
export const byField = (remarks, form, fields) => grouped(remarks, (pointer) => fieldOf(pointer, form, fields));

/**
 * @template {Remark} T
 * @param {T[]} remarks
 * @param {(pointer: string) => string | undefined} fieldAt
 * @returns {Map<string, T[]>} by field; remarks without a field have an empty name
 */
export function grouped(remarks, fieldAt) {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  for (const remark of remarks) {
    const field = (remark.pointer !== undefined && fieldAt(remark.pointer)) || '';
    found.set(field, [...(found.get(field) ?? []), remark]);
  }
  return found;
}
