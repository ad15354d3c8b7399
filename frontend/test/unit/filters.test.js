import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, chosen, limit, read, write } from '../../app/filters.js';

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
