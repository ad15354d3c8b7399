import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ABOVE, BELOW, columns, share } from '../../app/chart.js';
import * as statistics from '../../app/statistics.js';

const CELLS = [
  { year: 2021, series: ['dlap'], language: 'en', count: 6 },
  { year: 2021, series: ['dlap'], language: 'ja', count: 12 },
  { year: 2023, series: ['dlap', 'mlphys'], language: 'ja', count: 5 },
  { year: 2023, series: ['dlap'], count: 4 },
];
const bySeries = statistics.stack(CELLS, statistics.seriesKey);
const byLanguage = statistics.stack(CELLS, statistics.languageKey);

describe('talks a year', () => {
  it('have every year from the first to the last', () => {
    assert.deepEqual(bySeries.years, [2021, 2022, 2023]);
    assert.deepEqual(
      [...bySeries.totals],
      [
        [2021, 18],
        [2023, 9],
      ],
    );
    assert.deepEqual(statistics.stack([], statistics.seriesKey).years, []);
  });

  it('keep joint sessions apart from those of one series, after them', () => {
    assert.deepEqual(
      bySeries.groups.map(({ key, total }) => [key, total]),
      [
        ['dlap', 22],
        [statistics.JOINT, 5],
      ],
    );
    assert.deepEqual(statistics.sharers(CELLS), ['dlap', 'mlphys']);
  });

  it('say where the language is not known, last', () => {
    assert.deepEqual(
      byLanguage.groups.map(({ key, total }) => [key, total]),
      [
        ['ja', 17],
        ['en', 6],
        [statistics.UNKNOWN, 4],
      ],
    );
  });
});

describe('a link of the statistics', () => {
  it('leads to exactly the talks that were counted', () => {
    assert.equal(statistics.seriesLink({}, 'dlap', 2023), '/?series=dlap&year=2023&joint=false');
    assert.equal(statistics.seriesLink({}, statistics.JOINT, 2023), '/?year=2023&joint=true');
    assert.equal(statistics.seriesLink({}, 'dlap'), '/?series=dlap&joint=false');
    assert.equal(statistics.languageLink({}, 'en', 2021), '/?year=2021&language=en');
    assert.equal(statistics.yearLink({}, 2021), '/?year=2021');
    assert.equal(statistics.affiliationLink({}, 'A, B'), '/?affiliation=A%2C%20B');
    assert.equal(statistics.topicLink({}, '学習'), '/?q=%E5%AD%A6%E7%BF%92');
    assert.equal(statistics.speakerLink({}, 'x'), '/speakers/x');
  });

  it('keeps the filters under which was counted', () => {
    const filters = { language: ['ja'], q: ['a'] };
    assert.equal(statistics.seriesLink(filters, 'dlap', 2023), '/?q=a&series=dlap&year=2023&language=ja&joint=false');
    assert.equal(statistics.topicLink(filters, 'b'), '/?q=a%20b&language=ja');
    assert.equal(statistics.speakerLink(filters, 'x'), '/?q=a&language=ja&speaker=x');
  });

  it('is missing where no filter says the same', () => {
    assert.equal(statistics.languageLink({}, statistics.UNKNOWN, 2023), null);
  });
});

describe('a chart', () => {
  const HEIGHT = ABOVE + BELOW + 180;
  const [first, empty, last] = columns(bySeries, HEIGHT);

  it('stands on the ground, and its highest column takes all the room', () => {
    assert.deepEqual(first.segments, [{ key: 'dlap', count: 18, y: ABOVE, height: 180 }]);
    assert.equal(first.top, ABOVE);
    assert.deepEqual([empty.total, empty.segments, empty.top], [0, [], HEIGHT - BELOW]);
  });

  it('puts the groups on top of one another', () => {
    const [below, above] = last.segments;
    assert.deepEqual([below.key, below.height, above.key, above.height], ['dlap', 40, statistics.JOINT, 50]);
    assert.equal(below.y, above.y + above.height);
    assert.equal(below.y + below.height, HEIGHT - BELOW);
  });

  it('keeps its columns inside, in order, and does not make few of them fat', () => {
    assert.ok(first.x > 0 && first.x + first.width < empty.x && last.x + last.width <= 100);
    assert.ok(first.width <= 100 / 5);
    assert.equal(first.middle, first.x + first.width / 2);
  });

  it('names not so many years that they touch, and always the last', () => {
    const years = Array.from({ length: 30 }, (_, index) => 1996 + index);
    const many = columns({ years, groups: [], totals: new Map() }, HEIGHT);
    const named = many.filter(({ isNamed }) => isNamed);
    assert.ok(named.length <= 8);
    assert.equal(named.at(-1)?.year, 2025);
  });

  it('has bars as long as their share of the longest', () => {
    assert.equal(share(3, 4), 75);
    assert.equal(share(0, 0), 0);
  });
});
