/** Everybody who has spoken, by name. */
import { nameFilter } from '../elements/name-filter.js';
import { phrase } from '../elements/phrase.js';
import { html } from '../html.js';
import { comparable, everybody } from '../people.js';

/** @typedef {import('../model.js').Page} Page */
/** @typedef {import('../model.js').Reader} Reader */
/** @typedef {import('../model.js').Speaker} Speaker */
/** @typedef {import('../model.js').Visit} Visit */

/** @param {Visit} visit @returns {Promise<Page>} */
export async function speakerList({ api, ...visit }) {
  const [reader, speakers] = await Promise.all([visit.reader, everybody(api)]);
  const { words } = reader;
  const list = html`<ul class="people">
    ${speakers.map((speaker) => person(speaker, reader))}
  </ul>`;
  return {
    title: words.speakers,
    description: words.speakersDescription,
    main: html`<div class="speaker-list">
      <h1>${words.speakers} <span class="count">${words.speakerCount(speakers.length)}</span></h1>
      ${nameFilter(words, list)}
    </div>`,
  };
}

/** @param {Speaker} speaker @param {Reader} reader */
function person({ id, name, affiliation, talkCount }, reader) {
  const words = [...Object.values(name), ...Object.values(affiliation ?? {})].join(' ');
  return html`<li data-find="${comparable(words)}" data-key="speaker-${id}">
    <a href="/speakers/${id}">
      <span class="name">${phrase(name, reader)}</span>
      <span class="affiliation">${phrase(affiliation, reader)}</span>
      <span class="count"
        ><span aria-hidden="true">${talkCount}</span
        ><span class="visually-hidden">${reader.words.talkCount(talkCount)}</span></span
      >
    </a>
  </li>`;
}
