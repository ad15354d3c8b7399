import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  choose,
  chosen,
  limit,
  ordered,
  orderOf,
  queries,
  read,
  search,
  unfiltered,
  wordsOf,
  write,
} from '../../app/filters.js';

describe('filters in the address', () => {
  it('are read from repeated and comma-separated values alike', () => {
    assert.deepEqual(read('?year=2023,2022&year=2021&year=2023'), { year: ['2023', '2022', '2021'] });
  });

  it('are written in one order, whichever way they were chosen', () => {
    assert.equal(write({ year: ['2023', '2022'], series: ['dlap'] }), '?series=dlap&year=2022,2023');
  });

  it('survive writing and reading', () => {
    const filters = { series: ['dlap'], year: ['2023'], speaker: ['a b&c=d,'.slice(0, 7)], from: ['2023-01-01'] };
    assert.deepEqual(read(write(filters)), filters);
  });

  it('leave other parameters and empty values alone', () => {
    assert.deepEqual(read('?utm_source=x&year=&from='), {});
    assert.equal(write({ year: [] }), '');
  });

  it('can be added and taken away one by one', () => {
    const both = choose({ year: ['2023'] }, 'year', '2022', true);
    assert.equal(write(both), '?year=2022,2023');
    assert.equal(write(choose(both, 'year', '2023', false)), '?year=2022');
    assert.equal(write(choose({ year: ['2023'] }, 'year', '2023', false)), '');
  });

  it('hold one date each', () => {
    assert.equal(write(limit({ from: ['2022-01-01'] }, 'from', '2023-01-01')), '?from=2023-01-01');
    assert.equal(write(limit({ from: ['2022-01-01'] }, 'from', '')), '');
  });

  it('list every single choice', () => {
    assert.deepEqual(chosen(read('?year=2023&series=dlap,mlphys')), [
      { name: 'series', value: 'dlap' },
      { name: 'series', value: 'mlphys' },
      { name: 'year', value: '2023' },
    ]);
  });
});

describe('words in the address', () => {
  it('stand with the filters, first and as they were typed', () => {
    const filters = read('?year=2023&q=%20ab%2C%20cd%20&sort=-start');
    assert.deepEqual(filters, { q: ['ab, cd'], year: ['2023'], sort: ['-start'] });
    assert.equal(write(filters), '?q=ab%2C%20cd&year=2023&sort=-start');
    assert.equal(wordsOf(filters), 'ab, cd');
  });

  it('are the first, if there are several', () => {
    assert.deepEqual(read('?q=a&q=b'), { q: ['a'] });
  });

  it('are no filter to take away', () => {
    assert.deepEqual(chosen(read('?q=a&sort=-start&affiliation=b')), [{ name: 'affiliation', value: 'b' }]);
    assert.equal(write(unfiltered(read('?q=a&year=2023&sort=-start'))), '?q=a&sort=-start');
  });

  it('take their order with them when they go', () => {
    const filters = read('?q=a&year=2023&sort=-start');
    assert.equal(write(search(filters, ' b ')), '?q=b&year=2023&sort=-start');
    assert.equal(write(search(filters, '  ')), '?year=2023');
  });

  it('order the list by relevance unless another order is chosen', () => {
    assert.equal(orderOf(read('')), '-start');
    assert.equal(orderOf(read('?q=a')), 'relevance');
    assert.equal(orderOf(read('?q=a&sort=-start')), '-start');
    assert.equal(write(ordered(read('?q=a'), '-start')), '?q=a&sort=-start');
    assert.equal(write(ordered(read('?q=a&sort=-start'), 'relevance')), '?q=a');
  });

  it('go to the list with their order, and to the counts without', () => {
    assert.deepEqual(queries(read('?q=a&sort=-start&year=2023')), {
      talks: '?limit=100&q=a&year=2023&sort=-start',
      facets: '?q=a&year=2023',
    });
  });
});

describe('an affiliation in the address', () => {
  it('may hold a comma, and there may be several', () => {
    const filters = read('?affiliation=Physics%2C%20Kyoto&affiliation=%E6%9D%B1%E5%A4%A7');
    assert.deepEqual(filters, { affiliation: ['Physics, Kyoto', '東大'] });
    assert.deepEqual(read(write(filters)), filters);
    assert.equal(write(choose(filters, 'affiliation', '東大', false)), '?affiliation=Physics%2C%20Kyoto');
  });
});
