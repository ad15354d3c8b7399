import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, googleUrl, icsFile, outlookUrl } from '../../app/calendar.js';

const NOW = new Date('2024-02-01T00:00:00Z');

/** @type {import('../../app/calendar.js').Entry} */
const entry = {
  uid: 'x@seminar-archive',
  title: '第58回DLAP; パーシステントホモロジーと機械学習, そのほか',
  start: '2024-02-15T10:30:00+09:00',
  end: '2024-02-15T11:30:00+09:00',
  location: '京都大学',
  description: '一行目\n二行目 \\ 終',
  url: 'https://seminar.example/dlap/58',
  status: 'confirmed',
};

/** Undoes folding, as a calendar program would. @param {string} file */
const unfold = (file) => file.replaceAll('\r\n ', '');

describe('an iCalendar file', () => {
  it('has lines of at most 75 octets, ended by CRLF', () => {
    const lines = icsFile({ ...entry, title: '題'.repeat(200) }, NOW).split('\r\n');
    assert.equal(lines.at(-1), '');
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
    assert.ok(lines.every((line) => !line.includes('\n')));
  });

  it('never cuts a character in two', () => {
    const text = `SUMMARY:${'a'.repeat(66)}題𝔸𝔸𝔸${'語'.repeat(60)}`;
    assert.equal(unfold(fold(text)), text);
    assert.ok(!fold(text).includes('\ufffd'));
  });

  it('folds exactly at 75 octets', () => {
    assert.equal(fold('a'.repeat(75)), 'a'.repeat(75));
    assert.equal(fold('a'.repeat(76)), `${'a'.repeat(75)}\r\n a`);
  });

  it('tells the moment in UTC, which is the same in every zone', () => {
    const file = icsFile(entry, NOW);
    assert.match(file, /^DTSTART:20240215T013000Z\r$/m);
    assert.match(file, /^DTEND:20240215T023000Z\r$/m);
    assert.match(file, /^DTSTAMP:20240201T000000Z\r$/m);
  });

  it('has no end where none was announced', () => {
    assert.doesNotMatch(icsFile({ ...entry, end: undefined }, NOW), /DTEND/);
  });

  it('escapes commas, semicolons, backslashes and line breaks', () => {
    const file = unfold(icsFile(entry, NOW));
    assert.match(file, /SUMMARY:第58回DLAP\\; パーシステントホモロジーと機械学習\\, そのほか\r/);
    assert.match(file, /DESCRIPTION:一行目\\n二行目 \\\\ 終\r/);
  });

  it('says when a session is cancelled', () => {
    assert.match(icsFile({ ...entry, status: 'cancelled' }, NOW), /^STATUS:CANCELLED\r$/m);
  });
});

describe('links to web calendars', () => {
  it('carry the same moment', () => {
    assert.equal(new URL(googleUrl(entry)).searchParams.get('dates'), '20240215T013000Z/20240215T023000Z');
    assert.equal(new URL(outlookUrl(entry)).searchParams.get('startdt'), '2024-02-15T01:30:00.000Z');
    assert.equal(new URL(outlookUrl(entry)).searchParams.get('subject'), entry.title);
  });

  it('invent no end', () => {
    const open = { ...entry, end: undefined };
    assert.equal(new URL(googleUrl(open)).searchParams.get('dates'), '20240215T013000Z/20240215T013000Z');
    assert.equal(new URL(outlookUrl(open)).searchParams.has('enddt'), false);
  });
});
