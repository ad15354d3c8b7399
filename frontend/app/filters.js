/** The filters of the talk list as they stand in the address, which is the only place where they live. */

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
const NAMES = [...CHOICES, ...DATES];

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
    const values = given.getAll(name).flatMap((value) => value.split(','));
    const distinct = [...new Set(values.map((value) => value.trim()).filter(Boolean))];
    if (distinct.length > 0) filters[name] = distinct;
  }
  return filters;
}

/**
 * The same filters always give the same address.
 * @param {Filters} filters
 * @returns {string} a query with its question mark, or nothing
 */
export function write(filters) {
  const pairs = NAMES.filter((name) => filters[name]?.length).map(
    (name) => `${name}=${[...filters[name]].sort().map(encodeURIComponent).join(',')}`,
  );
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

/**
 * Every single choice, for showing and removing it.
 * @param {Filters} filters
 * @returns {{name: string, value: string}[]}
 */
export const chosen = (filters) => NAMES.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));

/**
 * What the talk list asks the API for.
 * @param {Filters} filters
 */
export function queries(filters) {
  const facets = write(filters);
  return { talks: `?limit=100${facets.replace('?', '&')}`, facets };
}
