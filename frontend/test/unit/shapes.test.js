import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeAlong } from '../../app/elements/take-along.js';
import { shapeUrl, webcal } from '../../app/shapes.js';
import { reader } from './samples.js';

const archive = { api: 'https://api.example/api/v1', isCopy: false };
const LIST = { feed: '/talks', list: '/talks', query: '?year=2023' };

describe('other shapes', () => {
  it('have the URLs of the API, with the filters of the page and the language of the reader', () => {
    assert.equal(
      shapeUrl(archive, '/talks', 'ics', { query: '?year=2023', lang: 'ja' }),
      'https://api.example/api/v1/talks.ics?year=2023&lang=ja',
    );
    assert.equal(shapeUrl(archive, '/talks', 'csv', { lang: 'ja' }), 'https://api.example/api/v1/talks.csv');
  });

  it('are subscribed to by a scheme that a link may have', () => {
    assert.equal(webcal('https://api.example/talks.ics'), 'webcal://api.example/talks.ics');
    const { source } = takeAlong(LIST, { ...reader('ja'), archive }) ?? {};
    assert.match(source ?? '', /href="webcal:\/\/api\.example\/api\/v1\/talks\.ics\?year=2023&amp;lang=ja"/);
    assert.match(
      source ?? '',
      /href="https:\/\/api\.example\/api\/v1\/talks\.csl\.json\?year=2023" download="talks\.csl\.json"/,
    );
  });

  it('of a series are its own calendar, and its talks in the others', () => {
    const ofSeries = { feed: '/series/dlap', list: '/talks', query: '?series=dlap' };
    const { source } = takeAlong(ofSeries, { ...reader('en'), archive }) ?? {};
    assert.match(source ?? '', /href="webcal:\/\/api\.example\/api\/v1\/series\/dlap\.ics\?lang=en"/);
    assert.match(source ?? '', /href="https:\/\/api\.example\/api\/v1\/talks\.csv\?series=dlap"/);
  });

  it('of a copy know neither filters nor languages, because files have no queries', () => {
    const copy = { ...archive, isCopy: true };
    assert.equal(takeAlong(LIST, { ...reader('ja'), archive: copy }), null);
    const { source } = takeAlong({ ...LIST, query: '' }, { ...reader('ja'), archive: copy }) ?? {};
    assert.match(source ?? '', /talks\.ics"/);
    assert.doesNotMatch(source ?? '', /\?/);
  });
});
