/** What a reader takes along: a calendar entry, a citation, an address. */
import { bibtex, citation, numbersText } from '../citation.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { calendarLinks } from './calendar-links.js';
import { copyButton } from './copy-button.js';

/** @typedef {import('../model.js').Reader} Reader */
/** @typedef {import('../model.js').Session} Session */
/** @typedef {import('../model.js').Talk} Talk */

/**
 * @param {Talk} talk
 * @param {string} url
 * @param {Reader} reader
 */
export const shareButtons = (talk, url, reader) =>
  html`<ul class="share-buttons">
    <li>${copyButton(reader.words.copyCitation, citation(talk, reader, url), reader.words)}</li>
    <li>${copyButton(reader.words.copyBibtex, bibtex(talk, reader, url), reader.words)}</li>
    <li>${copyButton(reader.words.copyLink, url, reader.words)}</li>
  </ul>`;

/**
 * @param {Session} session
 * @param {Talk[]} talks
 * @param {string} url
 * @param {Reader} reader
 */
export function sessionCalendar(session, talks, url, reader) {
  const { words, lang } = reader;
  const numbers = numbersText(session, reader);
  const name = plain(session.title, lang) || (talks.length === 1 ? plain(talks[0].title, lang) : '');
  const who = (/** @type {Talk} */ talk) => talk.speakers.map((each) => plain(each.name, lang)).join(words.listJoiner);
  const lines = talks.map((talk) =>
    [plain(talk.title, lang) || words.titleToCome, who(talk)].filter(Boolean).join(' — '),
  );
  const entry = {
    uid: `${session.id}@seminar-archive`,
    title: [numbers, name || words.kinds[session.kind]].filter(Boolean).join(' '),
    start: session.start,
    end: session.end,
    status: session.status,
    location: plain(session.venue, lang) || (session.format === 'online' ? words.formats.online : ''),
    description: [...lines, '', url].join('\n'),
    url,
  };
  const [number] = session.numbers;
  const file = number ? `${number.series}-${number.number}.ics` : 'session.ics';
  return html`<section class="session-calendar">
    <h2>${words.addToCalendar}</h2>
    ${calendarLinks(entry, file, reader)}
  </section>`;
}
