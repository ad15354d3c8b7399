/** Message without results: the API's alternative query, or a link back. */
import { search, wordsOf, write } from '../filters.js';
import { html } from '../html.js';

/** @import { Filters } from '../filters.js' */

/**
 * @param {Filters} filters
 * @param {Suggestion | undefined} suggestion alternative query of the API
 * @param {Reader} reader
 */
export function nothingFound(filters, suggestion, { words }) {
  const q = wordsOf(filters);
  return html`<section class="nothing-found">
    <h2>${q ? words.nothingFoundFor(q) : words.nothingFound}</h2>
    ${suggestion ? suggested(filters, suggestion, words) : html`<p>${q ? words.otherWords : words.nothingFoundAdvice}</p>`}
    ${!(suggestion && q) && html`<p><a class="button" href="/">${words.showAll}</a></p>`}
  </section>`;
}

/** @param {Filters} filters @param {Suggestion} suggestion @param {Words} words */
function suggested(filters, { reason, q, without = [], total }, words) {
  const rest = Object.fromEntries(Object.entries(filters).filter(([name]) => !without.includes(name)));
  const dates = { from: words.fromDate, to: words.toDate };
  const names = without.map((name) => ({ ...words, ...dates })[/** @type {'year'} */ (name)] ?? name);
  const { before, link, after } =
    reason === 'filters' ? words.withoutFilters(names.join(words.listJoiner), total) : words[reason](q ?? '', total);
  return html`<p class="suggestion">
    ${before}<a href="/${write(search(rest, q ?? wordsOf(filters)))}">${link}</a>${after}
  </p>`;
}
