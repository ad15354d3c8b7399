/** Statistics of filtered talks; those of all talks were computed by the server. */
import { yearOf } from '../dates.js';
import { counts } from './facets.js';
import { accepts } from './lists.js';
import { questionOf, searchTalks } from './search.js';

/**
 * Without institutes and topics, which need the server's dictionaries.
 * @param {Talk[]} all
 * @param {URLSearchParams} asked
 * @returns {Statistics}
 */
export function statisticsOf(all, asked) {
  const question = questionOf(asked.get('q') ?? '');
  const within = all.filter((talk) => accepts(talk, asked));
  const talks = question ? searchTalks(within, question) : within;
  /** @type {Map<string, Cell>} */
  const cells = new Map();
  for (const { session, language } of talks) {
    const series = session.numbers.map((each) => each.series).sort();
    const cell = { year: Number(yearOf(session.start)), series, language: language?.code, count: 0 };
    const key = JSON.stringify(cell);
    const known = cells.get(key) ?? cell;
    known.count += 1;
    cells.set(key, known);
  }
  const names = new Map(talks.flatMap(({ speakers }) => speakers.map(({ id, name }) => [id, name])));
  const people = [...counts(talks.flatMap(({ speakers }) => [...new Set(speakers.map(({ id }) => id))]))];
  return {
    total: talks.length,
    talks: [...cells.values()].sort((a, b) => a.year - b.year),
    speakers: people.map(([id, count]) => ({ id, name: names.get(id) ?? {}, count })).sort((a, b) => b.count - a.count),
    affiliations: [],
    topics: [],
  };
}
