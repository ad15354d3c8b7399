/**
 * Implements the interface of api.js with the files of a static copy. Lists are loaded once; filters, sorting, paging,
 * counts and search are computed here. Read-only.
 */
import { Problem } from '../api.js';
import { facetsOf } from './facets.js';
import { accepts, pageOf, sorted } from './lists.js';
import { questionOf, searchPeople, searchTalks } from './search.js';
import { statisticsOf } from './statistics.js';

/** @import { Api } from '../api.js' */

/** Same number of suggestions as the API. */
const SUGGESTED = 5;

/** @param {Pick<Api, 'text'>} files @returns {Api} */
export function answersFrom({ text }) {
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();
  /** @param {string} path @param {(content: string) => any} read */
  const once = (path, read) => {
    const asked = known.get(path) ?? text(path).then(read);
    known.set(path, asked);
    asked.catch(() => known.delete(path));
    return asked;
  };
  const json = (/** @type {string} */ path) => once(path, JSON.parse);
  const lines = (/** @type {string} */ content) =>
    content
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  /** @returns {Promise<Talk[]>} */
  const allTalks = () => once('/talks.ndjson', lines);
  /** @returns {Promise<Session[]>} */
  const allSessions = () => once('/sessions.ndjson', lines);
  /** @returns {Promise<Speaker[]>} */
  const allSpeakers = () => once('/speakers.ndjson', lines);
  const nobodyWrites = async () => {
    throw new Problem({ status: 405 });
  };

  /** @param {string} query */
  async function talks(query) {
    const asked = new URLSearchParams(query);
    const within = (await citing(asked)).filter((talk) => accepts(talk, asked));
    const question = questionOf(asked.get('q') ?? '');
    const found = question ? searchTalks(within, question) : within;
    return pageOf(sorted(found, asked.get('sort') ?? (question ? 'relevance' : '-start')), asked);
  }

  /** All talks, or those that cite a work, of which the files contain the newest. @param {URLSearchParams} asked */
  async function citing(asked) {
    const all = await allTalks();
    if (!asked.has('reference')) return all;
    /** @type {{items: Paper[]}} */
    const { items } = await json('/papers.json');
    const paper = items.find(({ reference }) => reference === asked.get('reference'));
    return all.filter(({ id }) => paper?.talks.some((each) => each.id === id));
  }

  /** @param {string} query */
  async function speakers(query) {
    const asked = new URLSearchParams(query);
    const question = questionOf(asked.get('q') ?? '');
    const all = await allSpeakers();
    const inOrder = asked.get('sort') === 'latinName' ? [...all].sort(byLetter) : all;
    return pageOf(question ? searchPeople(all, question) : inOrder, asked);
  }

  /** @param {string} query */
  async function papers(query) {
    const asked = new URLSearchParams(query);
    const citing = asked.get('talk')?.split(',');
    const { items } = await json('/papers.json');
    const isAsked = (/** @type {Paper} */ { talks: all }) => !citing || all.some(({ id }) => citing.includes(id));
    return pageOf(items.filter(isAsked), asked);
  }

  /** @param {(talk: Talk) => boolean} isWanted */
  const programmeOf = async (isWanted) => {
    const items = (await allTalks()).filter(isWanted);
    return { items, total: items.length };
  };

  return {
    talks,
    moreTalks: talks,
    speakers,
    moreSpeakers: speakers,
    facets: async (query) => facetsOf(await citing(new URLSearchParams(query)), new URLSearchParams(query)),
    statistics: async (query) =>
      query.length > 1
        ? statisticsOf(await citing(new URLSearchParams(query)), new URLSearchParams(query))
        : json('/statistics.json'),
    suggest: async (q) => {
      const question = questionOf(q);
      if (!question) return { speakers: [], talks: [] };
      const [people, all] = await Promise.all([allSpeakers(), allTalks()]);
      return {
        speakers: searchPeople(people, question).slice(0, SUGGESTED),
        talks: sorted(searchTalks(all, question), 'relevance').slice(0, SUGGESTED),
      };
    },
    talk: async (id) => there((await allTalks()).find((each) => each.id === id)),
    session: async (id) => there((await allSessions()).find((each) => each.id === id)),
    sessionByNumber: async (slug, number) =>
      there((await allSessions()).find(({ numbers }) => numbers.some(isCalled(slug, Number(number))))),
    talksOfSession: async (id) => {
      const { items, total } = await programmeOf(({ session }) => session.id === id);
      return { items: items.sort((a, b) => a.position - b.position), total };
    },
    speaker: async (id) => there((await allSpeakers()).find((each) => each.id === id)),
    talksOfSpeaker: (id) => programmeOf((talk) => talk.speakers.some((each) => each.id === id)),
    moreTalksOfSpeaker: (id) => programmeOf((talk) => talk.speakers.some((each) => each.id === id)),
    related: (id) => json(`/talks/${id}/related.json`),
    papers,
    morePapers: papers,
    archive: () => json('/archive.json'),
    allSeries: () => json('/series.json'),
    text,
    fresh: nobodyWrites,
    send: nobodyWrites,
    piece: nobodyWrites,
  };
}

/** Files are sorted by reading. @param {Speaker} a @param {Speaker} b */
const byLetter = (a, b) => letter(a).localeCompare(letter(b));

/** @param {Speaker} speaker */
const letter = ({ heading }) => (heading?.en ?? '#').replace('#', 'ZZ');

/** @param {string} slug @param {number} number */
const isCalled = (slug, number) => (/** @type {SessionNumber} */ each) =>
  each.series === slug && each.number === number;

/** @template T @param {T | undefined} found @returns {T} */
function there(found) {
  if (found === undefined) throw new Problem({ status: 404 });
  return found;
}
