import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighboursOf } from '../../app/neighbours.js';
import { match } from '../../app/router.js';
import { pathOf, programme, sittings, talkPath } from '../../app/sessions.js';
import { homology, joint } from './samples.js';

/** @param {string} id @param {number} number @param {string} start @returns {Talk} */
const talkOf = (id, number, start) => ({
  ...homology,
  id: `talk-${id}`,
  session: { ...joint, id, start, end: undefined, numbers: [{ series: 'dlap', number }] },
});

describe('sessions', () => {
  it('hold their talks together, in order', () => {
    const [sitting] = sittings([{ ...homology, id: 'b', position: 2 }, homology]);
    assert.deepEqual(
      sitting.talks.map(({ position }) => position),
      [1, 2],
    );
  });

  it('that are upcoming are first, the next on top; the others are grouped by year', () => {
    const list = sittings([
      talkOf('d', 4, '2030-01-02T10:00:00+09:00'),
      talkOf('c', 3, '2030-01-01T10:00:00+09:00'),
      talkOf('b', 2, '2023-12-01T10:00:00+09:00'),
      talkOf('a', 1, '2022-12-01T10:00:00+09:00'),
    ]);
    const { upcoming, years } = programme(list, new Date('2024-01-01'));
    assert.deepEqual(
      upcoming.map(({ session }) => session.id),
      ['c', 'd'],
    );
    assert.deepEqual(
      years.map(({ year }) => year),
      ['2023', '2022'],
    );
  });

  it('have readable addresses', () => {
    assert.equal(pathOf(joint), '/dlap/58');
    assert.equal(talkPath(homology), '/dlap/58');
    assert.equal(talkPath({ ...homology, position: 2 }), '/dlap/58/2');
    assert.equal(talkPath({ ...homology, session: { ...joint, kind: 'lightning' } }), '/dlap/58/1');
    assert.equal(talkPath({ ...homology, session: { ...joint, numbers: [] } }), '/talks/talk-58');
  });
});

describe('the sessions before and after', () => {
  const morning = talkOf('m', 2, '2024-02-15T10:00:00+09:00');
  const alsoMorning = talkOf('n', 3, '2024-02-15T10:00:00+09:00');
  const evening = talkOf('e', 4, '2024-02-15T18:00:00+09:00');
  const before = talkOf('b', 1, '2024-02-01T10:00:00+09:00');
  const all = [before, morning, alsoMorning, evening];
  const api = {
    /** @param {string} query */
    talks: async (query) => ({ items: query.includes('sort=-start') ? [...all].reverse() : all, total: all.length }),
  };

  for (const [talk, previous, next] of /** @type {[Talk, string[], string[]][]} */ ([
    [before, [], ['m']],
    [morning, ['b'], ['n']],
    [alsoMorning, ['m'], ['e']],
    [evening, ['n'], []],
  ])) {
    it(`of number ${talk.session.numbers[0].number} are found, though several are on one day`, async () => {
      const found = await neighboursOf(talk.session, api);
      assert.deepEqual(
        found.previous.map(({ session }) => session.id),
        previous,
      );
      assert.deepEqual(
        found.next.map(({ session }) => session.id),
        next,
      );
    });
  }

  it('of a joint session are listed once', async () => {
    const joined = { ...before.session, numbers: [...before.session.numbers, { series: 'mlphys', number: 1 }] };
    const two = { talks: async () => ({ items: [before, evening], total: 2 }) };
    assert.equal((await neighboursOf(joined, two)).next.length, 1);
  });
});

describe('addresses', () => {
  for (const [path, name] of Object.entries({
    '/': 'talk-list',
    '/speakers': 'speaker-list',
    '/speakers/': 'speaker-list',
    '/speakers/x': 'speaker-page',
    '/about': 'about-page',
    '/talks/x': 'session-page',
    '/dlap': 'series-page',
    '/dlap/58': 'session-page',
    '/dlap/58/2': 'session-page',
  })) {
    it(`${path} shows ${name}`, () => assert.equal(match(path)?.name, name));
  }

  for (const path of ['/api', '/api/v1/talks', '/q/health', '/dlap/0', '/dlap/x', '/app/app.js', '/talks', '/A']) {
    it(`${path} is not a page`, () => assert.ok(['talks'].includes(path.slice(1)) || match(path) === null));
  }
});
