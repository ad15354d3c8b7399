/** Calendar links, citation and URL of a session. */
import { endOf } from '../calendar.js';
import { citation, numbersText } from '../citation.js';
import { asPlainText } from '../formulas.js';
import { html } from '../html.js';
import { shapeUrl } from '../shapes.js';
import { plain } from '../text.js';
import { calendarLinks } from './calendar-links.js';
import { copyButton } from './copy-button.js';

/** Formats of reference managers. */
const CITATIONS = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
];

/** @param {Talk} talk @param {string} url @param {Reader} reader */
export const shareButtons = (talk, url, reader) =>
  html`<ul class="share-buttons">
    <li>${copyButton(reader.words.copyCitation, citation(talk, reader, url), reader.words)}</li>
    <li>${copyButton(reader.words.copyBibtex, { source: `/talks/${talk.id}.bib` }, reader.words)}</li>
    <li>${copyButton(reader.words.copyLink, url, reader.words)}</li>
    <li class="entries">
      ${CITATIONS.map(
        ([shape, name]) =>
          html`<a href="${shapeUrl(reader.archive, `/talks/${talk.id}`, shape)}" download="${talk.id}.${shape}"
            >${name}</a
          > `,
      )}
    </li>
  </ul>`;

/** @param {Session} session @param {Talk[]} talks @param {string} url @param {Reader} reader */
export function sessionCalendar(session, talks, url, reader) {
  const { words, lang } = reader;
  const numbers = numbersText(session, reader);
  const titleOf = (/** @type {Talk} */ talk) => asPlainText(plain(talk.title, lang));
  const name = asPlainText(plain(session.title, lang)) || (talks.length === 1 ? titleOf(talks[0]) : '');
  const who = (/** @type {Talk} */ talk) => talk.speakers.map((each) => plain(each.name, lang)).join(words.listJoiner);
  const lines = talks.map((talk) => [titleOf(talk) || words.titleToCome, who(talk)].filter(Boolean).join(' — '));
  const entry = {
    title: [numbers, name || words.kinds[session.kind]].filter(Boolean).join(' '),
    start: session.start,
    end: endOf(session, reader.series),
    location: plain(session.venue, lang) || (session.format === 'online' ? words.formats.online : ''),
    description: [...lines, '', url].join('\n'),
  };
  const [number] = session.numbers;
  const file = {
    url: shapeUrl(reader.archive, `/sessions/${session.id}`, 'ics', { lang }),
    name: number ? `${number.series}-${number.number}.ics` : 'session.ics',
  };
  return html`<section class="session-calendar">
    <h2>${words.addToCalendar}</h2>
    ${calendarLinks(entry, file, reader)}
  </section>`;
}
