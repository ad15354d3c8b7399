/** Converts the cells of the statistics into chart data, and links chart elements to filtered lists. */
import { write } from './filters.js';

/** @import { Filters } from './filters.js' */
/** @typedef {{key: string, total: number, counts: Map<number, number>}} Group A group of talks by year */
/** @typedef {{years: number[], groups: Group[], totals: Map<number, number>}} Stack */

/** Key of the group of joint sessions; not a valid slug. */
export const JOINT = '+';
/** Key of the group with unknown values. */
export const UNKNOWN = '';

/** @param {Cell} cell */
export const seriesKey = ({ series }) => (series.length > 1 ? JOINT : (series[0] ?? UNKNOWN));
/** @param {Cell} cell */
export const languageKey = ({ language }) => language ?? UNKNOWN;

/**
 * @param {Cell[]} cells
 * @param {(cell: Cell) => string} keyOf
 * @returns {Stack} all years from first to last, including years without talks; largest group first, joint and unknown
 *   last
 */
export function stack(cells, keyOf) {
  const named = cells.map(({ year }) => year);
  const first = Math.min(...named);
  const years = cells.length > 0 ? Array.from({ length: Math.max(...named) - first + 1 }, (_, i) => first + i) : [];
  /** @type {Map<string, Group>} */
  const groups = new Map();
  /** @type {Map<number, number>} */
  const totals = new Map();
  for (const cell of cells) {
    const { year, count } = cell;
    const key = keyOf(cell);
    const group = groups.get(key) ?? { key, total: 0, counts: new Map() };
    groups.set(key, group);
    group.total += count;
    group.counts.set(year, (group.counts.get(year) ?? 0) + count);
    totals.set(year, (totals.get(year) ?? 0) + count);
  }
  const isLast = (/** @type {Group} */ { key }) => Number(key === JOINT) + 2 * Number(key === UNKNOWN);
  return { years, totals, groups: [...groups.values()].sort((a, b) => isLast(a) - isLast(b) || b.total - a.total) };
}

/**
 * Series with joint sessions, sorted by their number.
 * @param {Cell[]} cells
 * @returns {string[]}
 */
export function sharers(cells) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { series, count } of cells.filter((cell) => seriesKey(cell) === JOINT)) {
    for (const slug of series) counts.set(slug, (counts.get(slug) ?? 0) + count);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([slug]) => slug);
}

/**
 * URL of the list of a group's talks, in one year or in all.
 * @param {Filters} filters filters of the counts
 * @param {string} key of {@link seriesKey}
 * @param {number} [year]
 * @returns {string | null} null if no filter selects the group
 */
export function seriesLink(filters, key, year) {
  if (key === UNKNOWN) return null;
  /** @type {Filters} */
  const chosen = key === JOINT ? { joint: ['true'] } : { series: [key], joint: ['false'] };
  return listOf({ ...filters, ...chosen, ...inYear(year) });
}

/** @param {Filters} filters @param {string} key of {@link languageKey} @param {number} [year] @returns {string | null} */
export const languageLink = (filters, key, year) =>
  key === UNKNOWN ? null : listOf({ ...filters, language: [key], ...inYear(year) });

/** @param {Filters} filters @param {number} year */
export const yearLink = (filters, year) => listOf({ ...filters, ...inYear(year) });

/** Without filters, the link leads to the page of the speaker. @param {Filters} filters @param {string} id */
export const speakerLink = (filters, id) =>
  write(filters) ? listOf({ ...filters, speaker: [id] }) : `/speakers/${encodeURIComponent(id)}`;

/** @param {Filters} filters @param {string} name */
export const affiliationLink = (filters, name) => listOf({ ...filters, affiliation: [name] });

/** @param {Filters} filters @param {string} words */
export const topicLink = (filters, words) => listOf({ ...filters, q: [[...(filters.q ?? []), words].join(' ')] });

/** Quoted for the search, displayed without quotes. @param {string} words */
export const topicName = (words) => words.replace(/^"(.*)"$/, '$1');

/** @param {number} [year] @returns {Filters} */
const inYear = (year) => (year === undefined ? {} : { year: [String(year)] });
/** @param {Filters} filters */
const listOf = (filters) => `/${write(filters)}`;
