/** What the talk list is asked for, as it stands in the address, which is the only place where it lives. */

/** Filters that take several values, in the order in which they are offered. */
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
export const DATES = /** @type {const} */ (['from', 'to']);
const FILTERS = [...CHOICES, 'affiliation', ...DATES];
const NAMES = ['q', ...FILTERS, 'sort'];
/** Of these there is one value, and it may hold a comma; so may the name of an institute. */
const SINGLE = new Set(['q', 'sort']);
const WHOLE = new Set([...SINGLE, 'affiliation']);

/** @typedef {Record<string, string[]>} Filters Values by name; a filter without values is absent */

/**
 * Reads the query of an address. What is not a filter is left alone; values are judged by the API.
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
 * The same filters always give the same address.
 * @param {Filters} filters
 * @returns {string} a query with its question mark, or nothing
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
 * @param {string} value a date, or nothing to take the limit away
 * @returns {Filters}
 */
export const limit = (filters, name, value) => ({ ...filters, [name]: value ? [value] : [] });

/** The words that are searched for, or nothing. @param {Filters} filters */
export const wordsOf = ({ q = [] }) => q[0] ?? '';

/**
 * Other words among the same filters. An order belongs to the words it was chosen for, so none outlives them.
 * @param {Filters} filters
 * @param {string} text as it was typed
 * @returns {Filters}
 */
export function search(filters, text) {
  const q = text.trim();
  return q ? { ...filters, q: [q] } : { ...filters, q: [], sort: [] };
}

/**
 * The order of the list; without words, nothing can be more or less relevant.
 * @param {Filters} filters
 */
export const orderOf = ({ q, sort }) => sort?.[0] ?? (q?.length ? 'relevance' : '-start');

/** @param {Filters} filters @param {string} order @returns {Filters} */
export const ordered = (filters, order) => ({ ...filters, sort: order === orderOf({ q: filters.q }) ? [] : [order] });

/** Only the words and their order, without any filter. @param {Filters} filters @returns {Filters} */
export const unfiltered = ({ q = [], sort = [] }) => ({ q, sort });

/**
 * Every single choice, for showing and removing it. The words that are searched for stand in the search box.
 * @param {Filters} filters
 * @returns {{name: string, value: string}[]}
 */
export const chosen = (filters) => FILTERS.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));

/**
 * What the talk list asks the API for.
 * @param {Filters} filters
 */
export function queries(filters) {
  const facets = write({ ...filters, sort: [] });
  return { talks: `?limit=100${write(filters).replace('?', '&')}`, facets };
}
