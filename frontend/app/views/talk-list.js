/** The front page: every talk, or those that the filters in the address leave. */
import { filterChips } from '../elements/filter-chips.js';
import { filterPanel } from '../elements/filter-panel.js';
import { seriesIntroduction } from '../elements/series-introduction.js';
import { sessionProgramme } from '../elements/session-programme.js';
import { choose, limit, queries, read, write } from '../filters.js';
import { html } from '../html.js';
import { sittings } from '../sessions.js';

/** @typedef {import('../model.js').Talk} Talk */
/** @typedef {import('../model.js').Facets} Facets */
/** @typedef {import('../model.js').Page} Page */
/** @typedef {import('../model.js').TextMap} TextMap */
/** @typedef {import('../model.js').Visit} Visit */

/** @param {Visit} visit @returns {Promise<Page>} */
export async function talkList(visit) {
  const { api } = visit;
  const filters = read(visit.query);
  const { talks: firstPage, facets: query } = queries(filters);
  const [reader, talks, facets] = await Promise.all([visit.reader, api.talks(firstPage), api.facets(query)]);
  const names = await speakerNames(filters.speaker ?? [], talks.items, facets, visit);
  return page(talks.items, talks.next);

  /** @param {Talk[]} shown @param {string} [next] @returns {Page} */
  function page(shown, next) {
    const { words } = reader;
    const more = async () => {
      const following = await api.moreTalks(/** @type {string} */ (next));
      return page([...shown, ...following.items], following.next);
    };
    return {
      title: words.siteName,
      canonical: '/',
      announce: words.talkCount(facets.total),
      verbs: {
        filter: ({ name, value, on }) => visit.go(`/${write(choose(filters, name, value, on))}`),
        limit: ({ name, value }) => visit.go(`/${write(limit(filters, name, value))}`),
        more,
      },
      main: html`<div class="talk-list">
        <header class="opening">
          <h1>${words.talks} <span class="count">${words.countOnly(facets.total)}</span></h1>
          ${seriesIntroduction(reader)}
        </header>
        ${filterPanel(facets, filters, reader)}
        <div class="found" data-key="found">
          ${filterChips(filters, (name, value) => (name === 'speaker' ? names.get(value) : undefined), reader)}
          ${shown.length === 0 ? nothing(reader) : sessionProgramme(sittings(shown), reader)}
          ${next && moreButton(shown.length, facets.total, reader)}
        </div>
      </div>`,
    };
  }
}

/** @param {import('../model.js').Reader} reader */
const nothing = ({ words }) =>
  html`<section class="nothing">
    <h2>${words.nothingFound}</h2>
    <p>${words.nothingFoundAdvice}</p>
    <p><a class="button" href="/">${words.showAll}</a></p>
  </section>`;

/** @param {number} shown @param {number} total @param {import('../model.js').Reader} reader */
const moreButton = (shown, total, { words }) =>
  html`<p class="more">
    <span>${words.shownOf(shown, total)}</span>
    <button type="button" class="button" data-verb="more">${words.more}</button>
  </p>`;

/**
 * The address holds ids; people want names. They are usually already here.
 * @param {string[]} ids
 * @param {Talk[]} talks
 * @param {Facets} facets
 * @param {Visit} visit
 * @returns {Promise<Map<string, TextMap>>}
 */
async function speakerNames(ids, talks, { facets }, { api }) {
  /** @type {Map<string, TextMap>} */
  const names = new Map(talks.flatMap(({ speakers }) => speakers.map(({ id, name }) => [id, name])));
  for (const { value, label } of facets.speaker ?? []) if (label) names.set(value, label);
  const unknown = ids.filter((id) => !names.has(id));
  const found = await Promise.all(unknown.map((id) => api.speaker(id).catch(() => null)));
  for (const speaker of found) if (speaker) names.set(speaker.id, speaker.name);
  for (const id of ids) {
    const listed = facets.speaker?.some(({ value }) => value === id);
    if (!listed) (facets.speaker ??= []).push({ value: id, count: 0, label: names.get(id) });
  }
  return names;
}
