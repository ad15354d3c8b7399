/** Number of talks per filter value, given all other filters and the search words. */
import { accepts, VALUES } from './lists.js';
import { questionOf, searchTalks } from './search.js';

/** Chronological values, latest first; others are sorted by count. */
const LATEST_FIRST = new Set(['year', 'fiscalYear', 'joint']);
/** Same upper bound as the API. */
const MOST_SPEAKERS = 20;

/** @param {Talk[]} all @param {URLSearchParams} asked @returns {Facets} */
export function facetsOf(all, asked) {
  const question = questionOf(asked.get('q') ?? '');
  const found = question ? searchTalks(all, question) : all;
  const names = new Map(all.flatMap(({ speakers }) => speakers.map(({ id, name }) => [id, name])));
  /** @type {Record<string, FacetValue[]>} */
  const facets = {};
  for (const [filter, valuesOf] of Object.entries(VALUES)) {
    const within = found.filter((talk) => accepts(talk, asked, filter));
    const counted = [...counts(within.flatMap(valuesOf))].map(([value, count]) => ({ value, count }));
    counted.sort(LATEST_FIRST.has(filter) ? latest : most);
    facets[filter] =
      filter === 'speaker'
        ? counted.slice(0, MOST_SPEAKERS).map((each) => ({ ...each, label: names.get(each.value) }))
        : counted;
  }
  return { total: found.filter((talk) => accepts(talk, asked)).length, facets };
}

/** @param {FacetValue} a @param {FacetValue} b */
const latest = (a, b) => (a.value < b.value ? 1 : -1);
/** @param {FacetValue} a @param {FacetValue} b */
const most = (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1);

/** @param {(string | undefined)[]} values @returns {Map<string, number>} */
export function counts(values) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const value of values) if (value !== undefined) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
