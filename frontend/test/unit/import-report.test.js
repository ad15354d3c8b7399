import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acceptOf, chosenAtFirst, isWritable, pathOf, writable } from '../../app/editing/import-report.js';
import { itemView } from '../../app/editing/import-view.js';
import { importing } from '../../app/editing/import-words.js';
import { excerpt, linesOf, notesOf } from '../../app/editing/source-excerpt.js';
import { changed, created, moved, rejected, report, SOURCE, unchanged, vanished } from './import-samples.js';
import { reader } from './samples.js';

const ja = importing(reader('ja'));
const lines = linesOf(SOURCE);

describe('of a report', () => {
  it('what would write something may be chosen', () => {
    assert.deepEqual([created, changed, moved].map(isWritable), [true, true, true]);
    assert.deepEqual([vanished, rejected, unchanged].map(isWritable), [false, false, false]);
  });

  it('everything is chosen at first but what is held', () => {
    assert.deepEqual([...chosenAtFirst(report)], ['dlap-60', 'dlap-58']);
  });

  it('nothing has to be said of the choice that is made anyway', () => {
    assert.equal(acceptOf(report, chosenAtFirst(report)), undefined);
  });

  it('another choice is named key by key, with what is held', () => {
    assert.deepEqual(acceptOf(report, new Set(['dlap-57', 'dlap-60'])), ['dlap-60', 'dlap-57']);
    // An item with only an acknowledged finding is stored, but not written.
    assert.deepEqual(acceptOf(report, new Set(), ['dlap-52.remark', 'dlap-58.remark']), ['dlap-52']);
    assert.deepEqual(acceptOf(report, new Set(writable(report))), ['dlap-60', 'dlap-58', 'dlap-57']);
  });

  it('a session has an address once it is in the archive', () => {
    assert.equal(pathOf(changed), '/mlphys/6');
    assert.equal(pathOf(created), null);
  });
});

describe('the lines of an item', () => {
  const view = (/** @type {import('../../app/editing/import-report.js').Item} */ item, whole = false) =>
    excerpt(lines, item, notesOf(item, whole), whole);

  it('are numbered as in the source, without empty ones at the end', () => {
    assert.deepEqual(
      view(created).lines.map(({ number, text }) => [number, text.slice(0, 3)]),
      [
        [3, '# 第'],
        [4, '日時：'],
        [5, '発表者'],
        [6, '発表題'],
      ],
    );
  });

  it('are counted alike whatever ends them', () => {
    assert.deepEqual(linesOf('a\r\nb\nc\rd'), ['a', 'b', 'c', 'd']);
  });

  it('have what was inferred beside them, and what is certain only if all of it is wanted', () => {
    const noted = (/** @type {boolean} */ whole) =>
      view(created, whole).lines.flatMap(({ number, notes }) => notes.map(({ evidence }) => [number, evidence?.field]));
    assert.deepEqual(noted(false), [[4, 'year']]);
    assert.deepEqual(noted(true), [
      [4, 'year'],
      [6, 'language'],
    ]);
  });

  it('have findings beside them; what is about no line stands before', () => {
    const { lines: shown, loose } = view(rejected);
    assert.deepEqual(shown[0].notes[0].finding?.code, 'no-number');
    assert.deepEqual(
      loose.map(({ finding }) => finding?.code),
      ['a'],
    );
  });

  it('are followed by lines elsewhere that a finding names', () => {
    const finding = { severity: /** @type {const} */ ('note'), code: 'index', line: 1, message: { ja: '一覧' } };
    const { lines: shown } = view({ ...rejected, findings: [finding] });
    assert.deepEqual(
      shown.map(({ number, isElsewhere, afterGap }) => [number, isElsewhere, afterGap]),
      [
        [1, true, false],
        [8, false, true],
        [9, false, false],
      ],
    );
  });

  it('do not exist for a finding about a line that the source does not have', () => {
    const finding = { severity: /** @type {const} */ ('note'), code: 'x', line: 999, message: { ja: '' } };
    assert.equal(view({ ...rejected, findings: [finding] }).loose.length, 1);
  });

  it('are left out in the middle of a long item, but not around its notes, unless all of it is wanted', () => {
    const many = Array.from({ length: 60 }, (_, at) => `行 ${at + 1}`);
    const finding = { severity: /** @type {const} */ ('warning'), code: 'x', line: 30, message: { ja: '' } };
    const item = { line: 1, lastLine: 60, findings: [finding], evidence: [] };
    const short = excerpt(many, item, notesOf(item));
    assert.deepEqual(
      short.lines.map(({ number }) => number),
      [1, 2, 3, 4, 29, 30, 31],
    );
    assert.equal(short.left, 53);
    assert.equal(excerpt(many, item, notesOf(item), true).lines.length, 60);
  });

  it('are none for what vanished', () => assert.deepEqual(view(vanished).lines, []));
});

describe('an item as it is read', () => {
  it('names its fields in words, and tells several talks apart', () => {
    assert.deepEqual(
      itemView(created, lines, false, ja).changes.map(({ name }) => name),
      ['日時', '題目（日本語）'],
    );
    assert.deepEqual(
      itemView(changed, lines, false, ja).changes.map(({ name }) => name),
      ['講演2・題目（日本語）', '講演2・題目（英語）'],
    );
  });

  it('marks what changes, but not what is new as a whole', () => {
    assert.deepEqual(
      itemView(changed, lines, false, ja).changes[0].pieces.map(({ kind }) => kind),
      ['removed', 'inserted', 'kept'],
    );
    assert.ok(
      itemView(created, lines, false, ja)
        .changes.flatMap(({ pieces }) => pieces)
        .every(({ kind }) => kind === 'kept'),
    );
  });

  it('shows the three versions of a conflict, and what each side made of the last one', () => {
    const [{ name, versions }] = itemView(changed, lines, false, ja).conflicts;
    assert.equal(name, '会場（日本語）');
    assert.deepEqual(
      versions.map(({ side, pieces }) => [side, pieces.map(({ text }) => text).join('')]),
      [
        ['last', '511号室'],
        ['source', '512号室'],
        ['archive', '510号室'],
      ],
    );
  });
});
