/** Add-to-calendar: two web calendars as links, and for every other program a file made here. */
import { googleUrl, icsFile, outlookUrl } from '../calendar.js';
import { CustomElement, define } from '../custom-element.js';
import { html } from '../html.js';

/** @typedef {import('../calendar.js').Entry} Entry */
/** @typedef {import('../model.js').Reader} Reader */

/**
 * @param {Entry} entry
 * @param {string} name of the file
 * @param {Reader} reader
 */
export const calendarLinks = (entry, name, { words, now }) =>
  html`<ul class="calendar-links">
    <li>
      <calendar-file name="${name}" text="${icsFile(entry, now)}"
        ><button type="button">${words.icsFile}</button></calendar-file
      >
    </li>
    <li><a href="${googleUrl(entry)}">${words.googleCalendar}</a></li>
    <li><a href="${outlookUrl(entry)}">${words.outlook}</a></li>
  </ul>`;

class CalendarFile extends CustomElement {
  connectedCallback() {
    this.addEventListener('click', this.download);
  }

  /** @param {Event} event */
  download(event) {
    if (!(event.target instanceof HTMLButtonElement)) return;
    // Parsing markup turns every line end into "\n"; the format wants both characters.
    const text = (this.getAttribute('text') ?? '').replace(/\r?\n/g, '\r\n');
    const file = new Blob([text], { type: 'text/calendar;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = this.getAttribute('name') ?? 'session.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }
}

define('calendar-file', CalendarFile);
