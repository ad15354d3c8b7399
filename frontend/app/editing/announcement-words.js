/** Phrases of announcements in each language, independent of the interface language. */
import { fullDay, hours, zoneName } from '../dates.js';

/** @typedef {typeof ja} AnnouncementWords */

/** Traditional format of these announcements. @param {Session} session */
const plainHours = (session) => hours(session).replace('–', '~');

/** @param {Session} session @param {string} lang @param {Intl.DateTimeFormatOptions} options */
const told = ({ start, timeZone }, lang, options) =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone }).format(new Date(start));

/** @param {Session} session @param {'ja' | 'en'} lang */
const zone = ({ start, timeZone }, lang) => zoneName(timeZone, start, lang);

const ja = {
  when: '日時',
  speakers: { speaker: '発表者', panelist: 'パネリスト', contributor: '話題提供者', chair: '座長' },
  place: '場所',
  formats: { online: 'オンライン', hybrid: 'ハイブリッド', onsite: '対面' },
  streamingVenue: 'オンライン配信会場',
  coHosts: '共催',
  title: '発表題目',
  abstract: '概要',
  references: '参考文献',
  remarks: '備考',
  unknown: '未定',
  speakerUnknown: '講演者未定',
  titleUnknown: '題目未定',
  comma: '、',
  label: (/** @type {string} */ name, /** @type {string} */ note = '') => `${name}${note && `（${note}）`}：`,
  person: (/** @type {string} */ name, /** @type {string} */ from) => `${name} 氏${from && `(${from})`}`,
  quoted: (/** @type {string} */ title) => `「${title}」`,
  spoken: (/** @type {string} */ language) => `（ご講演は${language}）`,
  marked: { scheduled: '', confirmed: '', cancelled: '【中止】', postponed: '【延期】' },
  time: (/** @type {Session} */ session) =>
    `${fullDay(session.start, session.timeZone, 'ja')} ${plainHours(session)}(${zone(session, 'ja')})`,
  day: (/** @type {Session} */ session) => told(session, 'ja', { month: 'long', day: 'numeric', weekday: 'short' }),
  clock: (/** @type {Session} */ session) =>
    `${told(session, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} ${zone(session, 'ja')}`,
  greeting: '各位',
  opening: {
    scheduled: (/** @type {string} */ what) => `${what}を下記のとおり予定しています。`,
    confirmed: (/** @type {string} */ what) => `${what}を下記のとおり開催します。ふるってご参加ください。`,
    cancelled: (/** @type {string} */ what) => `お知らせしていました${what}は、中止となりました。`,
    postponed: (/** @type {string} */ what) =>
      `お知らせしていました${what}は、延期となりました。新しい日時は、決まり次第お知らせします。`,
  },
  subject: (/** @type {string} */ what, /** @type {string} */ day) => `${what}のご案内（${day}）`,
  changed: (/** @type {string} */ what, /** @type {string} */ day) => `${what}（${day}）`,
  page: '詳細とカレンダーへの追加',
  registration: '参加登録',
  until: (/** @type {string} */ when) => `${when} 締切`,
};

/** @type {AnnouncementWords} */
const en = {
  when: 'Date',
  speakers: { speaker: 'Speaker', panelist: 'Panelists', contributor: 'Contributors', chair: 'Chair' },
  place: 'Place',
  formats: { online: 'online', hybrid: 'hybrid', onsite: 'on site' },
  streamingVenue: 'Streaming venue',
  coHosts: 'Co-hosts',
  title: 'Title',
  abstract: 'Abstract',
  references: 'References',
  remarks: 'Remarks',
  unknown: 'TBA',
  speakerUnknown: 'Speaker to be announced',
  titleUnknown: 'title to be announced',
  comma: ', ',
  label: (name, note = '') => `${name}${note && ` (${note})`}: `,
  person: (name, from) => `${name}${from && ` (${from})`}`,
  quoted: (title) => `“${title}”`,
  spoken: (language) => `(talk in ${language})`,
  marked: { scheduled: '', confirmed: '', cancelled: '[Cancelled] ', postponed: '[Postponed] ' },
  time: (session) =>
    `${fullDay(session.start, session.timeZone, 'en').replace(',', '')}, ${hours(session)} (${zone(session, 'en')})`,
  day: (session) =>
    told(session, 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(',', ''),
  clock: (session) =>
    `${told(session, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} ${zone(session, 'en')}`,
  greeting: 'Dear all,',
  opening: {
    scheduled: (what) => `We plan to hold ${what} as follows.`,
    confirmed: (what) => `We are pleased to announce ${what}. Everybody is welcome.`,
    cancelled: (what) => `${what}, which we had announced, is cancelled.`,
    postponed: (what) =>
      `${what}, which we had announced, is postponed. We will announce the new date as soon as we can.`,
  },
  subject: (what, day) => `${what}, ${day}`,
  changed: (what, day) => `${what}, ${day}`,
  page: 'Details and calendar',
  registration: 'Registration',
  until: (when) => `by ${when}`,
};

/** @type {Record<'ja' | 'en', AnnouncementWords>} */
export const ANNOUNCEMENT_WORDS = { ja, en };
