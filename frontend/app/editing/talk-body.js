/** Converts the form into request bodies: a complete one for a new talk, JSON Merge Patches (RFC 7396) otherwise. */
import { SESSION_CHOICES, SESSION_TEXTS, TALK_TEXTS, byName } from '../editable-fields.js';
import { LANGUAGES } from '../i18n.js';
import { isBlankRow } from './talk-form.js';
import { dayAfter, fromWall } from './zoned-time.js';

/** @typedef {import('../model.js').TextMap} TextMap */
/** @typedef {import('./talk-form.js').TalkForm} TalkForm */
/** @typedef {import('./talk-form.js').SessionForm} SessionForm */
/** @typedef {Record<string, unknown>} Body */

/** @param {TextMap} map @returns {TextMap | undefined} */
function text(map) {
  const said = Object.entries(map).filter(([, words]) => words.trim());
  return said.length > 0 ? Object.fromEntries(said.map(([lang, words]) => [lang, words.trim()])) : undefined;
}

/** Without empty members. @param {Body} body @returns {Body} */
const tidy = (body) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));

/** @param {TalkForm} form @param {'id' | 'speakerId'} idName */
const speakersOf = ({ speakers }, idName) =>
  speakers
    .filter((row) => !isBlankRow(row))
    .map(({ id, name, affiliation, role }) =>
      tidy({ ...(id ? { [idName]: id } : { name: text(name) ?? {} }), affiliation: text(affiliation), role }),
    );

/** Materials without a label get the name of their kind. @param {TalkForm} form */
const materialsOf = ({ materials, languages }) =>
  materials
    .filter((row) => !isBlankRow(row))
    .map(({ kind, label, url }) => tidy({ kind, label: text(label) ?? kindName(kind, languages), url: url.trim() }));

/** @param {string} kind @param {string[]} languages */
const kindName = (kind, languages) =>
  Object.fromEntries(
    languages.flatMap((lang) => {
      const words = LANGUAGES[/** @type {'ja'} */ (lang)]?.materials;
      return words ? [[lang, words[/** @type {'slides'} */ (kind)]]] : [];
    }),
  );

/** @param {TalkForm} form */
const referencesOf = ({ references }) =>
  references
    .filter((row) => !isBlankRow(row))
    .map(({ label, text: printed, arxiv, doi, url }) =>
      tidy({
        label: label.trim(),
        text: printed.trim().replace(/\s*\n\s*/g, ' '),
        arxiv: arxiv.trim(),
        doi: doi.trim(),
        url: url.trim(),
      }),
    );

/** An end that is not after the start is on the next day. @param {SessionForm} session */
export function timesOf({ day, from, to, timeZone }) {
  const start = fromWall({ day, time: from }, timeZone);
  const endDay = day && to && to <= from ? dayAfter(day, 1) : day;
  return { start, end: fromWall({ day: endDay, time: to }, timeZone) };
}

/**
 * Body of `POST /talks`.
 * @param {TalkForm} form
 * @returns {Body}
 */
export function newTalk(form) {
  const { session } = form;
  return tidy({
    ...byName(TALK_TEXTS, (name) => text(form[name])),
    language: form.language,
    speakers: speakersOf(form, 'speakerId'),
    materials: materialsOf(form),
    references: referencesOf(form),
    session: session.id
      ? { id: session.id }
      : tidy({
          ...timesOf(session),
          series: session.series,
          ...byName(SESSION_TEXTS, (name) => text(session[name])),
          ...byName(SESSION_CHOICES, (name) => session[name]),
        }),
  });
}

/** @param {TextMap} old @param {TextMap} wanted @returns {Record<string, string | null> | null | undefined} undefined if equal */
function textPatch(old, wanted) {
  const before = text(old) ?? {};
  const now = text(wanted) ?? {};
  const all = new Set([...Object.keys(before), ...Object.keys(now)]);
  const changed = [...all].filter((lang) => before[lang] !== now[lang]);
  if (changed.length === 0) return undefined;
  return Object.keys(now).length === 0 ? null : Object.fromEntries(changed.map((lang) => [lang, now[lang] ?? null]));
}

/** @param {unknown} old @param {unknown} wanted @returns {unknown} undefined if equal; `null` clears */
const patch = (old, wanted) => (JSON.stringify(old) === JSON.stringify(wanted) ? undefined : wanted || null);

/**
 * @param {TalkForm} base as it was read
 * @param {TalkForm} form
 * @returns {Body} empty without changes of the talk
 */
export const talkPatch = (base, form) =>
  given({
    ...byName(TALK_TEXTS, (name) => textPatch(base[name], form[name])),
    language: patch(base.language, form.language),
    speakers: patch(speakersOf(base, 'id'), speakersOf(form, 'id')),
    materials: patch(materialsOf(base), materialsOf(form)),
    references: patch(referencesOf(base), referencesOf(form)),
  });

/**
 * @param {TalkForm} base
 * @param {TalkForm} form
 * @returns {Body} empty without changes of the session
 */
export function sessionPatch({ session: base }, { session: form }) {
  const [old, wanted] = [timesOf(base), timesOf(form)];
  return given({
    start: patch(old.start, wanted.start),
    end: patch(old.end, wanted.end),
    ...byName(SESSION_TEXTS, (name) => textPatch(base[name], form[name])),
    ...byName(SESSION_CHOICES, (name) => patch(base[name], form[name])),
    numbers: patch(numbersOf(base), numbersOf(form)),
  });
}

/** Rows without a number are omitted. @param {SessionForm} session */
const numbersOf = ({ numbers }) =>
  numbers.filter(({ number }) => number.trim()).map(({ series, number }) => ({ series, number: Number(number) }));

/**
 * Corrected names, which belong to speakers and not to the talk.
 * @param {TalkForm} base
 * @param {TalkForm} form
 * @returns {{id: string, at: number, body: Body}[]}
 */
export const namePatches = (base, form) =>
  form.speakers.flatMap(({ id, name, mending }, at) => {
    const old = base.speakers.find((row) => row.id === id);
    const changed = mending && old && textPatch(old.name, name);
    return changed ? [{ id, at, body: { name: changed } }] : [];
  });

/** @param {Body} body */
const given = (body) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
