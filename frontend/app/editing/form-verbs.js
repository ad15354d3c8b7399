/** Actions of the form as pure functions between forms, with the element to focus next. */
import { SESSION_FACTS, byName } from '../editable-fields.js';
import { readAnnouncement } from './announcement-text.js';
import { identifiers, referenceLines } from './reference-lines.js';
import { isBlankRow, NEW_ROW, rowVerbs, withRows } from './form-rows.js';
import { valueAt, withValue } from './form-value.js';

/** @import { Announcement } from './announcement-text.js' */
/** @import { RowsName } from './form-rows.js' */
/** @import { TalkForm } from './talk-form.js' */
/** @import { Detail } from '../verbs.js' */
/** @typedef {import('./form-rows.js').Step<TalkForm>} Step */

/** Id of the first field of a row. @param {TalkForm} form @param {RowsName} rows @param {number} at */
function firstField(form, rows, at) {
  if (rows === 'speakers') {
    const { id, mending } = form.speakers[at];
    return id && !mending
      ? `/speakers/${at}/affiliation/${form.languages[0]}`
      : `/speakers/${at}/name/${form.languages[0]}`;
  }
  return `/${rows}/${at}/${FIRST[rows] ?? `name/${form.languages[0]}`}`;
}

/** First field of a row that does not begin with a name. @type {Partial<Record<RowsName, string>>} */
const FIRST = { materials: 'url', references: 'text' };

/** Rows of the form of a talk. @type {import('./form-rows.js').RowKind<TalkForm>} */
export const TALK_ROWS = {
  newRow: (form, rows) => ({
    ...NEW_ROW[/** @type {RowsName} */ (rows)](),
    ...(rows === 'speakers' && form.session.kind === 'panel' && { role: 'panelist' }),
  }),
  firstField: (form, rows, at) => firstField(form, /** @type {RowsName} */ (rows), at),
};

/**
 * Actions of rows of a talk.
 * @param {() => TalkForm} form
 * @param {(step: (detail: Detail) => Step) => (detail: Detail) => any} then
 */
export const talkRowVerbs = (form, then) => ({
  ...rowVerbs(form, then, TALK_ROWS),
  'mend-name': then(({ value }) => changePerson(form(), Number(value), 'mend')),
  'paste-references': then(({ values }) => pasteReferences(form(), values?.text ?? '')),
});

/** @param {TalkForm} form @param {number} at @param {Speaker} person @returns {Step} */
export function choosePerson(form, at, { id, name, affiliation = {} }) {
  const row = form.speakers[at];
  const known = Object.values(row.affiliation).some((text) => text.trim()) ? row.affiliation : affiliation;
  const chosen = { ...row, id, name, affiliation: known, mending: false };
  const next = { ...form, speakers: form.speakers.with(at, chosen) };
  return { form: next, focus: firstField(next, 'speakers', at) };
}

/** @param {TalkForm} form @param {number} at @param {'another' | 'mend'} what @returns {Step} */
export function changePerson(form, at, what) {
  const row = form.speakers[at];
  const changed =
    what === 'mend' ? { ...row, mending: true } : { ...row, id: '', name: {}, affiliation: {}, mending: false };
  const next = { ...form, speakers: form.speakers.with(at, changed) };
  return { form: next, focus: firstField(next, 'speakers', at) };
}

/** Identifiers follow the text of a reference unless they were edited. */
/** @param {TalkForm} form @param {string} name @param {string} value @returns {TalkForm} */
export function editText(form, name, value) {
  const row = /^(\/references\/\d+)\/text$/.exec(name)?.[1];
  const next = withValue(form, name, value);
  if (!row) return next;
  const [old, now] = [identifiers(valueAt(form, name)), identifiers(value)];
  return /** @type {const} */ (['arxiv', 'doi', 'url']).reduce((made, id) => {
    const follows = valueAt(made, `${row}/${id}`) === (old[id] ?? '');
    return follows ? withValue(made, `${row}/${id}`, now[id] ?? '') : made;
  }, next);
}

/** @param {TalkForm} form @param {string} text @returns {Step} */
export function pasteReferences(form, text) {
  const read = referenceLines(text);
  const next = read.length > 0 ? withRows(form, 'references', read) : form;
  return {
    form: next,
    focus: read.length > 0 ? firstField(next, 'references', next.references.length - 1) : undefined,
  };
}

/** Language of a text, determined from its script. @param {string} text */
const writtenIn = (text) => (/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(text) ? 'ja' : 'en');
/** @param {string} [text] */
const texts = (text) => (text ? { [writtenIn(text)]: text } : undefined);

/**
 * Fills the form from a text block; values that the text does not contain are kept.
 * @param {TalkForm} form
 * @param {string} text
 * @param {string} today
 * @returns {{form: TalkForm, filled: string[], left: string[]}} filled: pointers
 */
export function pasteBlock(form, text, today) {
  const read = readAnnouncement(text, today);
  const session = given({
    ...{ day: read.day, from: read.from, to: read.to, format: read.format },
    ...byName(SESSION_FACTS, (name) => texts(read[name])),
  });
  const talk = given({ title: texts(read.title), abstract: texts(read.abstract), language: read.language });
  let next = { ...form, ...talk, session: { ...form.session, ...session } };
  const speakers = read.speakers.map(({ name, affiliation }) => ({
    name: texts(name),
    affiliation: texts(affiliation) ?? {},
  }));
  const [written] = [talk.title, talk.abstract, speakers[0]?.name].flatMap((map) => Object.keys(map ?? {}));
  if (written && !form.languages.includes(written)) next = { ...next, languages: [written] };
  if (speakers.length > 0) next = withRows({ ...next, speakers: [] }, 'speakers', speakers);
  if (read.references.length > 0) next = withRows({ ...next, references: [] }, 'references', read.references);
  if (read.materials.length > 0) next = withRows(next, 'materials', read.materials);
  const filled = [
    ...(read.day ? ['/session/time'] : []),
    ...(speakers.length > 0 ? ['/speakers'] : []),
    ...Object.keys(talk).map((name) => `/${name}`),
    ...SESSION_FACTS.flatMap(({ name }) => (read[name] ? [`/session/${name}`] : [])),
    ...(read.format ? ['/session/format'] : []),
    ...(read.materials.length > 0 ? ['/materials'] : []),
    ...(read.references.length > 0 ? ['/references'] : []),
  ];
  return { form: next, filled, left: read.left };
}

/** @param {Record<string, unknown>} values */
const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Ensures at least one row for speakers. @param {TalkForm} form @returns {TalkForm} */
export const withSomebody = (form) =>
  form.speakers.every(isBlankRow) && form.speakers.length === 0 ? withRows(form, 'speakers') : form;
