/** Adds a session to a web calendar. Other programs use the API's iCalendar file. */

/**
 * @typedef {object} Entry
 * @property {string} title
 * @property {string} start ISO 8601 with offset
 * @property {string} end
 * @property {string} [location]
 * @property {string} description
 */

/** Assumed duration of a session if unknown, in minutes. */
const USUAL = 60;

/** UTC in basic ISO 8601 format. @param {string} time */
const utc = (time) => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');

/**
 * End of a session; if unknown, the start plus the usual duration of its series.
 * @param {Session} session
 * @param {Map<string, Series>} series
 */
export function endOf({ start, end, numbers }, series) {
  const minutes = numbers.map((each) => series.get(each.series)?.defaults?.minutes).find(Boolean) ?? USUAL;
  return end ?? new Date(Date.parse(start) + minutes * 60_000).toISOString();
}

/** @param {Entry} entry */
export function googleUrl({ title, start, end, location, description }) {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${utc(start)}/${utc(end)}`,
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
    enddt: new Date(end).toISOString(),
    body: description,
    location: location ?? '',
  });
  // This service does not decode "+".
  return `https://outlook.office.com/calendar/0/deeplink/compose?${query.toString().replaceAll('+', '%20')}`;
}
