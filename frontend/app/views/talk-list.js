/** Front page: all talks, or those selected by the words and filters in the URL. */
import { filterChips } from '../elements/filter-chips.js';
import { choiceText } from '../elements/choice-name.js';
import { filterOpener, filterPanel, openFilters } from '../elements/filter-panel.js';
import { foundList } from '../elements/found-list.js';
import { moreButton } from '../elements/more-button.js';
import { nothingFound } from '../elements/nothing-found.js';
import { searchBox } from '../elements/search-box.js';
import { seriesIntroduction } from '../elements/series-introduction.js';
import { sessionProgramme } from '../elements/session-programme.js';
import { sortSwitch } from '../elements/sort-switch.js';
import { takeAlong } from '../elements/take-along.js';
import { compactSwitch, talkLines } from '../elements/talk-lines.js';
import { topicLinks } from '../elements/topic-links.js';
import { choose, chosen, limit, ordered, orderOf, queries, read, search, titled, wordsOf, write } from '../filters.js';
import { html } from '../html.js';
import { openedPages } from '../opened-pages.js';
import { sittings } from '../sessions.js';
import { isCompact, toggleCompact } from '../settings.js';

/** @import { Problem } from '../api.js' */

const ORDERS = /** @type {const} */ (['relevance', '-start']);

/** Calendar and schedule of all sessions. */
const WHOLE = { feed: '/talks', query: '' };

/** The last suggestions are displayed until new ones arrive. @type {Suggestions | null} */
let suggestions = null;

/** The most frequent terms, loaded once, after the first list. @type {TopicCount[]} */
let topics = [];

/** @param {Visit} visit @returns {Promise<Page>} */
export async function talkList(visit) {
  const { api } = visit;
  const filters = read(visit.query);
  const { talks: firstPage, facets: query } = queries(filters);
  const q = wordsOf(filters);
  const suggested = q ? api.suggest(q).catch(() => null) : null;
  const answers = Promise.all([api.talks(firstPage), api.facets(query)]);
  const refused = await answers.then(
    () => null,
    (/** @type {Problem} */ problem) => problem,
  );
  const reader = await visit.reader;
  const { words } = reader;
  // While typing, a failed search keeps the page; other errors replace it.
  if (refused && q && refused.status !== 400) return whole(words.searchFailed, null, html`${notNow(refused, words)}`);
  const [talks, facets] = await answers;
  const opened = await openedPages(talks, api.moreTalks, visit.more);
  const names = await speakerNames(filters.speaker ?? [], opened.items, facets, visit);
  const orders = ORDERS.map((order) => ({
    name: words.orders[order],
    href: `/${write(ordered(filters, order))}`,
    here: order === orderOf(filters),
  }));
  return {
    ...page(opened),
    later: suggested?.then(withSuggestions) ?? (topics.length === 0 ? withTopics() : undefined),
  };

  /** @param {string} name @param {string} value */
  function labelOf(name, value) {
    return name === 'speaker' ? names?.get(value) : undefined;
  }

  async function withTopics() {
    topics = (await api.statistics('').catch(() => null))?.topics ?? [];
    return page(opened);
  }

  /** @param {Suggestions | null} found */
  function withSuggestions(found) {
    suggestions = found;
    return page(opened);
  }

  /** @param {{items: Talk[], next?: string}} list @returns {Page} */
  function page({ items: shown, next }) {
    const announce = shown.length > 0 || !q ? words.talkCount(facets.total) : words.nothingFoundFor(q);
    const found = html`<div class="list-options">
        ${filterOpener(filters, words)} ${q && shown.length > 0 && sortSwitch(orders, words)}
        ${shown.length > 0 && compactSwitch(isCompact(), words)}
        ${shown.length > 0 && takeAlong({ feed: '/talks', list: '/talks', query: write({ ...filters, sort: [] }) }, reader)}
      </div>
      ${filterChips(filters, labelOf, reader)}
      ${shown.length === 0 ? nothingFound(filters, talks.suggestion, reader) : list(shown, filters, reader)}
      ${next && moreButton(reader.words, reader.words.shownOf(shown.length, facets.total))}`;
    const more = async () => page(await openedPages({ items: shown, next }, api.moreTalks, 1));
    const compact = () => {
      toggleCompact();
      return page({ items: shown, next });
    };
    return whole(announce, facets, found, { more, compact });
  }

  /** Names words and filters. */
  function title() {
    const parts = titled(filters).map(({ name, value }) => choiceText(name, value, labelOf(name, value), reader));
    return [...(q ? [words.searchTitle(q)] : []), ...parts].join(' · ') || words.siteName;
  }

  /**
   * @param {string} announce
   * @param {Facets | null} counted
   * @param {Markup} found
   * @param {Page['verbs']} [more]
   * @returns {Page}
   */
  function whole(announce, counted, found, more) {
    const box = { q, label: words.searchTalks, hint: words.searchHint, suggestions: q ? suggestions : null };
    return {
      title: title(),
      canonical: '/',
      announce,
      verbs: { ...verbs(visit), ...more },
      main: html`<div class="talk-list">
        <header class="opening">
          <h1>${words.talks} ${counted && html`<span class="count">${words.countOnly(counted.total)}</span>`}</h1>
          ${seriesIntroduction(reader)} ${searchBox(box, reader)}
          ${(!q || topics.length > 0) && topicLinks(topics, reader)}
        </header>
        <div class="found" data-key="found">${found}</div>
        ${counted && filterPanel(counted, filters, reader)}
      </div>`,
    };
  }
}

/**
 * Actions of the list. Each is applied to the current URL, because several may occur before a response.
 * @param {Visit} visit
 * @returns {NonNullable<Page['verbs']>}
 */
const verbs = ({ now, go }) => ({
  filter: ({ name, value, on }) => go(`/${write(choose(read(now()), name, value, on))}`),
  limit: ({ name, value }) => go(`/${write(limit(read(now()), name, value))}`),
  search: ({ value, values }) => {
    const before = read(now());
    const after = search(before, values?.q ?? value);
    if (wordsOf(after) !== wordsOf(before)) go(`/${write(after)}`, { typed: true });
  },
  open: ({ value }) => go(value),
  'open-filters': openFilters,
});

/** @param {Talk[]} talks @param {import('../filters.js').Filters} filters @param {Reader} reader */
function list(talks, filters, reader) {
  if (isCompact()) return talkLines(talks, reader);
  return orderOf(filters) === '-start'
    ? sessionProgramme(sittings(talks), reader, chosen(filters).length === 0 ? WHOLE : undefined)
    : foundList(talks, reader);
}

/** The index is being built, or the server is not reachable. @param {Problem} problem @param {Reader['words']} words */
const notNow = ({ title, detail }, words) =>
  html`<section class="nothing-found" role="alert">
    <h2>${title ?? words.failed}</h2>
    <p>${detail ?? words.offline}</p>
    <p><button type="button" class="button" data-verb="retry">${words.retry}</button></p>
  </section>`;

/**
 * Names of the speakers whose ids are in the URL; usually known from the loaded talks.
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
