/** Filters, words and order of the talk list. The query of the URL is their only storage. */

/** Filters with several values, in displayed order. */
export const CHOICES = /** @type {const} */ ([
  'series',
  'year',
  'fiscalYear',
  'language',
  'kind',
  'material',
  'joint',
  'format',
  'status',
  'speaker',
]);
const DATES = /** @type {const} */ (['from', 'to']);
const FILTERS = [...CHOICES, 'affiliation', 'reference', ...DATES];
const NAMES = ['q', ...FILTERS, 'sort'];
/** Parameters with a single value, which may contain a comma; as may an affiliation. */
const SINGLE = new Set(['q', 'sort']);
const WHOLE = new Set([...SINGLE, 'affiliation']);

/** @typedef {Record<string, string[]>} Filters Values by name; a filter without values is absent */

/**
 * Parses a query. Other parameters are ignored; values are validated by the API.
 * @param {string} query
 * @returns {Filters}
 */
export function read(query) {
  const given = new URLSearchParams(query);
  /** @type {Filters} */
  const filters = {};
  for (const name of NAMES) {
    const values = given.getAll(name).flatMap((value) => (WHOLE.has(name) ? [value] : value.split(',')));
    const distinct = [...new Set(values.map((value) => value.trim()).filter(Boolean))];
    if (distinct.length > 0) filters[name] = SINGLE.has(name) ? distinct.slice(0, 1) : distinct;
  }
  return filters;
}

/**
 * Canonical: equal filters give equal URLs.
 * @param {Filters} filters
 * @returns {string} a query with its question mark, or an empty string
 */
export function write(filters) {
  const pairs = NAMES.filter((name) => filters[name]?.length).flatMap((name) => {
    const values = [...filters[name]].sort().map(encodeURIComponent);
    return WHOLE.has(name) ? values.map((value) => `${name}=${value}`) : [`${name}=${values.join(',')}`];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/**
 * @param {Filters} filters
 * @param {string} name
 * @param {string} value
 * @param {boolean} on
 * @returns {Filters}
 */
export function choose(filters, name, value, on) {
  const others = (filters[name] ?? []).filter((each) => each !== value);
  return { ...filters, [name]: on ? [...others, value] : others };
}

/**
 * @param {Filters} filters
 * @param {string} name
 * @param {string} value a date, or empty to remove the limit
 * @returns {Filters}
 */
export const limit = (filters, name, value) => ({ ...filters, [name]: value ? [value] : [] });

/** The search words, or an empty string. @param {Filters} filters */
export const wordsOf = ({ q = [] }) => q[0] ?? '';

/**
 * Replaces the words and keeps the filters. The order is reset, because it was chosen for the previous words.
 * @param {Filters} filters
 * @param {string} text input
 * @returns {Filters}
 */
export function search(filters, text) {
  const q = text.trim();
  return q ? { ...filters, q: [q] } : { ...filters, q: [], sort: [] };
}

/**
 * Sort order of the list; relevance requires words.
 * @param {Filters} filters
 */
export const orderOf = ({ q, sort }) => sort?.[0] ?? (q?.length ? 'relevance' : '-start');

/** @param {Filters} filters @param {string} order @returns {Filters} */
export const ordered = (filters, order) => ({ ...filters, sort: order === orderOf({ q: filters.q }) ? [] : [order] });

/** Words and order without filters. @param {Filters} filters @returns {Filters} */
export const unfiltered = ({ q = [], sort = [] }) => ({ q, sort });

/**
 * All chosen values, for the chips. The words are displayed in the search box.
 * @param {Filters} filters
 * @returns {{name: string, value: string}[]}
 */
export const chosen = (filters) => FILTERS.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));

/** @param {{name: string}} filter */
const isYear = ({ name }) => name === 'year' || name === 'fiscalYear';

/** Same in the order of titles: years first. @param {Filters} filters */
export const titled = (filters) => chosen(filters).sort((a, b) => Number(isYear(b)) - Number(isYear(a)));

/**
 * API queries of the talk list.
 * @param {Filters} filters
 */
export function queries(filters) {
  const facets = write({ ...filters, sort: [] });
  return { talks: `?limit=100${write(filters).replace('?', '&')}`, facets };
}
