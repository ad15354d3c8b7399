/** Puts a session into the reader's calendar: as an iCalendar file (RFC 5545) or a link to a web calendar. */

/**
 * @typedef {object} Entry
 * @property {string} uid
 * @property {string} title
 * @property {string} start ISO 8601 with offset
 * @property {string} [end] unknown for some sessions; then the entry only has a start
 * @property {string} [location]
 * @property {string} description
 * @property {string} url
 * @property {'scheduled' | 'confirmed' | 'cancelled' | 'postponed'} status
 */

const STATUS = { scheduled: 'TENTATIVE', confirmed: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

/** A moment in UTC, which means the same in every zone. @param {string | Date} time */
const utc = (time) => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** TEXT, section 3.3.11. @param {string} text */
const escapeText = (text) =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/**
 * Section 3.1: at most 75 octets a line, and never a character cut in two.
 * @param {string} line
 */
export function fold(line) {
  const encoder = new TextEncoder();
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

/**
 * @param {Entry} entry
 * @param {Date} now
 */
export function icsFile(entry, now) {
  const { uid, title, start, end, location, description, url, status } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Seminar Archive//Web page//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    end && `DTEND:${utc(end)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    location && `LOCATION:${escapeText(location)}`,
    `URL:${url}`,
    `STATUS:${STATUS[status]}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => `${fold(String(line))}\r\n`)
    .join('');
}

/** @param {Entry} entry */
export function googleUrl({ title, start, end, location, description }) {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${utc(start)}/${utc(end ?? start)}`,
    details: description,
    location: location ?? '',
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** @param {Entry} entry */
export function outlookUrl({ title, start, end, location, description }) {
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: new Date(start).toISOString(),
    ...(end && { enddt: new Date(end).toISOString() }),
    body: description,
    location: location ?? '',
  });
  // This service shows "+" as it is.
  return `https://outlook.office.com/calendar/0/deeplink/compose?${query.toString().replaceAll('+', '%20')}`;
}
