/** Form values of a talk and its session: all values are strings, and rows have keys. */
import { SESSION_CHOICES, SESSION_TEXTS, TALK_TEXTS, byName } from '../editable-fields.js';
import { chapterLines } from '../chapters.js';
import { NEW_ROW } from './form-rows.js';
import { toWall } from './zoned-time.js';

/** @import { PersonRow } from './form-rows.js' */
/** @typedef {{series: string, number: string}} NumberRow */

/** @import { SessionChoice, SessionText } from '../editable-fields.js' */
/** @typedef {SessionRows & Record<SessionText, TextMap> & Record<SessionChoice, string>} SessionForm */

/**
 * Values of a session besides its texts and choices.
 * @typedef {object} SessionRows
 * @property {string} id of an existing session, or empty
 * @property {string} timeZone
 * @property {string} seriesZone time zone of a new session unless another is stated
 * @property {string} day
 * @property {string} from
 * @property {string} to
 * @property {string[]} series of a new session
 * @property {NumberRow[]} numbers by series; blank ones of a new session follow those of the series
 */

/** @typedef {TalkRows & Record<import('../editable-fields.js').TalkText, TextMap>} TalkForm */

/**
 * Values of a talk besides its texts.
 * @typedef {object} TalkRows
 * @property {string[]} languages of the text fields
 * @property {string} language
 * @property {PersonRow[]} speakers
 * @property {import('./form-rows.js').MaterialRow[]} materials
 * @property {import('./form-rows.js').ReferenceRow[]} references
 * @property {import('./form-rows.js').CoHostRow[]} coHosts of the session
 * @property {import('./form-rows.js').FurtherTalkRow[]} furtherTalks of a new session
 * @property {SessionForm} session
 */

/**
 * An empty form.
 * @param {string} lang
 * @param {Partial<SessionForm> & {timeZone: string}} session default values
 * @returns {TalkForm}
 */
export const blankForm = (lang, session) => ({
  languages: [lang],
  ...byName(TALK_TEXTS, () => ({})),
  language: '',
  speakers: [NEW_ROW.speakers()],
  materials: [],
  references: [],
  coHosts: [],
  furtherTalks: [],
  session: {
    id: '',
    seriesZone: session.timeZone,
    day: '',
    from: '',
    to: '',
    series: [],
    numbers: [],
    ...byName(SESSION_CHOICES, (name) => (name === 'kind' ? 'talk' : '')),
    ...byName(SESSION_TEXTS, () => ({})),
    ...session,
  },
});

/**
 * @param {Talk} talk
 * @param {Session} session
 * @param {string} lang
 * @param {string[]} [series] that the organizer may assign
 * @returns {TalkForm}
 */
export function formOf(talk, session, lang, series = []) {
  const texts = [talk.title, talk.abstract, talk.speakers[0]?.name, session.venue];
  const used = [...new Set(texts.flatMap((map) => Object.keys(map ?? {})))];
  return {
    languages: used.length > 0 ? used : [lang],
    ...byName(TALK_TEXTS, (name) => talk[name] ?? {}),
    language: talk.language?.code ?? '',
    speakers: talk.speakers.map(({ id, name, affiliation = {}, role }, at) => ({
      key: `s${at}`,
      id,
      name,
      affiliation,
      role,
    })),
    materials: talk.materials.map(({ kind, label = {}, url, chapters }, at) => ({
      ...{ key: `m${at}`, kind, label, url },
      ...(chapters && { chapters: chapterLines(chapters) }),
    })),
    references: (talk.references ?? []).map(({ label = '', text, arxiv = '', doi = '', url = '' }, at) => ({
      key: `r${at}`,
      ...{ label, text, arxiv, doi, url },
    })),
    coHosts: (session.coHosts ?? []).map(({ name, url = '' }, at) => ({ key: `c${at}`, name, url })),
    furtherTalks: [],
    session: sessionFormOf(session, series),
  };
}

/** @param {Session} session @param {string[]} offered @returns {SessionForm} */
function sessionFormOf(session, offered) {
  const { id, timeZone } = session;
  const { day, time } = toWall(session.start, timeZone);
  return {
    ...{ id, timeZone, day, seriesZone: '' },
    ...byName(SESSION_CHOICES, (name) => session[name] ?? ''),
    ...byName(SESSION_TEXTS, (name) => session[name] ?? {}),
    from: time,
    to: session.end ? toWall(session.end, timeZone).time : '',
    series: session.numbers.map(({ series }) => series),
    numbers: [
      ...session.numbers.map(({ series, number }) => ({ series, number: String(number) })),
      ...offered
        .filter((slug) => session.numbers.every(({ series }) => series !== slug))
        .map((slug) => ({ series: slug, number: '' })),
    ],
  };
}
