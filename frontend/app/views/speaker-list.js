/** List of all speakers, or of those found by the words in the URL. */
import { phrase } from '../elements/phrase.js';
import { searchBox } from '../elements/search-box.js';
import { read, search, wordsOf, write } from '../filters.js';
import { html } from '../html.js';
import { foundIn } from '../marks.js';
import { comparable, everybody } from '../people.js';

/** @typedef {import('../model.js').Page} Page */
/** @typedef {import('../model.js').Reader} Reader */
/** @typedef {import('../model.js').Speaker} Speaker */
/** @typedef {import('../model.js').Visit} Visit */

/** @param {Visit} visit @returns {Promise<Page>} */
export async function speakerList({ api, query, now, go, ...visit }) {
  const q = wordsOf(read(query));
  const [reader, everyone, named] = await Promise.all([
    visit.reader,
    everybody(api),
    // Without the index, names are matched in the browser.
    q ? everybody(api, q).catch(() => null) : null,
  ]);
  const { words } = reader;
  const shown = q ? found(everyone, named, q) : everyone;
  const ask = (/** @type {string} */ text) => {
    const wanted = wordsOf(search({}, text));
    if (wanted !== wordsOf(read(now()))) go(`/speakers${write({ q: wanted ? [wanted] : [] })}`, { replace: true });
  };
  return {
    title: words.speakers,
    description: words.speakersDescription,
    announce: shown.length > 0 ? words.speakerCount(shown.length) : words.noSuchName,
    verbs: { search: ({ value, values }) => ask(values?.q ?? value) },
    main: html`<div class="speaker-list">
      <h1>${words.speakers} <span class="count">${words.speakerCount(shown.length)}</span></h1>
      ${searchBox({ q, label: words.filterByName, hint: words.filterByName }, reader)}
      ${
        shown.length > 0
          ? html`<ul class="people" data-key="people">
              ${shown.map((speaker) => person(speaker, reader))}
            </ul>`
          : html`<p class="none">${words.noSuchName}</p>`
      }
    </div>`,
  };
}

/**
 * Speakers found by the API, then those whose affiliation contains the words.
 * @param {Speaker[]} everyone
 * @param {Speaker[] | null} named
 * @param {string} q
 */
function found(everyone, named, q) {
  const wanted = comparable(q);
  const has = (/** @type {import('../model.js').TextMap} */ map = {}) =>
    Object.values(map).some((text) => comparable(text).includes(wanted));
  const first = named ?? everyone.filter(({ name }) => has(name));
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...everyone.filter(({ id, affiliation }) => !ids.has(id) && has(affiliation))];
}

/** @param {Speaker} speaker @param {Reader} reader */
const person = ({ id, name, affiliation, talkCount, highlights }, reader) =>
  html`<li data-key="speaker-${id}">
    <a href="/speakers/${id}">
      <span class="name">${phrase(name, reader, foundIn(highlights, 'name'))}</span>
      <span class="affiliation">${phrase(affiliation, reader)}</span>
      <span class="count"
        ><span aria-hidden="true">${talkCount}</span
        ><span class="visually-hidden">${reader.words.talkCount(talkCount)}</span></span
      >
    </a>
  </li>`;
