import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAfter, fromWall, toWall } from '../../app/editing/zoned-time.js';

/** @param {string} day @param {string} time @param {string} zone */
const at = (day, time, zone) => fromWall({ day, time }, zone);

describe('the clock on the wall', () => {
  it('has the offset of its zone', () => {
    assert.equal(at('2026-12-10', '10:30', 'Asia/Tokyo'), '2026-12-10T10:30:00+09:00');
    assert.equal(at('2026-12-10', '10:30', 'Asia/Kolkata'), '2026-12-10T10:30:00+05:30');
    assert.equal(at('2026-12-10', '10:30', 'UTC'), '2026-12-10T10:30:00+00:00');
  });

  it('follows summer time', () => {
    assert.equal(at('2026-07-01', '17:00', 'Europe/Berlin'), '2026-07-01T17:00:00+02:00');
    assert.equal(at('2026-12-01', '17:00', 'Europe/Berlin'), '2026-12-01T17:00:00+01:00');
    assert.equal(at('2026-07-01', '17:00', 'America/New_York'), '2026-07-01T17:00:00-04:00');
  });

  it('is put forward in spring: the hour that does not exist is as much later', () => {
    assert.equal(at('2026-03-29', '01:59', 'Europe/Berlin'), '2026-03-29T01:59:00+01:00');
    assert.equal(at('2026-03-29', '02:30', 'Europe/Berlin'), '2026-03-29T03:30:00+02:00');
    assert.equal(at('2026-03-29', '03:00', 'Europe/Berlin'), '2026-03-29T03:00:00+02:00');
  });

  it('is put back in autumn: of the hour that comes twice, the first is meant', () => {
    assert.equal(at('2026-10-25', '02:30', 'Europe/Berlin'), '2026-10-25T02:30:00+02:00');
    assert.equal(at('2026-10-25', '03:00', 'Europe/Berlin'), '2026-10-25T03:00:00+01:00');
  });

  it('says nothing while a part is missing', () => {
    assert.equal(at('', '10:30', 'Asia/Tokyo'), undefined);
    assert.equal(at('2026-12-10', '', 'Asia/Tokyo'), undefined);
  });

  it('shows any moment', () => {
    assert.deepEqual(toWall('2026-07-01T15:00:00Z', 'Europe/Berlin'), { day: '2026-07-01', time: '17:00' });
    assert.deepEqual(toWall('2026-12-31T15:00:00Z', 'Asia/Tokyo'), { day: '2027-01-01', time: '00:00' });
  });

  it('gives back what it was given', () => {
    for (const zone of ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      for (const day of ['2026-01-15', '2026-07-15']) {
        assert.deepEqual(toWall(String(at(day, '10:30', zone)), zone), { day, time: '10:30' });
      }
    }
  });

  it('knows the next day', () => {
    assert.equal(dayAfter('2026-12-31', 1), '2027-01-01');
  });
});
