import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holidaysOf } from '../../app/japanese-holidays.js';
import { ORGANIZING } from '../../app/editing/organizer.js';
import { plannedDays, plannedTalks } from '../../app/editing/session-plan.js';

const rule = { series: ['dlap'], weeks: ['2', '4'], weekday: '4', time: '10:30', from: '2026-12-01', count: '4' };
/** @param {Partial<typeof rule>} change @param {string[]} [taken] */
const days = (change, taken = []) =>
  plannedDays({ ...rule, ...change }, new Set(taken)).map(({ day, isChosen }) => (isChosen ? day : `(${day})`));

describe('a rule', () => {
  it('gives the second and fourth Thursdays', () => {
    assert.deepEqual(days({}), ['2026-12-10', '2026-12-24', '2027-01-14', '2027-01-28']);
  });

  it('leaves out holidays and days with a session, and goes on', () => {
    // 11 February is a holiday.
    assert.deepEqual(days({ from: '2027-02-01', count: '2' }, ['2027-02-25']), [
      '(2027-02-11)',
      '(2027-02-25)',
      '2027-03-11',
      '2027-03-25',
    ]);
  });

  it('knows the last week of a month', () => {
    assert.deepEqual(days({ weeks: ['last'], count: '3' }), ['2026-12-31', '2027-01-28', '2027-02-25']);
    assert.deepEqual(days({ weeks: ['5'], count: '2' }), ['2026-12-31', '(2027-04-29)', '2027-07-29']);
  });

  it('without weeks, days or a number gives nothing', () => {
    assert.deepEqual(days({ weeks: [] }), []);
    assert.deepEqual(days({ from: '' }), []);
    assert.deepEqual(days({ count: '' }), []);
  });

  it('becomes scheduled sessions', () => {
    assert.deepEqual(plannedTalks(['2026-12-10'], rule, 'Asia/Tokyo'), [
      { session: { start: '2026-12-10T10:30:00+09:00', series: ['dlap'], status: 'scheduled' } },
    ]);
  });
});

describe('the holidays of Japan', () => {
  const year = (/** @type {number} */ of) =>
    holidaysOf(of)
      .map(([day]) => day.slice(5))
      .join(' ');

  it('are those of the calendar that the government publishes', () => {
    assert.equal(
      year(2026),
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    );
    assert.equal(
      year(2027),
      '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
    );
  });

  it('have names in each language', () => {
    const named = new Set([2026, 2027, 2032].flatMap((of) => holidaysOf(of).map(([, name]) => name)));
    for (const words of Object.values(ORGANIZING)) for (const name of named) assert.ok(words.holidays[name]);
    assert.deepEqual(
      Object.keys(ORGANIZING.ja.holidays).filter((name) => !named.has(/** @type {any} */ (name))),
      [],
    );
  });
});
