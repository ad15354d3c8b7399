/** List of all speakers in alphabetical order or by number of talks, or of those found by the words in the URL. */
import { sortSwitch } from '../elements/sort-switch.js';
import { phrase, romanizedName } from '../elements/phrase.js';
import { searchBox } from '../elements/search-box.js';
import { ordered, read, search, wordsOf, write } from '../filters.js';
import { html } from '../html.js';
import { foundIn } from '../marks.js';
import { comparable, everybody } from '../people.js';
import { language } from '../settings.js';

const BY_TALKS = '-talkCount';
/** Letters with fewer speakers share a heading in English, as on the page without script. */
const ENOUGH = 6;

/** @param {Visit} visit @returns {Promise<Page>} */
export async function speakerList({ api, query, now, go, ...visit }) {
  const filters = read(query);
  const q = wordsOf(filters);
  const [reader, everyone, named] = await Promise.all([
    visit.reader,
    everybody(api, '', language() === 'en' ? 'latinName' : ''),
    // Without the index, names are matched in the browser.
    q ? everybody(api, q).catch(() => null) : null,
  ]);
  const { words } = reader;
  const byTalks = !q && filters.sort?.[0] === BY_TALKS;
  const shown = q ? found(everyone, named, q) : byTalks ? [...everyone].sort(more) : everyone;
  const ask = (/** @type {string} */ text) => {
    const wanted = wordsOf(search({}, text));
    if (wanted !== wordsOf(read(now()))) go(`/speakers${write({ q: wanted ? [wanted] : [] })}`, { typed: true });
  };
  const orders = [
    { name: words.byName, href: '/speakers', here: !byTalks },
    { name: words.byTalks, href: `/speakers${write(ordered({}, BY_TALKS))}`, here: byTalks },
  ];
  return {
    title: words.speakers,
    announce: shown.length > 0 ? words.speakerCount(shown.length) : words.noSuchName,
    verbs: { search: ({ value, values }) => ask(values?.q ?? value) },
    main: html`<div class="speaker-list">
      <h1>${words.speakers} <span class="count">${words.speakerCount(shown.length)}</span></h1>
      ${searchBox({ q, label: words.filterByName, hint: words.filterByName }, reader)}
      ${!q && sortSwitch(orders, words)} ${shown.length === 0 && html`<p class="none">${words.noSuchName}</p>`}
      ${q || byTalks ? people(shown, reader) : byHeading(shown, reader)}
    </div>`,
  };
}

/** @param {Speaker} a @param {Speaker} b */
const more = (a, b) => b.talkCount - a.talkCount;

/** @param {Speaker[]} everyone in alphabetical order @param {Reader} reader */
function byHeading(everyone, reader) {
  /** @type {Map<string, Speaker[]>} */
  const groups = new Map();
  for (const speaker of everyone) {
    const heading = headingOf(speaker, reader);
    groups.set(heading, [...(groups.get(heading) ?? []), speaker]);
  }
  const letters = [...groups].map(([first, speakers]) => ({ first, last: first, speakers }));
  const headings = (reader.lang === 'en' ? joined(letters, reader.words.otherNames) : letters).map(
    ({ first, last, speakers }, place) => ({
      heading: first === last ? first : `${first}–${last}`,
      id: `speakers-${place}`,
      speakers,
    }),
  );
  return html`<nav class="jump-bar" aria-label="${reader.words.headings}">
      <ul>
        ${headings.map(({ heading, id }) => html`<li><a href="#${id}">${heading}</a></li>`)}
      </ul>
    </nav>
    ${headings.map(
      ({ heading, id, speakers }) =>
        html`<section data-key="${heading}" aria-labelledby="${id}">
          <h2 id="${id}">${heading}</h2>
          ${people(speakers, reader)}
        </section>`,
    )}`;
}

/** @typedef {{first: string, last: string, speakers: Speaker[]}} Letters Speakers below a heading, from one letter to another */

/** Joins letters with few speakers. @param {Letters[]} letters @param {string} other heading of names in other scripts */
function joined(letters, other) {
  /** @type {Letters[]} */
  const found = [];
  const isSmall = (/** @type {Letters} */ { speakers }) => speakers.length < ENOUGH;
  const both = (/** @type {Letters} */ a, /** @type {Letters} */ b) => ({
    ...a,
    last: b.last,
    speakers: [...a.speakers, ...b.speakers],
  });
  const others = letters.filter(({ first }) => first === other);
  for (const each of letters.filter(({ first }) => first !== other)) {
    const before = found.at(-1);
    if (before && isSmall(before)) found.splice(-1, 1, both(before, each));
    else found.push(each);
  }
  const [before, end] = found.slice(-2);
  if (end && isSmall(end)) found.splice(-2, 2, both(before, end));
  return [...found, ...others];
}

/** In Japanese, all Latin names are one group. @param {Speaker} speaker @param {Reader} reader */
function headingOf({ heading }, { lang, words }) {
  const found = heading?.[lang] ?? '#';
  if (found === '#') return words.otherNames;
  return lang === 'ja' && /[A-Z]/.test(found) ? 'A–Z' : found;
}

/** @param {Speaker[]} shown @param {Reader} reader */
const people = (shown, reader) =>
  shown.length > 0 &&
  html`<ul class="people" data-key="people">
    ${shown.map((speaker) => person(speaker, reader))}
  </ul>`;

/**
 * Speakers found by the API, then those whose affiliation contains the words.
 * @param {Speaker[]} everyone
 * @param {Speaker[] | null} named
 * @param {string} q
 */
function found(everyone, named, q) {
  const wanted = comparable(q);
  const has = (/** @type {TextMap} */ map = {}) => Object.values(map).some((text) => comparable(text).includes(wanted));
  const first = named ?? everyone.filter(({ name }) => has(name));
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...everyone.filter(({ id, affiliation }) => !ids.has(id) && has(affiliation))];
}

/** @param {Speaker} speaker @param {Reader} reader */
const person = ({ id, name, romanized, affiliation, talkCount, highlights }, reader) =>
  html`<li data-key="speaker-${id}">
    <a href="/speakers/${id}">
      <span class="name">${phrase(name, reader, foundIn(highlights, 'name'))}</span>
      ${romanizedName(romanized, reader)} <span class="affiliation">${phrase(affiliation, reader)}</span>
      <span class="count"
        ><span aria-hidden="true">${talkCount}</span
        ><span class="visually-hidden">${reader.words.talkCount(talkCount)}</span></span
      >
    </a>
  </li>`;
