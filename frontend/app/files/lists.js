/** Filters, sorting and paging of lists, as in the API. */
import { localDate, yearOf } from '../dates.js';
import { folded } from './folded-text.js';

/** Values of a talk by filter. @type {Record<string, (talk: Talk) => (string | undefined)[]>} */
export const VALUES = {
  year: ({ session }) => [yearOf(session.start)],
  fiscalYear: ({ session }) => [fiscalYear(session.start)],
  series: ({ session }) => session.numbers.map(({ series }) => series),
  language: ({ language }) => [language?.code],
  kind: ({ session }) => [session.kind],
  format: ({ session }) => [session.format],
  status: ({ session }) => [session.status],
  material: ({ materials }) => (materials.length > 0 ? [...new Set(materials.map(({ kind }) => kind))] : ['none']),
  joint: ({ session }) => [String(session.numbers.length > 1)],
  speaker: ({ speakers }) => [...new Set(speakers.map(({ id }) => id))],
};

/** The fiscal year starts in April. @param {string} start */
const fiscalYear = (start) => String(Number(yearOf(start)) - (Number(start.slice(5, 7)) < 4 ? 1 : 0));

/**
 * Values of one filter are combined by "or", filters by "and".
 * @param {Talk} talk
 * @param {URLSearchParams} asked
 * @param {string} [except] a filter to ignore
 */
export function accepts(talk, asked, except) {
  const day = localDate(talk.session.start);
  const from = asked.get('from');
  const to = asked.get('to');
  if ((from && day < from) || (to && day > to)) return false;
  const institutes = asked.getAll('affiliation');
  if (institutes.length > 0 && !institutes.some((name) => isFrom(talk, name))) return false;
  return Object.entries(VALUES).every(([filter, valuesOf]) => {
    const wanted = asked.getAll(filter).flatMap((value) => value.split(','));
    return filter === except || wanted.length === 0 || valuesOf(talk).some((value) => value && wanted.includes(value));
  });
}

/**
 * Substring match of printed affiliations: 京都大学 matches 京都大 and 京都大学大学院理学研究科.
 * @param {Talk} talk
 * @param {string} name
 */
function isFrom({ speakers }, name) {
  const short = (/** @type {string} */ text) => folded(text).text.replace(/大学/g, '大').replace(/\s/g, '');
  const wanted = short(name);
  return speakers.some(({ affiliation = {} }) =>
    Object.values(affiliation).some((text) => short(text).includes(wanted)),
  );
}

/**
 * @param {Talk[]} talks in order of relevance after a search
 * @param {string} order
 */
export function sorted(talks, order) {
  if (order === 'relevance') return talks;
  const direction = order.startsWith('-') ? -1 : 1;
  const time = (/** @type {Talk} */ { session }) => Date.parse(session.start) * direction;
  return [...talks].sort((a, b) => time(a) - time(b) || a.position - b.position);
}

/**
 * @template T
 * @param {T[]} all
 * @param {URLSearchParams} asked
 * @returns {List<T>}
 */
export function pageOf(all, asked) {
  const limit = Number(asked.get('limit') ?? 20);
  const from = Number(asked.get('cursor') ?? 0);
  const next = new URLSearchParams(asked);
  next.set('cursor', String(from + limit));
  return {
    items: all.slice(from, from + limit),
    total: all.length,
    ...(from + limit < all.length && { next: `?${next}` }),
  };
}
