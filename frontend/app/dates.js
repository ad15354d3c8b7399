/**
 * Formats dates and times. A session's time is displayed in its own time zone, and on a second line in the reader's.
 * Does not depend on the current time.
 */

/** Abbreviations of time zones that browsers do not know in every language. */
/** @type {Record<string, string>} */
const ABBREVIATIONS = { 'Asia/Tokyo': 'JST', 'Asia/Seoul': 'KST' };

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} lang @param {Intl.DateTimeFormatOptions} options */
function format(lang, options) {
  const key = lang + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, options);
  formats.set(key, known);
  return known;
}

/** Calendar day of the start at the venue. @param {string} iso */
export const localDate = (iso) => iso.slice(0, 10);

/** @param {string} iso */
export const yearOf = (iso) => iso.slice(0, 4);

/**
 * `2月15日` and `木`, or `Thu 15 Feb`: for lists grouped by year.
 * @param {Pick<Session, 'start' | 'timeZone'>} session
 * @param {Reader} reader
 * @param {Intl.DateTimeFormatOptions} [year]
 */
export function shortDay({ start, timeZone }, { lang }, year = {}) {
  const at = new Date(start);
  const inFront = lang === 'ja' ? {} : { weekday: /** @type {const} */ ('short') };
  const month = lang === 'ja' ? 'long' : 'short';
  const day = format(lang, { ...year, month, day: 'numeric', ...inFront, timeZone }).format(at);
  const weekday = lang === 'ja' ? format(lang, { weekday: 'short', timeZone }).format(at) : '';
  return { day: day.replace(',', ''), weekday };
}

/**
 * For lists without years: `2024年2月15日` and `木`, or `Thu 15 Feb 2024`.
 * @param {Session} session
 * @param {Reader} reader
 */
export const datedDay = (session, reader) => shortDay(session, reader, { year: 'numeric' });

/**
 * `2024年2月15日(木)`, `Thursday 15 February 2024`
 * @param {string} start
 * @param {string} timeZone
 * @param {string} lang
 */
export const fullDay = (start, timeZone, lang) =>
  format(lang, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: lang === 'ja' ? 'short' : 'long',
    timeZone,
  })
    .format(new Date(start))
    .replace(',', '');

/**
 * `15 February 2024`, without the weekday
 * @param {{start: string, timeZone: string}} session
 * @param {string} lang
 */
export const dateOnly = ({ start, timeZone }, lang) =>
  format(lang, { year: 'numeric', month: 'long', day: 'numeric', timeZone }).format(new Date(start));

/** `2024年2月`, `February 2024` @param {string} month `2024-02` @param {string} lang */
export const monthName = (month, lang) =>
  format(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00Z`));

/** `木`, `Thu` @param {string} day `2024-02-15` @param {string} lang */
export const weekdayOf = (day, lang) =>
  format(lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));

/** @param {string} iso @param {string} timeZone `10:30` */
const clock = (iso, timeZone) =>
  format('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(iso));

/**
 * `2024年2月14日(水) 23:00 JST`, `Wednesday 14 February 2024, 23:00 JST`
 * @param {string} iso
 * @param {string} timeZone
 * @param {string} lang
 */
export const dayAndTime = (iso, timeZone, lang) =>
  [fullDay(iso, timeZone, lang), `${clock(iso, timeZone)} ${zoneName(timeZone, iso, lang)}`].join(
    lang === 'ja' ? ' ' : ', ',
  );

/** `15 Feb 2024, 10:30`: time of an organizer's action. @param {string} iso @param {{lang: string, zone: string}} reader */
export const doneAt = (iso, { lang, zone: timeZone }) =>
  format(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso));

/**
 * `10:30–11:30`, or `16:00` without a known end.
 * @param {Session} session
 * @param {string} [zone]
 */
export const hours = ({ start, end, timeZone }, zone = timeZone) =>
  [start, end].flatMap((iso) => (iso ? [clock(iso, zone)] : [])).join('–');

/**
 * `JST`, `CET`, `GMT+9`
 * @param {string} zone
 * @param {string} iso
 * @param {string} lang
 */
export function zoneName(zone, iso, lang) {
  if (ABBREVIATIONS[zone]) return ABBREVIATIONS[zone];
  const parts = format(lang, { timeZone: zone, timeZoneName: 'short' }).formatToParts(new Date(iso));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/**
 * The session's time in the reader's time zone; nothing if it is the same.
 * @param {Session} session
 * @param {Reader} reader
 */
export function onReadersClock(session, { zone, lang }) {
  const { start, timeZone } = session;
  const isSame =
    fullDay(start, zone, lang) === fullDay(start, timeZone, lang) && hours(session, zone) === hours(session);
  if (isSame) return null;
  return { day: fullDay(start, zone, lang), hours: hours(session, zone), zone: zoneName(zone, start, lang) };
}

/** Same as one text for lists, with the day if it is another one. @param {Session} session @param {Reader} reader */
export function readersTime(session, reader) {
  const mine = onReadersClock(session, reader);
  if (!mine) return null;
  const isSameDay = mine.day === fullDay(session.start, session.timeZone, reader.lang);
  const text = [!isSameDay && mine.day, mine.hours, mine.zone].filter(Boolean).join(' ');
  return reader.words.labelled(reader.words.yourTime, text);
}
