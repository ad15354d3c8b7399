/** Converts the form into request bodies: a complete one for a new talk, JSON Merge Patches (RFC 7396) otherwise. */
import { chaptersOf } from '../chapters.js';
import { SESSION_CHOICES, SESSION_TEXTS, TALK_TEXTS, byName } from '../editable-fields.js';
import { LANGUAGES } from '../i18n.js';
import { isBlankRow } from './form-rows.js';
import { mergePatch, text, tidy } from './request-body.js';
import { dayAfter, fromWall } from './zoned-time.js';

/** @import { Body } from './request-body.js' */
/** @import { SessionForm, TalkForm } from './talk-form.js' */

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
    .map(({ kind, label, url, chapters = '' }) =>
      tidy({
        kind,
        label: text(label) ?? kindName(kind, languages),
        url: url.trim(),
        chapters: chapters.trim() ? chaptersOf(chapters) : undefined,
      }),
    );

/** @param {string} kind @param {string[]} languages */
const kindName = (kind, languages) =>
  Object.fromEntries(
    languages.flatMap((lang) => {
      const words = LANGUAGES[/** @type {'ja'} */ (lang)]?.materials;
      return words ? [[lang, words[/** @type {'slides'} */ (kind)]]] : [];
    }),
  );

/** A reference of which only an identifier is known is printed as that identifier. @param {TalkForm} form */
const referencesOf = ({ references }) =>
  references
    .filter((row) => !isBlankRow(row))
    .map(({ label, text: printed, arxiv, doi, url }) => {
      const ids = { arxiv: arxiv.trim(), doi: doi.trim(), url: url.trim() };
      const known = (ids.arxiv && `arXiv:${ids.arxiv}`) || (ids.doi && `doi:${ids.doi}`) || ids.url;
      return tidy({ label: label.trim(), text: printed.trim().replace(/\s*\n\s*/g, ' ') || known, ...ids });
    });

/** @param {TalkForm} form */
const coHostsOf = ({ coHosts }) =>
  coHosts.filter((row) => !isBlankRow(row)).map(({ name, url }) => tidy({ name: text(name) ?? {}, url: url.trim() }));

/** An end that is not after the start is on the next day. @param {SessionForm} session */
export function timesOf({ day, from, to, timeZone }) {
  const start = fromWall({ day, time: from }, timeZone);
  const endDay = day && to && to <= from ? dayAfter(day, 1) : day;
  return { start, end: fromWall({ day: endDay, time: to }, timeZone) };
}

/** Members of a talk that are alike in all requests. @param {TalkForm} form @param {'id' | 'speakerId'} idName @returns {Body} */
const talkBody = (form, idName) =>
  tidy({
    ...byName(TALK_TEXTS, (name) => text(form[name])),
    language: form.language,
    speakers: speakersOf(form, idName),
    materials: materialsOf(form),
    references: referencesOf(form),
  });

/** @param {TalkForm} form @returns {Body} */
const sessionBody = (form) =>
  tidy({
    ...timesOf(form.session),
    ...byName(SESSION_TEXTS, (name) => text(form.session[name])),
    ...byName(SESSION_CHOICES, (name) => form.session[name]),
    coHosts: coHostsOf(form),
  });

/** Rows without a number are omitted. @param {SessionForm} session */
const numbersOf = ({ numbers }) =>
  numbers.filter(({ number }) => number.trim()).map(({ series, number }) => ({ series, number: Number(number) }));

/**
 * A new session. Its numbers follow those of its series, unless one was entered.
 * @param {TalkForm} form
 * @returns {Body}
 */
function newSession(form) {
  const { series, numbers, timeZone, seriesZone } = form.session;
  const entered = numbersOf({ ...form.session, numbers: numbers.filter((row) => series.includes(row.series)) });
  const { coHosts, ...body } = sessionBody(form);
  return tidy({
    ...body,
    ...(entered.length > 0 ? { numbers: entered } : { series }),
    timeZone: timeZone === seriesZone ? undefined : timeZone,
    coHosts: form.coHosts.every(isBlankRow) ? undefined : coHosts,
  });
}

/**
 * Body of `POST /talks`.
 * @param {TalkForm} form
 * @returns {Body}
 */
export const newTalk = (form) => ({
  ...talkBody(form, 'speakerId'),
  session: form.session.id ? { id: form.session.id } : newSession(form),
});

/**
 * Lines of `POST /talks/batch` for a session with several talks.
 * @param {TalkForm} form
 * @param {SessionNumber[]} numbers of the new session, by a dry run
 * @returns {Body[]}
 */
export function newTalks(form, numbers) {
  const first = newTalk(form);
  const [place] = numbers;
  return [
    { ...first, session: { .../** @type {Body} */ (first.session), series: undefined, numbers } },
    ...form.furtherTalks
      .filter((row) => !isBlankRow(row))
      .map(({ name, affiliation, title }) =>
        tidy({
          title: text(title),
          speakers: text(name) ? [tidy({ name: text(name), affiliation: text(affiliation) })] : [],
          session: place,
        }),
      ),
  ];
}

/**
 * @param {TalkForm} base as it was read
 * @param {TalkForm} form
 * @returns {Body} empty without changes of the talk
 */
export const talkPatch = (base, form) => mergePatch(talkBody(base, 'id'), talkBody(form, 'id'));

/**
 * @param {TalkForm} base
 * @param {TalkForm} form
 * @returns {Body} empty without changes of the session
 */
export function sessionPatch(base, form) {
  const [old, wanted] = [base, form].map((each) => ({
    ...sessionBody(each),
    timeZone: each.session.timeZone,
    numbers: numbersOf(each.session),
  }));
  return mergePatch(old, wanted);
}

/**
 * Corrected names, which belong to speakers and not to the talk.
 * @param {TalkForm} base
 * @param {TalkForm} form
 * @returns {{id: string, at: number, body: Body}[]}
 */
export const namePatches = (base, form) =>
  form.speakers.flatMap(({ id, name, mending }, at) => {
    const old = base.speakers.find((row) => row.id === id);
    const body = mending && old ? mergePatch({ name: text(old.name) }, { name: text(name) }) : {};
    return Object.keys(body).length > 0 ? [{ id, at, body }] : [];
  });
