import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullDay, hours, onReadersClock, shortDay, yearOf, zoneName } from '../../app/dates.js';
import { joint, reader } from './samples.js';

describe('dates', () => {
  it('tell the day in the language of the reader', () => {
    assert.equal(fullDay(joint.start, joint.timeZone, 'ja'), '2024年2月15日(木)');
    assert.match(fullDay(joint.start, joint.timeZone, 'en'), /^Thursday,? 15 February 2024$/);
    assert.deepEqual(shortDay(joint, reader('ja')), { day: '2月15日', weekday: '木' });
    assert.deepEqual(shortDay(joint, reader('en')), { day: 'Thu 15 Feb', weekday: '' });
  });

  it('tell the hours where the session takes place, wherever the reader is', () => {
    assert.equal(hours(joint), '10:30–11:30');
    assert.equal(zoneName('Asia/Tokyo', joint.start, 'en'), 'JST');
  });

  it('leave the end open when it was never announced', () => {
    assert.equal(hours({ ...joint, end: undefined }), '10:30');
  });

  it('show midnight as 00:00', () => {
    assert.equal(hours({ ...joint, start: '2024-02-15T00:00:00+09:00' }).slice(0, 5), '00:00');
  });

  it('add nothing for a reader on the same clock', () => {
    assert.equal(onReadersClock(joint, reader('ja', 'Asia/Tokyo')), null);
    assert.equal(onReadersClock(joint, reader('ja', 'Asia/Seoul')), null);
  });

  it('add the day before for a reader in New York', () => {
    const there = onReadersClock(joint, reader('en', 'America/New_York'));
    assert.match(there?.day ?? '', /^Wednesday,? 14 February 2024$/);
    assert.equal(there?.hours, '20:30–21:30');
  });

  it('know summer time', () => {
    const summer = { ...joint, start: '2021-07-15T10:30:00+09:00', end: '2021-07-15T11:30:00+09:00' };
    assert.equal(onReadersClock(summer, reader('en', 'Europe/Berlin'))?.hours, '03:30–04:30');
    assert.equal(onReadersClock(joint, reader('en', 'Europe/Berlin'))?.hours, '02:30–03:30');
  });

  it('count the year where the session takes place', () => {
    assert.equal(yearOf('2023-01-01T08:00:00+09:00'), '2023');
  });
});
