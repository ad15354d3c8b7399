/** Add-to-calendar links: two web calendars, and an iCalendar file for other programs. */
import { googleUrl, outlookUrl } from '../calendar.js';
import { html } from '../html.js';

/**
 * @param {import('../calendar.js').Entry} entry
 * @param {{url: string, name: string}} file
 * @param {Reader} reader
 */
export const calendarLinks = (entry, file, { words }) =>
  html`<ul class="calendar-links">
    <li><a href="${file.url}" download="${file.name}">${words.icsFile}</a></li>
    <li><a href="${googleUrl(entry)}">${words.googleCalendar}</a></li>
    <li><a href="${outlookUrl(entry)}">${words.outlook}</a></li>
  </ul>`;
