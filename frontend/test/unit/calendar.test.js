import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOf, googleUrl, outlookUrl } from '../../app/calendar.js';
import { joint, reader } from './samples.js';

/** @type {import('../../app/calendar.js').Entry} */
const entry = {
  title: '第58回DLAP; パーシステントホモロジーと機械学習, そのほか',
  start: '2024-02-15T10:30:00+09:00',
  end: '2024-02-15T11:30:00+09:00',
  location: '京都大学',
  description: '一行目\n二行目',
};

describe('links to web calendars', () => {
  it('carry the same moment, which is the same in every zone', () => {
    assert.equal(new URL(googleUrl(entry)).searchParams.get('dates'), '20240215T013000Z/20240215T023000Z');
    assert.equal(new URL(outlookUrl(entry)).searchParams.get('startdt'), '2024-02-15T01:30:00.000Z');
    assert.equal(new URL(outlookUrl(entry)).searchParams.get('enddt'), '2024-02-15T02:30:00.000Z');
    assert.equal(new URL(outlookUrl(entry)).searchParams.get('subject'), entry.title);
  });
});

describe('the end of a session', () => {
  const { series } = reader('ja');

  it('is the one that was announced', () => {
    assert.equal(endOf(joint, series), joint.end);
  });

  it('is as in its series where none was announced, or else after an hour', () => {
    const open = { ...joint, end: undefined };
    assert.equal(endOf(open, series), '2024-02-15T02:30:00.000Z');
    const dlap = /** @type {Series} */ (series.get('dlap'));
    const long = new Map([...series, ['dlap', { ...dlap, defaults: { minutes: 90 } }]]);
    assert.equal(endOf(open, long), '2024-02-15T03:00:00.000Z');
  });
});
